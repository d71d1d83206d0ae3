import type { Words } from '@mingtang/tenancy';
import type { Verb } from './decide.ts';
import type { LetterEvent, Phase, RefusalGround } from './letter.ts';

export const phaseLabels: Record<Phase, Words> = {
  waiting: { zh: '待答复', en: 'To be answered' },
  proposed: { zh: '待审签', en: 'To be signed' },
  replied: { zh: '已答复', en: 'Answered' },
  refused: { zh: '不予受理', en: 'Not taken up' },
  merged: { zh: '已并入', en: 'Merged' },
};

export const verbLabels: Record<Verb, Words> = {
  reply: { zh: '拟写答复', en: 'Write the reply' },
  sign: { zh: '审签发出', en: 'Sign and send' },
  'give-back': { zh: '退回修改', en: 'Give back' },
  transfer: { zh: '转办', en: 'Pass on' },
  return: { zh: '退回受信站点', en: 'Send back' },
  merge: { zh: '合并重复来信', en: 'Merge' },
  refuse: { zh: '不予受理', en: 'Do not take up' },
  extend: { zh: '延长时限', en: 'Extend' },
  publish: { zh: '公开来信和答复', en: 'Publish' },
  unpublish: { zh: '撤回公开', en: 'Withdraw' },
};

/** Why a letter is not taken up, with where to turn. */
export const groundLabels: Record<RefusalGround, Words> = {
  petition: {
    zh: '信访事项，请向信访部门提出（《信访工作条例》）',
    en: 'A petition: to be made to the petitions office',
  },
  discipline: {
    zh: '检举控告党员干部、公职人员，请向纪检监察机关（12388）提出',
    en: 'About the conduct of officials: turn to discipline inspection (12388)',
  },
  court: {
    zh: '应当或者已经通过诉讼、仲裁、行政复议解决',
    en: 'For the courts, arbitration or reconsideration',
  },
  disclosure: {
    zh: '申请公开政府信息，请使用“依申请公开”',
    en: 'An application for information: use its own form',
  },
  'not-ours': { zh: '不属于本级职权范围', en: 'Not within the powers of this government' },
  unclear: { zh: '内容不清，无法办理', en: 'Too unclear to be handled' },
  abusive: { zh: '侮辱谩骂、广告或者恶意重复', en: 'Abuse, advertising or flooding' },
};

/** What happened, for staff. */
export function wordsOfEvent(event: LetterEvent): { title: Words; said?: string } {
  switch (event.type) {
    case 'came-in':
      return { title: { zh: '来信', en: 'Came in' } };
    case 'transferred':
      return {
        title: { zh: `转办至${event.name}`, en: `Passed on to ${event.name}` },
        said: event.reason,
      };
    case 'returned':
      return { title: { zh: '退回受信站点', en: 'Sent back' }, said: event.reason };
    case 'merged':
      return {
        title: { zh: `并入 ${event.number}`, en: `Merged into ${event.number}` },
      };
    case 'refused':
      return {
        title: {
          zh: `不予受理：${groundLabels[event.ground].zh}`,
          en: `Not taken up: ${groundLabels[event.ground].en}`,
        },
        said: event.reason,
      };
    case 'extended':
      return {
        title: {
          zh: `延长 ${event.workdays} 个工作日`,
          en: `Extended by ${event.workdays} working days`,
        },
        said: event.reason,
      };
    case 'drafted':
      return { title: { zh: '拟写答复', en: 'Reply drafted' } };
    case 'given-back':
      return { title: { zh: '答复退回修改', en: 'Reply given back' }, said: event.reason };
    case 'replied':
      return { title: { zh: '答复发出', en: 'Reply sent' } };
    case 'published':
      return { title: { zh: '公开', en: 'Published' } };
    case 'unpublished':
      return { title: { zh: '撤回公开', en: 'Withdrawn' }, said: event.reason };
  }
}
