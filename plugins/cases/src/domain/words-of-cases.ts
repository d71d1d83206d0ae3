import type { Words } from '@mingtang/tenancy';
import type {
  CaseEvent,
  Outcome,
  Phase,
  RefusalGround,
  Result,
  StopKind,
  TerminationGround,
  View,
} from './case.ts';
import type { Verb } from './decide.ts';
import type { Finding } from './standing.ts';

export const phaseLabels: Record<Phase, Words> = {
  draft: { zh: '暂存', en: 'Draft' },
  applied: { zh: '待预审', en: 'To be looked through' },
  'pre-reviewed': { zh: '待收件', en: 'To be received' },
  received: { zh: '待受理', en: 'To be accepted' },
  correcting: { zh: '待补正', en: 'To be corrected' },
  accepted: { zh: '已受理', en: 'Accepted' },
  reviewing: { zh: '审查中', en: 'Under review' },
  suspended: { zh: '特别程序', en: 'Special procedure' },
  proposed: { zh: '待签发', en: 'To be signed' },
  decided: { zh: '已决定', en: 'Decided' },
  certified: { zh: '已制证', en: 'Certificate made' },
  delivered: { zh: '已送达', en: 'Delivered' },
  closed: { zh: '已办结', en: 'Closed' },
};

export const resultLabels: Record<Result, Words> = {
  granted: { zh: '准予', en: 'Granted' },
  refused: { zh: '不予', en: 'Refused' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '申请人撤回', en: 'Withdrawn' },
  terminated: { zh: '终止', en: 'Terminated' },
  'transferred-up': { zh: '转报上级', en: 'Reported to the organ above' },
  merged: { zh: '并入其他办件', en: 'Merged into another' },
};

export const outcomeLabels: Record<Outcome, Words> = {
  granted: resultLabels.granted,
  refused: resultLabels.refused,
};

export const verbLabels: Record<Verb, Words> = {
  apply: { zh: '提交申请', en: 'Apply' },
  'pre-review': { zh: '预审通过', en: 'Looked through' },
  receive: { zh: '收件', en: 'Receive' },
  'ask-correction': { zh: '一次性告知补正', en: 'Ask for a correction' },
  correct: { zh: '登记补正', en: 'Enter the correction' },
  accept: { zh: '受理', en: 'Accept' },
  'refuse-acceptance': { zh: '不予受理', en: 'Refuse to accept' },
  assign: { zh: '交办或接办', en: 'Assign or take over' },
  'begin-review': { zh: '开始审查', en: 'Begin the review' },
  'ask-opinion': { zh: '征求部门意见', en: 'Ask a department' },
  'give-opinion': { zh: '答复意见', en: 'Give the opinion' },
  suspend: { zh: '特别程序、挂起', en: 'Special procedure, hold' },
  resume: { zh: '恢复办理', en: 'Resume' },
  extend: { zh: '延长期限', en: 'Extend the period' },
  'propose-decision': { zh: '拟决定', en: 'Propose a decision' },
  'return-decision': { zh: '退回拟稿', en: 'Give the draft back' },
  'sign-decision': { zh: '签发决定', en: 'Sign the decision' },
  'make-certificate': { zh: '制证', en: 'Make the certificate' },
  deliver: { zh: '登记送达', en: 'Enter the delivery' },
  close: { zh: '办结', en: 'Close' },
  withdraw: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
  terminate: { zh: '终止办理', en: 'Terminate' },
  'transfer-up': { zh: '转报上级', en: 'Report to the organ above' },
  relate: { zh: '关联办件', en: 'Relate a case' },
  merge: { zh: '并入其他办件', en: 'Merge into another' },
};

export const stopLabels: Record<StopKind, Words> = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection' },
  testing: { zh: '检测', en: 'Testing' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'expert-review': { zh: '专家评审', en: 'Expert review' },
  hold: { zh: '挂起（期限照计）', en: 'Hold (the period runs on)' },
};

export const groundLabels: Record<RefusalGround, Words> = {
  'not-needed': { zh: '依法不需要取得许可', en: 'No licence is needed' },
  'not-ours': { zh: '不属于本机关职权范围', en: 'Not within our competence' },
  'not-eligible': { zh: '不符合申请条件', en: 'May not be applied for' },
  'not-corrected': { zh: '逾期未补正', en: 'Not corrected in time' },
};

export const terminationLabels: Record<TerminationGround, Words> = {
  'applicant-ceased': {
    zh: '申请人死亡、丧失行为能力或者终止',
    en: 'The applicant died or ceased',
  },
  'object-ceased': { zh: '许可事项已不存在', en: 'The object is no more' },
  unforeseen: { zh: '因不可抗力无法实施', en: 'Made impossible by force majeure' },
  other: { zh: '法律、法规规定的其他情形', en: 'Another ground of the law' },
};

export const viewLabels: Record<View, Words> = {
  agrees: { zh: '同意', en: 'Agrees' },
  objects: { zh: '不同意', en: 'Objects' },
  'no-comment': { zh: '无意见', en: 'No comment' },
};

