import { calendarAtHand, namesOf, siteNames } from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { factsOfCase, openOfCase } from '@mingtang/cases';
import { Refused, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { ratingWords } from '../actions/give-rating.ts';
import { offered, type Verb } from '../domain/decide.ts';
import type { Grade, Reason } from '../domain/rating.ts';
import { type Standing, standing } from '../domain/standing.ts';
import { type TicketState, tell } from '../domain/ticket.ts';
import { wordsOfEvent } from '../domain/words-of-tickets.ts';
import { refusals } from '../refusals.ts';
import { type Rating, ratingOf } from '../store/ratings.ts';
import { storedTicket } from '../store/tickets.ts';
import { partsHere } from './parts-here.ts';

/** A ticket as somebody who has to do with it sees it. */
export interface ToldTicket {
  id: string;
  site: { id: string; name: string };
  itemName: string;
  grade: Grade;
  reasons: Reason[];
  ratedOn: Day;
  revision: number;
  state: TicketState;
  stands: Standing;
  /** Absent where the user handled the case: they are not told who rated, nor in which words. */
  rated?: { case: string; number: string; text: string; mayCall: boolean };
  story: { revision: number; on: Day; title: Words; said?: string; by?: string }[];
  /** What the user can do now. */
  offers: Verb[];
}

/** @throws 404 where the user has nothing to do with the ticket */
export async function ticketInHand(req: PayloadRequest, id: string): Promise<ToldTicket> {
  const stored = await storedTicket(req, id);
  const parts = await partsHere(req);
  if (!stored || !parts.sites.includes(stored.site)) throw new Refused(req, refusals['not-found']);
  const { site, terms } = stored;
  const rating = await ratingOf(req, stored.case);
  if (!rating) throw new Error(`Ticket ${id} is about no rating`);
  const part = parts.of(stored);
  const events = stored.events.map(({ event }) => event);
  const state = tell(events);
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const names = await namesOf(
    req,
    events.map(({ by }) => by),
  );
  return {
    id,
    site: { id: site, name: (await siteNames(req, [site])).get(site) ?? '' },
    itemName: rating.itemName,
    grade: rating.grade,
    reasons: rating.reasons,
    ratedOn: rating.ratedOn,
    revision: stored.revision,
    state,
    stands: standing(state, terms, calendar, today),
    ...(!part.hasHandled && { rated: await whatWasSaid(req, rating) }),
    story: stored.events.map(({ revision, event }) => ({
      revision,
      on: event.on,
      ...wordsOfEvent(event),
      ...(event.by && { by: names.get(event.by) ?? '' }),
    })),
    offers: offered(state, { calendar, today, terms, part, hasAbove: parts.hasAbove(site) }),
  };
}

async function whatWasSaid(
  req: PayloadRequest,
  { case: of, words, mayCall }: Rating,
): Promise<NonNullable<ToldTicket['rated']>> {
  const facts = await factsOfCase(req, of);
  const text = words && (await openOfCase(req, { id: of, what: ratingWords, bytes: words }));
  return { case: of, number: facts?.number ?? '', text: text ?? '', mayCall };
}
