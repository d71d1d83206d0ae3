import type { WorkCalendar } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import type { PayloadRequest } from 'payload';
import { type CaseEvent, type CaseState, evolve } from '../domain/case.ts';
import { beaten } from '../queries/last-act.ts';
import { refusals } from '../refusals.ts';
import { claim, putEvent, type StoredCase } from '../store/cases.ts';
import { type Confirmation, issuePaper } from './issue-paper.ts';

/**
 * Adds events to a case, with the papers that go with them, in the transaction of `req`. The caller
 * has decided that they happen.
 *
 * @returns also what the public is told of the papers, to be published last: see `tellApplicant`
 * @throws 409 where another was quicker, and who
 */
export async function addEvents(
  req: PayloadRequest,
  stored: StoredCase,
  { state, events, calendar }: { state: CaseState; events: CaseEvent[]; calendar: WorkCalendar },
): Promise<{ revision: number; state: CaseState; confirmations: Confirmation[] }> {
  const after = events.reduce(evolve, state);
  const claimed = { state: after, calendar, events: events.length };
  if (!(await claim(req, stored, claimed))) {
    throw await beaten(req, stored.id, refusals['changed-meanwhile']);
  }
  let now = state;
  let { revision } = stored;
  const confirmations: Confirmation[] = [];
  for (const event of events) {
    now = evolve(now, event);
    revision += 1;
    const issued = await issuePaper(req, stored, { event, after: now, calendar });
    if (issued) confirmations.push(issued.confirmation);
    await putEvent(req, stored.id, { revision, event, paper: issued?.paper ?? null });
  }
  await record(req, {
    act: 'handle',
    subject: `cases:${stored.id}`,
    title: stored.number,
    site: stored.site,
    details: { events: events.map(({ type }) => type) },
  });
  return { revision, state: after, confirmations };
}
