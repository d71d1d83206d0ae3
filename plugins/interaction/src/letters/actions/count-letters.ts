import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf, workdaysBetween, yearOf } from '@mingtang/approvals/clock';
import {
  append,
  databaseOf,
  type LetterFiguresRecord,
  publishedRecord,
  transactionOf,
} from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { answeredIn, claim, openLetters, stateOf } from '../store/letters.ts';

/** How a site answered its letters of a year so far. */
async function figuresOf(req: PayloadRequest, home: string, on: Day): Promise<LetterFiguresRecord> {
  const year = yearOf(on);
  const { received, answered } = await answeredIn(req, { home, year });
  const calendar = await calendarAtHand(req);
  const days = answered.map(({ from, to }) => workdaysBetween(calendar, from, to));
  const average = days.reduce((sum, each) => sum + each, 0) / days.length;
  return {
    kind: 'letter-figures',
    ...{ id: home, year, received, on },
    answered: answered.length,
    inTime: answered.filter(({ isInTime }) => isInTime).length,
    ...(days.length > 0 && { averageWorkdays: Math.round(average * 10) / 10 }),
  };
}

/**
 * Publishes, for each live site with a mailbox, how it answered its letters of this year, where that changed.
 *
 * @returns for how many sites
 */
export async function publishFigures(payload: Payload, now: Date): Promise<number> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ site: string }>(
    sql`select distinct site from outbound.published where kind = 'mailbox'`,
  );
  let changed = 0;
  for (const { site } of rows) {
    const req = await createLocalReq({}, payload);
    const isChanged = await inTransaction(req, async () => {
      const tx = await transactionOf(req);
      const held = await tx.execute<{ status: string }>(
        sql`select status from sites where id = ${site}::uuid for update`,
      );
      if (held.rows[0]?.status !== 'live') return false;
      const record = await figuresOf(req, site, dayOf(now));
      const before = await publishedRecord(req, site, `letter-figures:${site}`);
      if (before && isSame({ ...before, on: '' }, { ...record, on: '' })) {
        return false;
      }
      await append(req, { site, op: 'put', record, cause: 'letters counted' });
      return true;
    });
    if (isChanged) changed += 1;
  }
  return changed;
}

const isSame = (a: object, b: object) => hashOf(storable(a)).equals(hashOf(storable(b)));

/** Reckons due days anew, after the calendar may have changed; a letter that moved on meanwhile is left alone. */
export async function reckonLetters(payload: Payload): Promise<void> {
  for (let after: string | undefined; ; ) {
    const req = await createLocalReq({}, payload);
    const stored = await openLetters(req, after, 200);
    if (stored.length === 0) return;
    await inTransaction(req, async () => {
      const calendar = await calendarAtHand(req);
      for (const letter of stored) {
        await claim(req, letter, { state: stateOf(letter), calendar, events: [] });
      }
    });
    after = stored.at(-1)?.id;
  }
}
