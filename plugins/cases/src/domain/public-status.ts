import type { CaseStatus } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import { type CaseEvent, type CaseState, openStops } from './case.ts';
import type { Standing } from './standing.ts';
import { resultLabels, stopLabels } from './words-of-cases.ts';

/** The form by which an applicant corrects: the kind of arrival it makes. */
export const correctionForm = 'case-correction';
/** The form by which an applicant writes to whoever handles the case. */
export const messageForm = 'case-message.reply';

export interface ToldCase {
  state: CaseState;
  events: readonly CaseEvent[];
  stands: Standing;
  /** The organ whose case it is. */
  organ: string;
  /** Working days within which nine of ten such cases were decided lately; nothing where there were too few. */
  usual?: number;
  /** What staff wrote to the applicant, and the applicant to staff. */
  messages: readonly { kind: string; text: string; at: string }[];
  language: keyof Words;
  /** Id of the form it was applied for with, `case.food`. */
  form: string;
  /** What came after it ended. */
  sequel?: Sequel;
}

/** What comes after a case has ended, as those who take it up tell its applicant. */
export interface Sequel {
  /** Form by which the applicant is asked for something more. */
  asks?: string;
  /** What happened, oldest first. */
  story: readonly { at: string; text: Words }[];
  /** What it comes to now. */
  next?: Words;
  /** How often there was something the applicant is written to about. */
  news: number;
}

