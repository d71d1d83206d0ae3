import { dayOf } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { forgetFiles, removeGoneFiles } from '@mingtang/intake';
import { inTransaction } from '@mingtang/tenancy';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { keepsPast } from '../domain/retention.ts';
import { eraseContents, keptRows, pastTheirPeriod } from '../store/erasures.ts';
import { putMarks, unmarked } from '../store/person-marks.ts';
import { answersOf } from '../store/sealed.ts';

const atOnce = 100;

/**
 * Deletes answers, files, messages and marks of ended cases whose items need them no longer; what happened,
 * numbers and the trail stay. Each in a transaction of its own: stopped anywhere, it goes on from there.
 * Safe to run again and from several processes.
 *
 * @returns how many
 */
export async function erasePastCases(payload: Payload, now: Date): Promise<number> {
  const today = dayOf(now);
  let erased = 0;
  for (;;) {
    const ids = await pastTheirPeriod(await createLocalReq({}, payload), today, atOnce);
    let moved = 0;
    for (const id of ids) {
      const req = await createLocalReq({}, payload);
      const isErased = await inTransaction(req, async () => {
        const [kept] = await keptRows(req, [id]);
        if (!kept || keepsPast(kept, today)) return false;
        return eraseCase(req, kept, 'period');
      });
      if (isErased) moved++;
    }
    erased += moved;
    if (ids.length < atOnce || moved === 0) break;
  }
  await removeGoneFiles(payload);
  return erased;
}

/** Erases one case, in the transaction of `req`. The caller has decided that it may be. */
export async function eraseCase(
  req: PayloadRequest,
  { id, site, number }: { id: string; site: string; number: string },
  cause: 'period' | 'request',
): Promise<boolean> {
  const files = (await answersOf(req, id)).flat().flatMap((answer) => answer.files ?? []);
  if (!(await eraseContents(req, id, cause))) return false;
  await forgetFiles(req, [...new Set(files)]);
  await record(req, {
    act: 'erase',
    subject: `cases:${id}`,
    title: number,
    site,
    details: { cause },
  });
  return true;
}

/** Marks cases that were entered before there were marks, some at a time. @returns how many */
export async function markCases(payload: Payload): Promise<number> {
  for (let marked = 0; ; ) {
    const ids = await unmarked(await createLocalReq({}, payload), atOnce);
    for (const id of ids) {
      const req = await createLocalReq({}, payload);
      await inTransaction(req, async () => {
        for (const answers of await answersOf(req, id)) await putMarks(req, id, answers);
        // Of a case without answers there is nobody to be found.
        await putMarks(req, id, []);
      });
      marked += 1;
    }
    if (ids.length < atOnce) return marked;
  }
}
