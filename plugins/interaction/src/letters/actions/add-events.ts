import { namesOf } from '@mingtang/approvals';
import type { WorkCalendar } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { type Refusal, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { evolve, type LetterEvent, type LetterState } from '../domain/letter.ts';
import { refusals } from '../refusals.ts';
import { claim, putEvent, type StoredLetter, stateOf, storedLetter } from '../store/letters.ts';

/**
 * Adds events to a letter in the transaction of `req`. The caller has decided that they happen.
 *
 * @throws 409 where another was quicker, and who
 */
export async function addEvents(
  req: PayloadRequest,
  stored: StoredLetter,
  { events, calendar }: { events: LetterEvent[]; calendar: WorkCalendar },
): Promise<LetterState> {
  const state = events.reduce(evolve, stateOf(stored));
  if (!(await claim(req, stored, { state, calendar, events }))) {
    throw await beaten(req, stored.id, refusals['changed-meanwhile']);
  }
  let { revision } = stored;
  for (const event of events) {
    revision += 1;
    await putEvent(req, stored.id, { revision, event });
  }
  await record(req, {
    act: 'handle',
    subject: `letters:${stored.id}`,
    title: stored.number,
    site: state.holder,
    details: { events: events.map(({ type }) => type) },
  });
  return state;
}

/** A refusal to who came too late: who did the last thing, and when. */
export async function beaten(req: PayloadRequest, id: string, refusal: Refusal): Promise<Refused> {
  const last = (await storedLetter(req, id))?.events.at(-1);
  const by = last?.event.by && (await namesOf(req, [last.event.by])).get(last.event.by);
  if (!last || !by) return new Refused(req, refusal);
  const { zh, en } = refusal.message;
  const message = {
    zh: `${zh}最近一步由${by}办理。`,
    en: `${en} The last step was taken by ${by}.`,
  };
  return new Refused(req, { ...refusal, message }, { last: { by, at: last.at } });
}