/** How a case stands, as its applicant is told: in one sentence, and what happened. No name of staff, no inner step. */
export function publicStatus(told: ToldCase): CaseStatus {
  const { state, events, stands, messages, language } = told;
  const sequel = state.phase === 'closed' ? told.sequel : undefined;
  const say = (words: Words) => words[language];
  const dueOn = stands.legalDueOn ?? stands.dueOn;
  const story = [
    ...events.flatMap((event) => {
      const words = toldOf(event, state);
      return words ? [{ at: event.on, text: say(words) }] : [];
    }),
    ...messages
      .filter(({ kind }) => kind !== 'note')
      .map(({ kind, text, at }) => ({
        at: at.slice(0, 10),
        text: `${say(kind === 'to-applicant' ? fromOffice : fromYou)}${text}`,
      })),
    ...(sequel?.story ?? []).map(({ at, text }) => ({ at, text: say(text) })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  const next = nextFor(state) ?? sequel?.next;
  const isOpen = state.phase !== 'closed';
  return {
    title: state.terms.item.name,
    state: say(sentence(told)),
    story,
    ...(dueOn && isOpen && { due: { on: dueOn, words: say(dueWords[stands.what ?? 'decision']) } }),
    ...(next && { next: say(next) }),
    ...(state.phase === 'correcting'
      ? {
          asks: told.form.replace(/^case\b/, correctionForm),
          fields: state.corrections.at(-1)?.asks.map(({ at }) => at) ?? [],
        }
      : isOpen
        ? { asks: messageForm }
        : sequel?.asks && { asks: sequel.asks }),
  };
}

const fromOffice: Words = { zh: '工作人员留言：', en: 'The office wrote: ' };
const fromYou: Words = { zh: '您的留言：', en: 'You wrote: ' };

const dueWords: Record<NonNullable<Standing['what']>, Words> = {
  notice: { zh: '告知是否受理', en: 'to say whether it is accepted' },
  decision: { zh: '作出决定', en: 'to decide' },
  delivery: { zh: '送达', en: 'to deliver' },
};

/** State, legal deadline, usual time, and what is awaited from whom. */
export function sentence({ state, stands, organ, usual }: ToldCase): Words {
  const { zh, en } = awaited(state, organ);
  const dueOn = stands.legalDueOn ?? stands.dueOn;
  const isDeciding = stands.what === 'decision' || stands.what === 'notice';
  return {
    zh: [
      zh,
      dueOn && `法定期限 ${dueOn}`,
      isDeciding && usual !== undefined && `同类办件通常 ${usual} 个工作日内作出决定`,
    ]
      .filter(Boolean)
      .join('；'),
    en: [
      en,
      dueOn && `due by law on ${dueOn}`,
      isDeciding && usual !== undefined && `such cases usually take ${usual} working days`,
    ]
      .filter(Boolean)
      .join('; '),
  };
}

/** Where it stands, and who has to do the next thing. */
function awaited(state: CaseState, organ: string): Words {
  switch (state.phase) {
    case 'draft':
      return { zh: '已暂存，尚未提交', en: 'Written down, not applied for yet' };
    case 'applied':
    case 'pre-reviewed':
    case 'received':
      return {
        zh: `已收到申请，等待${organ}决定是否受理`,
        en: `Received; ${organ} has to accept it`,
      };
    case 'correcting':
      return { zh: '等待您补正', en: 'Waiting for your correction' };
    case 'accepted':
    case 'reviewing':
      return { zh: `已受理，等待${organ}审查`, en: `Accepted; ${organ} is reviewing it` };
    case 'proposed':
      return { zh: `已审查，等待${organ}作出决定`, en: `Reviewed; ${organ} has to decide` };
    case 'suspended': {
      const stops = openStops(state);
      const days = Math.max(...stops.map(({ expected }) => expected));
      return {
        zh: `正在进行${stops.map(({ kind }) => stopLabels[kind].zh).join('、')}，预计 ${days} 个工作日`,
        en: `${stops.map(({ kind }) => stopLabels[kind].en).join(', ')} under way, expected to take ${days} working days`,
      };
    }
    case 'decided':
    case 'certified': {
      const outcome = resultLabels[state.decision?.outcome ?? 'granted'];
      return {
        zh: `已决定：${outcome.zh}，等待${organ}送达`,
        en: `Decided: ${outcome.en}; ${organ} has to deliver it`,
      };
    }
    case 'delivered': {
      const outcome = resultLabels[state.decision?.outcome ?? 'granted'];
      return { zh: `已送达：${outcome.zh}`, en: `Delivered: ${outcome.en}` };
    }
    case 'closed': {
      const result = resultLabels[state.result ?? 'granted'];
      return { zh: `已办结：${result.zh}`, en: `Closed: ${result.en}` };
    }
  }
}

function nextFor(state: CaseState): Words | undefined {
  const { phase, decision, terms } = state;
  const correction = state.corrections.at(-1);
  if (phase === 'correcting' && correction) {
    const asks = correction.asks.map(({ label, why }) => `${label}（${why}）`).join('；');
    return {
      zh: `请于 ${correction.until} 前补正以下内容，其他内容不用重新提交：${asks}`,
      en: `Correct these by ${correction.until}; all else stays as it is: ${asks}`,
    };
  }
  if (decision?.outcome === 'refused') {
    const { reconsideration, court } = terms.remedies;
    return {
      zh: `不予的理由：${decision.text} 不服的，可以自收到决定之日起六十日内向${reconsideration}申请行政复议，或者六个月内向${court}提起行政诉讼。`,
      en: `Why it was refused: ${decision.text} You may ask ${reconsideration} for reconsideration within sixty days, or sue before ${court} within six months.`,
    };
  }
  return undefined;
}

/** What an applicant reads of an event; some are the office's own affair. */
function toldOf(event: CaseEvent, state: CaseState): Words | undefined {
  switch (event.type) {
    case 'applied':
      return { zh: '申请已送达。', en: 'Your application reached us.' };
    case 'received':
      return { zh: '已收件，开具接收凭证。', en: 'Your documents were received.' };
    case 'correction-asked': {
      const asks = event.asks.map(({ label, why }) => `${label}（${why}）`).join('；');
      return {
        zh: `需要补正，请于 ${event.until} 前提交：${asks}`,
        en: `A correction is needed by ${event.until}: ${asks}`,
      };
    }
    case 'corrected':
      return { zh: '已收到您的补正。', en: 'Your correction came in.' };
    case 'accepted':
      return { zh: '已受理。', en: 'It was accepted.' };
    case 'accepted-by-silence':
      return {
        zh: '本机关未在五个工作日内告知补正，依法自收到之日起视为受理。',
        en: 'Nothing was said within five working days: it counts as accepted from the day of receipt.',
      };
    case 'acceptance-refused':
      return {
        zh: `不予受理：${event.reason}${event.competent ? `请向${event.competent}申请。` : ''}`,
        en: `Not accepted: ${event.reason} ${event.competent ? `Apply to ${event.competent}.` : ''}`,
      };
    case 'opinion-asked':
      return { zh: `正在征求${event.name}意见。`, en: `${event.name} is asked for an opinion.` };
    case 'suspended':
      return {
        zh: `${stopLabels[event.kind].zh}：${event.about}，预计 ${event.expected} 个工作日。`,
        en: `${stopLabels[event.kind].en}: ${event.about}, expected to take ${event.expected} working days.`,
      };
    case 'resumed':
      return { zh: '恢复办理。', en: 'Work goes on.' };
    case 'extended':
      return {
        zh: `经本机关负责人批准，期限延长 ${event.workdays} 个工作日：${event.reason}`,
        en: `The period is extended by ${event.workdays} working days: ${event.reason}`,
      };
    case 'decided': {
      const outcome = resultLabels[state.decision?.outcome ?? 'granted'];
      return { zh: `已作出决定：${outcome.zh}。`, en: `Decided: ${outcome.en}.` };
    }
    case 'renewed-by-silence':
      return {
        zh: '许可有效期届满前未作决定，依法视为准予延续。',
        en: 'Nobody decided before your licence ended: it counts as renewed.',
      };
    case 'certificate-made':
      return { zh: `已制证：${event.number}。`, en: `The certificate was made: ${event.number}.` };
    case 'delivered':
      return { zh: `已送达：${event.way}。`, en: `Delivered: ${event.way}.` };
    case 'closed':
      return { zh: '已办结。', en: 'Closed.' };
    case 'withdrawn':
      return { zh: '您已撤回申请。', en: 'You withdrew your application.' };
    case 'terminated':
      return { zh: `终止办理：${event.reason}`, en: `Terminated: ${event.reason}` };
    case 'transferred-up':
      return { zh: `已转报${event.to}决定。`, en: `Reported to ${event.to}, which decides.` };
    case 'merged':
      return { zh: `已并入办件 ${event.number}。`, en: `Merged into case ${event.number}.` };
    case 'saved':
    case 'pre-reviewed':
    case 'assigned':
    case 'review-began':
    case 'opinion-given':
    case 'decision-proposed':
    case 'decision-returned':
    case 'related':
      return undefined;
  }
}
