import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { inTransaction, siteTree } from '@mingtang/tenancy';
import { createLocalReq, type Payload } from 'payload';
import { levelsToTell } from '../domain/escalation.ts';
import { putEscalation, redCases } from '../store/escalations.ts';

const atOnce = 200;

/**
 * Tells superiors of cases that are overdue 逐级上报: the head of the office, then the government above, each
 * once for each time a case turns red. They hear by the digest of the morning, and see it at the case.
 * Safe to run again and from several processes.
 *
 * @returns how many were told of
 */
export async function escalateCases(payload: Payload, now: Date): Promise<number> {
  const today = dayOf(now);
  let told = 0;
  for (let after: string | undefined; ; ) {
    const req = await createLocalReq({}, payload);
    const calendar = await calendarAtHand(req);
    const parents = new Map((await siteTree(req)).map(({ id, parent }) => [id, parent]));
    const cases = await redCases(req, { today, after, limit: atOnce });
    await inTransaction(req, async () => {
      for (const { id, site, number, redOn, told: before } of cases) {
        for (const level of levelsToTell({ redOn, today }, calendar)) {
          if (before.includes(level)) continue;
          const to = above(site, level, parents);
          if (!to || !(await putEscalation(req, { id, redOn, level, site: to, on: today })))
            continue;
          told += 1;
          await record(req, {
            act: 'escalate',
            subject: `cases:${id}`,
            title: number,
            site,
            details: { level, since: redOn },
          });
        }
      }
    });
    if (cases.length < atOnce) return told;
    after = cases.at(-1)?.id;
  }
}

function above(
  site: string,
  levels: number,
  parents: ReadonlyMap<string, string | undefined>,
): string | undefined {
  let at: string | undefined = site;
  for (let n = 0; n < levels && at; n++) at = parents.get(at);
  return at;
}
