import type { Words } from '@mingtang/tenancy';
import type { Act } from './decide.ts';
import type {
  Channel,
  ConsultationKind,
  ContestKind,
  ContestOutcome,
  Opinion,
  Phase,
  RequestEvent,
} from './request.ts';
import { results } from './results.ts';

export const channelLabels: Record<Channel, Words> = {
  'in-person': { zh: '当面提交', en: 'In person' },
  'registered-post': { zh: '邮寄（签收）', en: 'Registered post' },
  'plain-post': { zh: '平常信函', en: 'Plain post' },
  fax: { zh: '传真', en: 'Fax' },
  internet: { zh: '互联网', en: 'Internet' },
};

export const phaseLabels: Record<Phase, Words> = {
  unconfirmed: { zh: '待双方确认', en: 'To be confirmed' },
  received: { zh: '已收到', en: 'Received' },
  registered: { zh: '已登记', en: 'Registered' },
  correcting: { zh: '待申请人补正', en: 'Waiting for correction' },
  assigned: { zh: '办理中', en: 'In hand' },
  consulting: { zh: '征求意见中', en: 'Consulting others' },
  proposed: { zh: '待签发', en: 'Waiting for signature' },
  answered: { zh: '已答复，待送达', en: 'Answered, to be delivered' },
  delivered: { zh: '已送达', en: 'Delivered' },
  closed: { zh: '已办结', en: 'Closed' },
};

/** What to do with a request now, for whoever opens it. */
export const nextSteps: Record<Phase, Words> = {
  unconfirmed: {
    zh: '请与申请人联系，双方确认收到的日期；期限自确认之日起算。',
    en: 'Reach the applicant and confirm with them the day of receipt: the period runs from it.',
  },
  received: { zh: '请登记并出具登记回执。', en: 'Register it and issue the receipt.' },
  registered: {
    zh: '内容明确的，交承办单位；不明确的，7 个工作日内一次性告知补正。',
    en: 'Assign it; if it is unclear, ask for a correction, once and within 7 working days.',
  },
  correcting: {
    zh: '等待申请人补正，期间不计时。收到补正后期限重新起算。',
    en: 'Waiting for the applicant; no time is counted. It starts anew with the correction.',
  },
  assigned: {
    zh: '由承办单位拟答复；涉及第三方或共同制作机关的，先征求意见。',
    en: 'Draft the answer; consult third parties and co-producers first.',
  },
  consulting: {
    zh: '等待意见，期间不计时。对方自送达起有 15 个工作日。',
    en: 'Waiting for those consulted; no time is counted. They have 15 working days.',
  },
  proposed: {
    zh: '答复已拟好，请另一位有权限的同事签发或退回。',
    en: 'The answer is drafted; another colleague signs it or gives it back.',
  },
  answered: { zh: '请送达答复书并登记。', en: 'Deliver the answer and note it.' },
  delivered: { zh: '可以办结归档。', en: 'It can be closed.' },
  closed: { zh: '已经办结。', en: 'It is closed.' },
};

export const actLabels: Record<Act, Words> = {
  confirmed: { zh: '双方已确认', en: 'Confirmed by both' },
  registered: { zh: '登记', en: 'Register' },
  'correction-asked': { zh: '告知补正', en: 'Ask for a correction' },
  corrected: { zh: '收到补正', en: 'Correction received' },
  abandoned: { zh: '逾期未补正，不再处理', en: 'Not corrected: end it' },
  assigned: { zh: '交办', en: 'Assign' },
  consulted: { zh: '征求意见', en: 'Consult others' },
  'consultation-served': { zh: '征求意见书已送达', en: 'Letter delivered' },
  'consultation-ended': { zh: '登记意见', en: 'Note the opinion' },
  extended: { zh: '延长答复期限', en: 'Extend the period' },
  'answer-proposed': { zh: '拟答复', en: 'Draft the answer' },
  'answer-returned': { zh: '退回修改', en: 'Give back' },
  'answer-approved': { zh: '签发答复', en: 'Sign the answer' },
  delivered: { zh: '已送达', en: 'Delivered' },
  closed: { zh: '办结', en: 'Close' },
  withdrawn: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
  contested: { zh: '登记复议或诉讼', en: 'Note proceedings' },
  'contest-decided': { zh: '登记复议诉讼结果', en: 'Note how proceedings ended' },
};

export const consultationLabels: Record<ConsultationKind, Words> = {
  'third-party': { zh: '第三方', en: 'Third party' },
  'co-producer': { zh: '共同制作机关', en: 'Co-producing organ' },
};

