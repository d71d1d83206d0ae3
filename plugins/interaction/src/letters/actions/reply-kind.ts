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
import { letterKinds } from '@mingtang/publication/records';
import { asSystem, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { decide } from '../domain/decide.ts';
import { handledSites } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { holdLetter, type StoredLetter, stateOf, storedLetter } from '../store/letters.ts';
import { addEvents } from './add-events.ts';
import { replyOf, tellWriter } from './tell-writer.ts';

export const repliesKind = 'letter-replies';

/**
 * Replies to letters as flows decide on them: drafted, then signed in the inbox. For `approvals({ kinds })`;
 * where no flow serves the site that answers, its mailbox says whether an approver signs on the letter's screen.
 */
export const replyKind: SubjectKind = {
  kind: repliesKind,
  label: { zh: '来信答复', en: 'Replies to letters' },
  facts: [
    {
      name: 'kind',
      label: { zh: '来信类别', en: 'Kind of letter' },
      values: Object.entries(letterKinds).map(([value, { zh, en }]) => ({
        value,
        label: { zh, en },
      })),
    },
    { name: 'mailbox', label: { zh: '信箱', en: 'Mailbox' } },
  ],
  hold: holdLetter,
  async place(req, id) {
    const stored = await storedLetter(req, id);
    if (!stored) return undefined;
    const { holder } = stateOf(stored);
    const handles = (await handledSites(req)).has(holder);
    if (!handles && !(await decidesOn(req, id))) return undefined;
    return { site: holder, facts: await factsOf(req, stored), mayWrite: handles };
  },
  async read(req, id) {
    const stored = await storedLetter(req, id);
    return stored && subjectOf(req, stored);
  },
  async maySubmit(req, id) {
    const stored = await storedLetter(req, id);
    if (!stored) return false;
    const state = stateOf(stored);
    return (await handledSites(req)).has(state.holder) && state.phase === 'proposed';
  },
  async onApproved(req, { id }) {
    await happens(req, id, 'sign', {});
    return { letter: id };
  },
  async onReturned(req, { id, comment = '' }) {
    const isSaid = comment.trim().length > 1;
    await happens(req, id, 'give-back', {
      reason: isSaid ? comment.slice(0, 500) : '审批退回，意见见待办箱的办理经过。',
    });
  },
};

/** What a flow decided: who may was for the flow to say. */
async function happens(
  req: PayloadRequest,
  id: string,
  verb: 'sign' | 'give-back',
  said: Record<string, unknown>,
): Promise<void> {
  const stored = await storedLetter(req, id);
  if (!stored) throw new Refused(req, refusals['not-found']);
  const facts = { today: dayOf(new Date()), by: String(req.user?.id), isByFlow: true };
  const decision = decide(stateOf(stored), verb, said, facts);
  if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
  await addEvents(req, stored, { events: decision.events, calendar: await calendarAtHand(req) });
  await tellWriter(req, id);
}

async function subjectOf(req: PayloadRequest, stored: StoredLetter): Promise<Subject | undefined> {
  const state = stateOf(stored);
  if (state.phase !== 'proposed') return undefined;
  const reply = await replyOf(req, stored.id);
  return {
    kind: repliesKind,
    id: stored.id,
    site: state.holder,
    title: `${stored.number} ${stored.mailboxName}`,
    hash: createHash('sha256').update(String(reply)).digest('hex'),
    facts: await factsOf(req, stored),
    authors: state.draftedBy ? [state.draftedBy] : [],
    editUrl: `/admin/letters/${stored.id}`,
  };
}

async function factsOf(req: PayloadRequest, stored: StoredLetter): Promise<Subject['facts']> {
  const { level } = (await req.payload.findByID({
    ...asSystem(req, 'flows ask for the level of a site'),
    collection: 'sites',
    id: stateOf(stored).holder,
    depth: 0,
  })) as unknown as { level: string };
  return { level, kind: stored.kind, mailbox: stored.mailboxName };
}

/** Whether the signed-in person is to decide on the reply to a letter, whatever they are at its site. */
export async function decidesOn(req: PayloadRequest, id: string): Promise<boolean> {
  const open = await openInstanceOf(req, { kind: repliesKind, id });
  if (!open) return false;
  const { offers } = await instanceView(req, open.id).catch(() => ({ offers: [] }));
  return offers.some((offer) => 'task' in offer);
}

/** Whether a flow decides on the reply to a letter: then nobody signs it on the letter's screen. */
export async function isDecidedByFlow(req: PayloadRequest, stored: StoredLetter): Promise<boolean> {
  const open = await openInstanceOf(req, { kind: repliesKind, id: stored.id });
  if (open) return true;
  const facts = await factsOf(req, stored);
  const { holder } = stateOf(stored);
  return (await flowFor(req, { kind: replyKind, site: holder, facts })) !== undefined;
}
