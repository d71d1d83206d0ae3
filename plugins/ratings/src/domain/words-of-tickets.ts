import type { Words } from '@mingtang/tenancy';
import type { Verb } from './decide.ts';
import type { Finding, FollowUp, Phase, TicketEvent } from './ticket.ts';

export const phaseLabels: Record<Phase, Words> = {
  verifying: { zh: '待核实', en: 'To be looked into' },
  rectifying: { zh: '待整改', en: 'To be put right' },
  replying: { zh: '待答复', en: 'To be answered' },
  'following-up': { zh: '待回访', en: 'To be followed up' },
  appealed: { zh: '申诉中', en: 'Under appeal' },
  closed: { zh: '已办结', en: 'Closed' },
};

export const findingLabels: Record<Finding, Words> = {
  true: { zh: '属实', en: 'True' },
  untrue: { zh: '不属实', en: 'Not true' },
  unverifiable: { zh: '无法核实', en: 'Cannot be found out' },
};

export const followUpLabels: Record<FollowUp, Words> = {
  content: { zh: '对处理结果满意', en: 'Content with what was done' },
  discontent: { zh: '对处理结果不满意', en: 'Not content with what was done' },
  unreached: { zh: '多次联系未能联系上', en: 'Not reached after several tries' },
};

export const verbLabels: Record<Verb, Words> = {
  verify: { zh: '登记核实情况', en: 'Say what was found' },
  rectify: { zh: '登记整改情况', en: 'Say what was put right' },
  reply: { zh: '答复评价人', en: 'Answer whoever rated' },
  'follow-up': { zh: '回访并办结', en: 'Follow up and close' },
  appeal: { zh: '申诉（认为是误评）', en: 'Appeal: rated by mistake' },
  'decide-appeal': { zh: '裁定申诉', en: 'Decide on the appeal' },
};

/** What happened, and what was said with it. */
export function wordsOfEvent(event: TicketEvent): { title: Words; said?: string } {
  switch (event.type) {
    case 'opened':
      return { title: { zh: '收到差评，生成工单', en: 'A bad rating came in' } };
    case 'verified': {
      const { zh, en } = findingLabels[event.finding];
      return { title: { zh: `核实：${zh}`, en: `Looked into: ${en}` }, said: event.text };
    }
    case 'rectified':
      return { title: { zh: '已整改', en: 'Put right' }, said: event.text };
    case 'replied':
      return { title: { zh: '已答复评价人', en: 'Answered' }, said: event.text };
    case 'appealed':
      return { title: { zh: '提出申诉', en: 'Appealed' }, said: event.text };
    case 'appeal-decided':
      return {
        title: event.isUpheld
          ? { zh: '申诉成立，不计入公开数据', en: 'Appeal upheld: it does not count in public' }
          : { zh: '申诉不成立', en: 'Appeal dismissed' },
        said: event.text,
      };
    case 'followed-up': {
      const { zh, en } = followUpLabels[event.outcome];
      return {
        title: { zh: `回访：${zh}`, en: `Followed up: ${en}` },
        ...(event.text && { said: event.text }),
      };
    }
  }
}
