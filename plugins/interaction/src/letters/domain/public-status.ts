import type { Day } from '@mingtang/approvals/clock';
import type { CaseStatus } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import { isOpen, type LetterEvent, type LetterState } from './letter.ts';
import { groundLabels } from './words-of-letters.ts';

/** The form by which a writer writes once more: the kind of arrival it makes. */
export const secondLetterForm = 'letter-again';

/** How a letter stands, as its writer is told: no name of staff, no inner step. */
export function publicStatus({
  title,
  events,
  state,
  organ,
  dueOn,
  reply,
  mayWriteAgain,
  language,
}: {
  title: string;
  events: readonly LetterEvent[];
  state: LetterState;
  /** Who is to answer, or did. */
  organ: string;
  dueOn?: Day | undefined;
  reply?: string | undefined;
  mayWriteAgain: boolean;
  language: 'zh' | 'en';
}): CaseStatus {
  const say = (words: Words) => words[language];
  const refused = events.findLast((event) => event.type === 'refused');
  return {
    title,
    state: say(sentence(state, organ, dueOn)),
    story: events.flatMap((event) => {
      const words = told(event, organ);
      return words ? [{ at: event.on, text: say(words) }] : [];
    }),
    ...(dueOn &&
      isOpen(state) && {
        due: {
          on: dueOn,
          words: say({
            zh: `信箱承诺 ${state.terms.workdays} 个工作日内答复`,
            en: `answered within ${state.terms.workdays} working days, as the mailbox promises`,
          }),
        },
      }),
    ...(reply && { next: say({ zh: `答复：${reply}`, en: `Reply: ${reply}` }) }),
    ...(refused?.type === 'refused' && {
      next: say({
        zh: `${groundLabels[refused.ground].zh}。${refused.reason}`,
        en: `${groundLabels[refused.ground].en}. ${refused.reason}`,
      }),
    }),
    ...(mayWriteAgain && state.phase === 'replied' && { asks: secondLetterForm }),
  };
}

/** Where it stands, in one sentence. */
export function sentence(state: LetterState, organ: string, dueOn: Day | undefined): Words {
  switch (state.phase) {
    case 'waiting':
    case 'proposed':
      return dueOn
        ? {
            zh: `已收到，由${organ}办理，${dueOn} 前答复`,
            en: `Received; ${organ} will answer by ${dueOn}`,
          }
        : { zh: `已收到，由${organ}办理`, en: `Received; with ${organ}` };
    case 'replied':
      return {
        zh: `${organ}已于 ${state.repliedOn} 答复`,
        en: `Answered by ${organ} on ${state.repliedOn}`,
      };
    case 'refused':
      return { zh: '不予受理，原因见下', en: 'Not taken up, for the reason below' };
    case 'merged':
      return {
        zh: '与内容相同的来信合并办理，答复时一并告知您',
        en: 'Handled together with a letter on the same matter; you are told when it is answered',
      };
  }
}

function told(event: LetterEvent, organ: string): Words | undefined {
  switch (event.type) {
    case 'came-in':
      return { zh: '收到来信。', en: 'Your letter came in.' };
    case 'transferred':
      return { zh: `转${event.name}办理。`, en: `Passed on to ${event.name}.` };
    case 'returned':
      return { zh: '退回重新交办。', en: 'Sent back to be passed on anew.' };
    case 'merged':
      return { zh: '与内容相同的来信合并。', en: 'Put together with a letter on the same matter.' };
    case 'refused':
      return { zh: '不予受理。', en: 'Not taken up.' };
    case 'extended':
      return {
        zh: `答复时限延长 ${event.workdays} 个工作日：${event.reason}`,
        en: `The period is extended by ${event.workdays} working days: ${event.reason}`,
      };
    case 'replied':
      return { zh: `${organ}作出答复。`, en: `Answered by ${organ}.` };
    case 'published':
      return {
        zh: '隐去个人信息后，来信和答复已在网站公开。',
        en: 'Letter and reply were published, without what tells who you are.',
      };
    case 'unpublished':
      return { zh: '已不再公开。', en: 'No longer public.' };
    case 'drafted':
    case 'given-back':
      return undefined;
  }
}
