import { dayOf } from '@mingtang/approvals/clock';
import { caseForms, factsOfTracked } from '@mingtang/cases';
import { chosenOf, textOf } from '@mingtang/forms/language';
import { type IntakeKind, NotAcceptable } from '@mingtang/intake';
import { giveRating } from '../actions/give-rating.ts';
import { grades, reasons } from '../domain/rating.ts';
import { formOfRating, ratingEnd, ratingKind } from '../domain/rating-form.ts';

/** Ratings 好差评 of cases that ended, by who has number and code; sites that take no applications offer none. */
export const caseRatings: IntakeKind = {
  name: ratingKind,
  label: { zh: '好差评', en: 'Ratings of cases' },
  async formsOf(payload, site) {
    if ((await caseForms(payload, site.id)).length === 0) return [];
    return [{ end: ratingEnd, ...formOfRating(site.language) }];
  },
  async take(req, { site, about, receivedAt, values }) {
    const one = about && (await factsOfTracked(req, { site, tracking: about }));
    if (!one) throw new NotAcceptable('about no case of this site');
    if (!one.isOver || one.result === 'merged') throw new NotAcceptable('the case has not ended');
    const grade = grades.find((each) => each === textOf(values, 'grade'));
    if (!grade) throw new NotAcceptable('no grade');
    const chosen = chosenOf(values, 'reasons');
    await giveRating(req, one, {
      grade,
      reasons: reasons.filter((each) => chosen.includes(each)),
      text: textOf(values, 'text').trim(),
      mayCall: chosenOf(values, 'follow-up').includes('call'),
      on: dayOf(receivedAt),
    });
  },
};