export const findingLabels: Record<Finding, Words> = {
  'not-told-in-time': {
    zh: '五个工作日内未告知，视为受理',
    en: 'Nothing said within five working days: accepted by silence',
  },
  'overdue-by-law': { zh: '超过法定期限', en: 'Past the period of the law' },
  'promise-missed': { zh: '超过承诺期限', en: 'Past the promised period' },
  'delivery-overdue': { zh: '逾期送达', en: 'Delivered late' },
  'step-overdue': { zh: '环节超时', en: 'A step takes too long' },
  'opinion-overdue': { zh: '部门意见逾期', en: 'An opinion is overdue' },
  'without-reasons': { zh: '不予许可未说明理由', en: 'Refused without reasons' },
};

const list = (items: string[]) => items.join('；');

function saidOnApplying({ renews, counter }: Extract<CaseEvent, { type: 'applied' }>) {
  const parts = [
    ...(counter
      ? [
          counter.visitor === 'agent'
            ? `代理人到场，由窗口人员${counter.clerk}代为填写`
            : `申请人到场，由窗口人员${counter.clerk}代为填写`,
        ]
      : []),
    ...(renews ? [`延续至 ${renews.expiresOn} 到期的许可`] : []),
  ];
  return parts.length > 0 ? { said: list(parts) } : {};
}

/** What happened, for whoever handles the case: a title, and what was said. */
export function wordsOfEvent(event: CaseEvent): { title: Words; said?: string } {
  switch (event.type) {
    case 'saved':
      return { title: { zh: '窗口暂存', en: 'Written down at the counter' } };
    case 'applied':
      return {
        title:
          event.channel === 'internet'
            ? { zh: '网上申请', en: 'Applied over the Internet' }
            : { zh: '窗口申请', en: 'Applied at the counter' },
        ...saidOnApplying(event),
      };
    case 'pre-reviewed':
      return { title: { zh: '预审通过', en: 'Looked through' } };
    case 'received':
      return { title: { zh: '收件', en: 'Received' } };
    case 'correction-asked':
      return {
        title: { zh: `告知补正，${event.until} 前`, en: `Correction asked for by ${event.until}` },
        said: list(event.asks.map(({ label, why }) => `${label}：${why}`)),
      };
    case 'corrected':
      return { title: { zh: '收到补正', en: 'Corrected' } };
    case 'accepted':
      return { title: { zh: '受理', en: 'Accepted' } };
    case 'accepted-by-silence':
      return {
        title: { zh: '逾期未告知，视为受理', en: 'Accepted, since nothing was said in time' },
        said: '行政许可法第三十二条',
      };
    case 'acceptance-refused':
      return {
        title: { zh: '不予受理', en: 'Not accepted' },
        said: `${groundLabels[event.ground].zh}：${event.reason}${event.competent ? `（请向${event.competent}申请）` : ''}`,
      };
    case 'assigned':
      return { title: { zh: '交办', en: 'Assigned' } };
    case 'review-began':
      return { title: { zh: '开始审查', en: 'Review began' } };
    case 'opinion-asked':
      return {
        title: {
          zh: `征求${event.name}意见，${event.until} 前`,
          en: `${event.name} asked for an opinion by ${event.until}`,
        },
        said: event.about,
      };
    case 'opinion-given':
      return {
        title: {
          zh: `部门意见：${viewLabels[event.view].zh}`,
          en: `Opinion: ${viewLabels[event.view].en}`,
        },
        said: event.text,
      };
    case 'suspended':
      return {
        title: {
          zh: `${stopLabels[event.kind].zh}，预计 ${event.expected} 个工作日`,
          en: `${stopLabels[event.kind].en}, expected to take ${event.expected} working days`,
        },
        said: event.about,
      };
    case 'resumed':
      return { title: { zh: '恢复办理', en: 'Resumed' }, said: event.found };
    case 'extended':
      return {
        title: {
          zh: `延长 ${event.workdays} 个工作日`,
          en: `Extended by ${event.workdays} working days`,
        },
        said: event.reason,
      };
    case 'decision-proposed':
      return {
        title: {
          zh: `拟${outcomeLabels[event.decision.outcome].zh}`,
          en: `Proposed: ${outcomeLabels[event.decision.outcome].en}`,
        },
        said: event.decision.text,
      };
    case 'decision-returned':
      return { title: { zh: '退回拟稿', en: 'Given back' }, said: event.reason };
    case 'decided':
      return { title: { zh: '签发决定', en: 'Decision signed' } };
    case 'renewed-by-silence':
      return {
        title: { zh: '逾期未决定，视为准予延续', en: 'Renewed, since nobody decided in time' },
        said: '行政许可法第五十条',
      };
    case 'certificate-made':
      return { title: { zh: '制证', en: 'Certificate made' }, said: event.number };
    case 'delivered':
      return { title: { zh: '送达', en: 'Delivered' }, said: event.way };
    case 'closed':
      return { title: { zh: '办结', en: 'Closed' } };
    case 'withdrawn':
      return { title: { zh: '申请人撤回', en: 'Withdrawn' }, said: event.reason };
    case 'terminated':
      return {
        title: { zh: '终止办理', en: 'Terminated' },
        said: `${terminationLabels[event.ground].zh}：${event.reason}`,
      };
    case 'transferred-up':
      return {
        title: { zh: `转报${event.to}`, en: `Reported to ${event.to}` },
        said: event.opinion,
      };
    case 'related':
      return { title: { zh: `关联办件 ${event.number}`, en: `Related to ${event.number}` } };
    case 'merged':
      return { title: { zh: `并入办件 ${event.number}`, en: `Merged into ${event.number}` } };
  }
}
