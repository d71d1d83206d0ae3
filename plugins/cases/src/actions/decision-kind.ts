import { createHash } from 'node:crypto';
import {
  calendarAtHand,
  flowFor,
  instanceView,
  openInstanceOf,
  type Subject,
  type SubjectKind,
} from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { asSystem, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type CaseState, outcomes, tell } from '../domain/case.ts';
import { decide, type Verb } from '../domain/decide.ts';
import { settled } from '../domain/settle.ts';
import { outcomeLabels } from '../domain/words-of-cases.ts';
import { handledSites } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { holdCase, type StoredCase, storedCase } from '../store/cases.ts';
import { addEvents } from './add-events.ts';
import { tellApplicant } from './tell-applicant.ts';

export const decisionsKind = 'case-decisions';

/**
 * Decisions on cases as flows decide on them: drafted, then reviewed and signed in the inbox. For
 * `approvals({ kinds })`; where no flow serves a site, its decisions are signed on the screen of the case.
 */
export const decisionKind: SubjectKind = {
  kind: decisionsKind,
  label: { zh: '办件决定', en: 'Decisions on cases' },
  facts: [
    {
      name: 'outcome',
      label: { zh: '拟作决定', en: 'Proposed decision' },
      values: outcomes.map((value) => ({ value, label: outcomeLabels[value] })),
    },
    { name: 'item', label: { zh: '事项', en: 'Item' } },
  ],
  hold: holdCase,
  async place(req, id) {
    const stored = await storedCase(req, id);
    if (!stored) return undefined;
    const handles = (await handledSites(req)).has(stored.site);
    if (!handles && !(await decidesOn(req, id))) return undefined;
    return { site: stored.site, facts: await factsOf(req, stored), mayWrite: handles };
  },
  async read(req, id) {
    const stored = await storedCase(req, id);
    return stored && subjectOf(req, stored);
  },
  async maySubmit(req, id) {
    const stored = await storedCase(req, id);
    if (!stored) return false;
    return (await handledSites(req)).has(stored.site) && stateOf(stored).phase === 'proposed';
  },
  async onApproved(req, { id }) {
    await happens(req, id, 'sign-decision', {});
    return { case: id };
  },
  async onReturned(req, { id, comment = '' }) {
    const isSaid = comment.trim().length > 1;
    await happens(req, id, 'return-decision', {
      reason: isSaid ? comment.slice(0, 500) : '审批退回，意见见待办箱的办理经过。',
    });
  },
};

/** What a flow decided: who may was for the flow to say. */
async function happens(
  req: PayloadRequest,
  id: string,
  verb: Verb,
  said: Record<string, unknown>,
): Promise<void> {
  const stored = await storedCase(req, id);
  if (!stored) throw new Refused(req, refusals['not-found']);
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const before = stateOf(stored);
  const law = settled(before, calendar, today);
  const facts = { calendar, today, by: String(req.user?.id), site: stored.site };
  const decision = decide(law.state, verb, said, facts);
  if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
  const events = [...law.events, decision.value];
  const { confirmations } = await addEvents(req, stored, { state: before, events, calendar });
  await tellApplicant(req, id, confirmations);
}

const stateOf = ({ terms, events }: StoredCase): CaseState =>
  tell(
    terms,
    events.map(({ event }) => event),
  );

async function subjectOf(req: PayloadRequest, stored: StoredCase): Promise<Subject | undefined> {
  const { proposal } = stateOf(stored);
  if (!proposal) return undefined;
  const { decision, by } = proposal;
  return {
    kind: decisionsKind,
    id: stored.id,
    site: stored.site,
    title: `${stored.number} ${stored.terms.item.name}`,
    hash: createHash('sha256').update(JSON.stringify(decision)).digest('hex'),
    facts: await factsOf(req, stored),
    authors: by ? [by] : [],
    editUrl: `/admin/cases/${stored.id}`,
  };
}

async function factsOf(req: PayloadRequest, stored: StoredCase): Promise<Subject['facts']> {
  const { level } = (await req.payload.findByID({
    ...asSystem(req, 'flows ask for the level of a site'),
    collection: 'sites',
    id: stored.site,
    depth: 0,
  })) as unknown as { level: string };
  const { proposal } = stateOf(stored);
  return {
    level,
    item: stored.terms.item.name,
    ...(proposal && { outcome: proposal.decision.outcome }),
  };
}

/** Whether the signed-in person is to decide on the draft of a case, whatever they are at its site. */
export async function decidesOn(req: PayloadRequest, id: string): Promise<boolean> {
  const open = await openInstanceOf(req, { kind: decisionsKind, id });
  if (!open) return false;
  const { offers } = await instanceView(req, open.id).catch(() => ({ offers: [] }));
  return offers.some((offer) => 'task' in offer);
}

/** Whether a flow decides on a case: then nobody signs it on the case's screen. */
export async function isDecidedByFlow(req: PayloadRequest, stored: StoredCase): Promise<boolean> {
  const open = await openInstanceOf(req, { kind: decisionsKind, id: stored.id });
  if (open) return true;
  const facts = await factsOf(req, stored);
  return (await flowFor(req, { kind: decisionKind, site: stored.site, facts })) !== undefined;
}
