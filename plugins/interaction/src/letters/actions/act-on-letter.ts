import {
  actOn,
  calendarAtHand,
  openInstanceOf,
  sitesNear,
  standingOf,
  submitSubject,
  voidInstance,
} from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { putWriting } from '../../sealed/sealed.ts';
import { decide, type Verb } from '../domain/decide.ts';
import { isOpen } from '../domain/letter.ts';
import { mayAct, ofSigning, rolesAt } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { idOfNumber, type StoredLetter, stateOf, storedLetter } from '../store/letters.ts';
import { addEvents, beaten } from './add-events.ts';
import { publishLetter, unpublishLetter } from './publish-letter.ts';
import { isDecidedByFlow, repliesKind, replyKind } from './reply-kind.ts';
import { tellWriter } from './tell-writer.ts';

export interface ActOnLetter {
  id: string;
  verb: Verb;
  /** What whoever acts filled in. */
  said: Record<string, unknown>;
  /** The revision the user was looking at: what happened since refuses the act. */
  revision?: number;
}

/**
 * Does one thing to a letter for the signed-in user. Of all who act at once one is first; the others are told
 * who it was.
 */
export function actOnLetter(
  req: PayloadRequest,
  { id, verb, said, revision }: ActOnLetter,
): Promise<{ revision: number }> {
  return inTransaction(req, async () => {
    const stored = await storedLetter(req, id);
    if (!stored) throw new Refused(req, refusals['not-found']);
    const before = stateOf(stored);
    const roles = await rolesAt(req, before);
    if (!mayAct(roles, verb)) throw new Refused(req, refusals['not-yours']);
    const isByFlow = await isDecidedByFlow(req, stored);
    if (isByFlow && ofSigning.has(verb)) throw new Refused(req, refusals['decided-in-inbox']);
    if (revision !== undefined && revision !== stored.revision) {
      throw await beaten(req, id, refusals['changed-meanwhile']);
    }
    const meant = await prepared(req, stored, { verb, said });
    const facts = { today: dayOf(new Date()), by: String(req.user?.id), isByFlow };
    const decision = decide(before, verb, meant, facts);
    if (!decision.ok) {
      const refusal = refusals[decision.refusal];
      throw refusal.status === 409 ? await beaten(req, id, refusal) : new Refused(req, refusal);
    }
    const { events } = decision;
    const state = await addEvents(req, stored, { events, calendar: await calendarAtHand(req) });
    if (verb === 'reply') {
      await putWriting(req, { owner: id, kind: 'reply', content: String(said.text).trim() });
    }
    await followFlow(req, id, { verb, isByFlow, isOver: !isOpen(state) || verb !== 'reply' });
    if (verb === 'publish') await publishLetter(req, stored, said);
    if (verb === 'unpublish') {
      const reason = String(said.reason).trim();
      await unpublishLetter(req, stored, { title: `来信 ${stored.number}`, reason });
    }
    await tellWriter(req, id);
    return { revision: stored.revision + events.length };
  });
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was said, with what it names looked up. */
async function prepared(
  req: PayloadRequest,
  stored: StoredLetter,
  { verb, said }: { verb: Verb; said: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  if (verb === 'transfer') {
    const to = String(said.to).toLowerCase();
    const near = uuid.test(to) ? await sitesNear(req, stored.home) : [];
    const found = near.find(({ id }) => id === to);
    if (!found) throw new Refused(req, refusals['site-unknown']);
    return { ...said, to, name: found.name };
  }
  if (verb === 'merge') {
    const number = String(said.number ?? '').trim();
    const into = await idOfNumber(req, { home: stored.home, number });
    const other = into ? await storedLetter(req, into) : undefined;
    if (!into || !other) throw new Refused(req, refusals['letter-unknown']);
    if (into === stored.id || other.mergedInto) throw new Refused(req, refusals['same-letter']);
    return { into, number };
  }
  return said;
}

/**
 * A draft goes to the flow that serves the site; one that was put forward before is void, and so is one of a
 * letter that ended or went elsewhere.
 */
async function followFlow(
  req: PayloadRequest,
  id: string,
  { verb, isByFlow, isOver }: { verb: Verb; isByFlow: boolean; isOver: boolean },
): Promise<void> {
  const moves: ReadonlySet<Verb> = new Set(['reply', 'transfer', 'return', 'merge', 'refuse']);
  if (!isByFlow || !moves.has(verb)) return;
  const open = await openInstanceOf(req, { kind: repliesKind, id });
  if (open) await voidInstance(req, open, isOver ? 'withdrawn' : 'edited');
  if (isOver) return;
  const standing = await standingOf(req, replyKind, id);
  if (standing?.instance?.state.status === 'returned') {
    await actOn(req, { id: standing.instance.id, kindOf: () => replyKind }, { verb: 'resubmit' });
  } else await submitSubject(req, replyKind, { id });
}
