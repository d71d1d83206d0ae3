import type { Day } from '@mingtang/approvals/clock';
import type { CaseStatus } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import type { DeliveryWay } from './application.ts';
import { limits } from './limits.ts';
import type { Phase, RequestEvent, RequestState } from './request.ts';
import { results } from './results.ts';

/** How a request stands and what happened to it, as its applicant is told: no name of staff, no inner step. */
export function publicStatus({
  title,
  events,
  state,
  delivery,
  dueOn,
  language,
}: {
  title: string;
  events: readonly RequestEvent[];
  state: RequestState;
  delivery: DeliveryWay;
  /** The last day in time; none before the request is received. */
  dueOn?: Day;
  language: 'zh' | 'en';
}): CaseStatus {
  const say = (words: Words) => words[language];
  const isOpen = !['answered', 'delivered', 'closed'].includes(state.phase);
  const isPaused = state.phase === 'correcting' || state.phase === 'consulting';
  const next = nextFor(state, delivery);
  return {
    title,
    state: say(stateWords[state.phase]),
    story: events.flatMap((event) => {
      const words = told(event);
      return words ? [{ at: event.on, text: say(words) }] : [];
    }),
    ...(dueOn && isOpen && !isPaused && { due: { on: dueOn, words: say(dueWords) } }),
    ...(next && { next: say(next) }),
    ...(state.phase === 'correcting' && { asks: correctionForm }),
  };
}

/** The form by which an applicant corrects: the kind of arrival it makes. */
export const correctionForm = 'disclosure-correction';

const dueWords: Words = { zh: limits.answer.law, en: 'twenty working days, art. 33' };

const stateWords: Record<Phase, Words> = {
  unconfirmed: { zh: '已收到，待与您确认', en: 'Came in, to be confirmed with you' },
  received: { zh: '已受理', en: 'Received' },
  registered: { zh: '已登记，办理中', en: 'Registered, in hand' },
  correcting: { zh: '等待您补正', en: 'Waiting for your correction' },
  assigned: { zh: '办理中', en: 'In hand' },
  consulting: { zh: '正在征求有关方面意见', en: 'Others are being consulted' },
  proposed: { zh: '办理中', en: 'In hand' },
  answered: { zh: '已答复，正在送达', en: 'Answered, being delivered' },
  delivered: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
};

/** What an applicant reads of an event; some are the office's own affair. */
function told(event: RequestEvent): Words | undefined {
  switch (event.type) {
    case 'came-in':
      return { zh: '申请已送达本机关。', en: 'Your application reached us.' };
    case 'confirmed':
      return {
        zh: '已与您确认收到申请，答复期限自今日起算。',
        en: 'Receipt was confirmed with you; the period runs from this day.',
      };
    case 'registered':
      return { zh: '申请已登记。', en: 'Your application was registered.' };
    case 'correction-asked':
      return {
        zh: `需要补正，请于 ${event.until} 前补正：${event.what}`,
        en: `A correction is needed by ${event.until}: ${event.what}`,
      };
    case 'corrected':
      return {
        zh: '已收到您的补正，答复期限重新起算。',
        en: 'Your correction came in; the period begins anew.',
      };
    case 'supplied':
      return { zh: '已收到您补充的材料。', en: 'What you sent besides came in.' };
    case 'abandoned':
      return {
        zh: '逾期未补正，视为放弃申请。',
        en: 'It was not corrected in time and counts as given up.',
      };
    case 'assigned':
      return { zh: '已交承办单位办理。', en: 'It was given to the office in charge.' };
    case 'consulted':
      return {
        zh: '正在征求有关方面意见，所需时间不计入答复期限。',
        en: 'Others are being consulted, which does not count towards the period.',
      };
    case 'consultation-ended':
      return { zh: '意见已收到，继续办理。', en: 'They have answered; work goes on.' };
    case 'extended':
      return {
        zh: `答复期限延长 ${event.workdays} 个工作日：${event.reason}`,
        en: `The period is extended by ${event.workdays} working days: ${event.reason}`,
      };
    case 'answer-approved':
      return { zh: '已作出答复。', en: 'The answer was given.' };
    case 'delivered':
      return { zh: '答复已送达。', en: 'The answer was delivered.' };
    case 'closed':
      return { zh: '申请已办结。', en: 'Your application is closed.' };
    case 'withdrawn':
      return { zh: '您已撤回申请。', en: 'You withdrew your application.' };
    case 'consultation-served':
    case 'answer-proposed':
    case 'answer-returned':
    case 'made-public':
    case 'contested':
    case 'contest-decided':
      return undefined;
  }
}

function nextFor(
  { phase, correction, answer }: RequestState,
  delivery: DeliveryWay,
): Words | undefined {
  if (phase === 'unconfirmed') {
    return {
      zh: '请保持电话畅通：工作人员将与您确认收到申请的日期，答复期限自确认之日起算。',
      en: 'We will reach you to confirm the day of receipt, from which the period runs.',
    };
  }
  if (phase === 'correcting' && correction) {
    return {
      zh: `请于 ${correction.until} 前补正：可在本页下方填写，也可到现场、以信函方式提出。逾期未补正视为放弃申请。`,
      en: `Correct it by ${correction.until}, below on this page, in person or by letter; otherwise it counts as given up.`,
    };
  }
  if (!answer) return undefined;
  const { zh, en } = results[answer.result].label;
  const text = delivery === 'online' && phase !== 'answered' && answer.text ? answer.text : '';
  return {
    zh: `答复结果：${zh}。${text || '答复书按您选择的方式送达。'}`,
    en: `Result: ${en}. ${text || 'The answer is delivered the way you chose.'}`,
  };
}
