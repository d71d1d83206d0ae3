import { factsOfCase, type Sequel } from '@mingtang/cases';
import type { PayloadRequest } from 'payload';
import { gradeLabels } from '../domain/rating.ts';
import { ratingForm } from '../domain/rating-form.ts';
import { ratingOf } from '../store/ratings.ts';
import { ticketOfCase } from '../store/tickets.ts';

/**
 * What the applicant of a case that ended is told: that they may rate how it was handled, and once
 * they did, what was answered.
 */
export async function sequelOfCase(req: PayloadRequest, id: string): Promise<Sequel | undefined> {
  const rating = await ratingOf(req, id);
  if (!rating) {
    const facts = await factsOfCase(req, id);
    if (facts?.result === 'merged') return undefined;
    return {
      asks: ratingForm,
      story: [],
      news: 0,
      next: {
        zh: '请评价这次办理服务。评价自愿，只能评价一次。',
        en: 'You may rate how your case was handled, once.',
      },
    };
  }
  const { zh, en } = gradeLabels[rating.grade];
  const ticket = await ticketOfCase(req, id);
  const answers = (ticket?.events ?? []).flatMap(({ event }) =>
    event.type === 'replied' ? [event] : [],
  );
  return {
    story: [
      { at: rating.ratedOn, text: { zh: `您评价：${zh}。`, en: `You rated: ${en}.` } },
      ...answers.map(({ on, text }) => ({
        at: on,
        text: { zh: `对您评价的答复：${text}`, en: `What was answered to your rating: ${text}` },
      })),
    ],
    news: answers.length,
    ...(ticket &&
      answers.length === 0 && {
        next: {
          zh: '您的评价正在核实，核实后在这里答复您。',
          en: 'Your rating is being looked into; the answer will be here.',
        },
      }),
  };
}