export const opinionLabels: Record<Opinion, Words> = {
  agrees: { zh: '同意公开', en: 'Agrees' },
  objects: { zh: '不同意公开', en: 'Objects' },
  silent: { zh: '逾期未答复', en: 'Said nothing in time' },
};

export const contestLabels: Record<ContestKind, Words> = {
  reconsideration: { zh: '行政复议', en: 'Administrative reconsideration' },
  lawsuit: { zh: '未经复议直接起诉', en: 'Lawsuit without reconsideration' },
  'lawsuit-after': { zh: '复议后起诉', en: 'Lawsuit after reconsideration' },
};

export const outcomeLabels: Record<ContestOutcome, Words> = {
  upheld: { zh: '结果维持', en: 'Upheld' },
  corrected: { zh: '结果纠正', en: 'Corrected' },
  other: { zh: '其他结果', en: 'Other' },
};

/** An event in one line of the story, and the words that were said with it. */
export function wordsOfEvent(event: RequestEvent): { title: Words; said?: string } {
  switch (event.type) {
    case 'came-in':
      return { title: both('申请提交：', 'Came in: ', channelLabels[event.channel]) };
    case 'confirmed':
      return { title: { zh: '双方确认收到', en: 'Receipt confirmed by both' } };
    case 'registered':
      return { title: { zh: '登记', en: 'Registered' } };
    case 'correction-asked':
      return {
        title: {
          zh: `告知补正，期限至 ${event.until}（停表）`,
          en: `Correction asked by ${event.until} (clock paused)`,
        },
        said: event.what,
      };
    case 'corrected':
      return {
        title: { zh: '收到补正，期限重新起算', en: 'Corrected; the period begins anew' },
        said: event.text,
      };
    case 'supplied':
      return {
        title: { zh: '申请人补充材料', en: 'The applicant sent something more' },
        said: event.text,
      };
    case 'abandoned':
      return { title: { zh: '逾期未补正，不再处理', en: 'Not corrected in time' } };
    case 'assigned':
      return { title: { zh: `交 ${event.to} 办理`, en: `Assigned to ${event.to}` } };
    case 'consulted':
      return {
        title: {
          zh: `向${consultationLabels[event.kind].zh}“${event.who}”征求意见（停表）`,
          en: `${consultationLabels[event.kind].en} ${event.who} consulted (clock paused)`,
        },
        said: event.about,
      };
    case 'consultation-served':
      return {
        title: {
          zh: `第 ${event.consultation} 份征求意见书送达`,
          en: `Letter of consultation ${event.consultation} delivered`,
        },
      };
    case 'consultation-ended':
      return {
        title: both(
          `第 ${event.consultation} 份征求意见：`,
          `Consultation ${event.consultation}: `,
          opinionLabels[event.opinion],
        ),
        ...(event.note && { said: event.note }),
      };
    case 'extended':
      return {
        title: {
          zh: `延长答复期限 ${event.workdays} 个工作日`,
          en: `Extended by ${event.workdays} working days`,
        },
        said: event.reason,
      };
    case 'answer-proposed':
      return {
        title: both('拟答复：', 'Answer drafted: ', results[event.answer.result].label),
        said: event.answer.text,
      };
    case 'answer-returned':
      return { title: { zh: '答复退回修改', en: 'Draft given back' }, said: event.reason };
    case 'answer-approved':
      return { title: { zh: '签发答复', en: 'Answer signed' } };
    case 'made-public':
      return {
        title: {
          zh: '答复拟主动公开，已生成稿件',
          en: 'The answer is to be published: a draft was made',
        },
      };
    case 'delivered':
      return { title: { zh: '送达', en: 'Delivered' }, said: event.way };
    case 'closed':
      return { title: { zh: '办结', en: 'Closed' } };
    case 'withdrawn':
      return { title: { zh: '申请人撤回', en: 'Withdrawn by the applicant' }, said: event.reason };
    case 'contested':
      return { title: both('提起', 'Proceedings: ', contestLabels[event.kind]) };
    case 'contest-decided':
      return {
        title: both(
          `复议诉讼（第 ${event.contest} 件）`,
          `Proceedings ${event.contest}: `,
          outcomeLabels[event.outcome],
        ),
      };
  }
}

const both = (zh: string, en: string, words: Words): Words => ({
  zh: `${zh}${words.zh}`,
  en: `${en}${words.en}`,
});
