import { createHmac } from 'node:crypto';
import {
  actOn,
  calendarAtHand,
  once,
  openInstanceOf,
  siteNames,
  standingOf,
  submitSubject,
  voidInstance,
} from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Answer, corrected } from '../domain/answers.ts';
import { type CaseState, tell } from '../domain/case.ts';
import { decide, type Verb } from '../domain/decide.ts';
import { settled } from '../domain/settle.ts';
import { beaten } from '../queries/last-act.ts';
import { handledSites, handlesCases, mayAct, ofSigning, signsFor } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { idOfNumber, markSigning, type StoredCase, storedCase } from '../store/cases.ts';
import { answersOf, putAnswers } from '../store/sealed.ts';
import { addEvents } from './add-events.ts';
import { decisionKind, decisionsKind, isDecidedByFlow } from './decision-kind.ts';
import { tellApplicant } from './tell-applicant.ts';

export interface ActOnCase {
  id: string;
  verb: Verb;
  /** What whoever acts filled in. */
  said: Record<string, unknown>;
  /** The revision the user was looking at: what happened since refuses the act. */
  revision?: number;
}

/**
 * Does one thing to a case for the signed-in user, with the paper that goes with it, after what the law
 * has done by itself. Of all who act at once one is first; the others are told who it was.
 *
 * @param key by which the same, sent again by the same person, is done once and answered the same
 */
export function actOnCase(
  req: PayloadRequest,
  act: ActOnCase,
  key?: string,
): Promise<{ revision: number }> {
  const request = { case: act.id, verb: act.verb, digest: digestOf(req, act) };
  return inTransaction(req, () => once(req, { key, request }, () => attempt(req, act)));
}

/** What was said may be what an applicant wrote: kept as a digest that nobody without our secret can guess at. */
export const digestOf = ({ payload }: PayloadRequest, said: object): string =>
  createHmac('sha256', payload.secret).update(JSON.stringify(said)).digest('hex');

async function attempt(
  req: PayloadRequest,
  { id, verb, said, revision }: ActOnCase,
): Promise<{ revision: number }> {
  const stored = await storedCase(req, id);
  if (!stored) throw new Refused(req, refusals['not-found']);
  const principal = await mayDo(req, stored, { verb, said });
  const isByFlow = await isDecidedByFlow(req, stored);
  if (isByFlow && ofSigning.has(verb)) throw new Refused(req, refusals['decided-in-inbox']);
  if (revision !== undefined && revision !== stored.revision) {
    throw await beaten(req, id, refusals['changed-meanwhile']);
  }
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const before = tell(
    stored.terms,
    stored.events.map(({ event }) => event),
  );
  const law = settled(before, calendar, today);
  const meant = await prepared(req, stored, { verb, said, state: law.state });
  const facts = {
    ...{ calendar, today, by: String(req.user?.id), site: stored.site },
    ...(principal && { for: principal }),
  };
  const decision = decide(law.state, verb, meant, facts);
  if (!decision.ok) {
    const refusal = refusals[decision.refusal];
    throw refusal.status === 409 ? await beaten(req, id, refusal) : new Refused(req, refusal);
  }
  const events = [...law.events, decision.value];
  const done = await addEvents(req, stored, { state: before, events, calendar });
  if (verb === 'correct') await keepCorrection(req, stored, said);
  await followFlow(req, id, { verb, isByFlow, isOver: done.state.phase === 'closed' });
  await tellApplicant(req, id, done.confirmations);
  return { revision: done.revision };
}

/**
 * @returns in whose name they do it, where not in their own
 * @throws 404 or 403 where the user may not do it, whatever the case has come to
 */
async function mayDo(
  req: PayloadRequest,
  stored: StoredCase,
  { verb, said }: { verb: Verb; said: Record<string, unknown> },
): Promise<string | undefined> {
  if (verb === 'give-opinion') {
    const asked = tell(
      stored.terms,
      stored.events.map(({ event }) => event),
    ).opinions.find(({ id }) => id === Number(said.opinion));
    const person = String(req.user?.id);
    if (!req.user || !asked || !(await handlesCases(req, { person, site: asked.from }))) {
      throw new Refused(req, refusals['not-found']);
    }
    return undefined;
  }
  const held = (await handledSites(req)).get(stored.site);
  if (held && mayAct(held, verb)) return undefined;
  if (ofSigning.has(verb)) {
    const principals = await signsFor(req, stored.site);
    const { proposal } = tell(
      stored.terms,
      stored.events.map(({ event }) => event),
    );
    // Whoever wrote the draft has nobody sign it for them: that is refused by name, below.
    const principal = principals.find((each) => each !== proposal?.by) ?? principals[0];
    if (principal) return principal;
  }
  throw new Refused(req, refusals[held ? 'not-yours' : 'not-found']);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was said, with what it names looked up. */
async function prepared(
  req: PayloadRequest,
  { id, site }: StoredCase,
  { verb, said, state }: { verb: Verb; said: Record<string, unknown>; state: CaseState },
): Promise<Record<string, unknown>> {
  switch (verb) {
    case 'assign': {
      // Whoever names nobody takes over.
      const to = String(said.to || req.user?.id).toLowerCase();
      if (!uuid.test(to) || !(await handlesCases(req, { person: to, site }))) {
        throw new Refused(req, refusals['handler-unknown']);
      }
      return { to };
    }
    case 'ask-opinion': {
      const from = String(said.from).toLowerCase();
      const name = uuid.test(from) ? (await siteNames(req, [from])).get(from) : undefined;
      if (!name) throw new Refused(req, refusals['department-unknown']);
      return { ...said, from, name };
    }
    case 'ask-correction': {
      // Labels are the form's, not what somebody typed.
      const answers = (await answersOf(req, id)).at(-1) ?? [];
      return {
        ...said,
        asks: asksIn(said).map((ask) => ({
          ...ask,
          label: answers.find(({ at }) => at === ask.at)?.label ?? ask.label,
        })),
      };
    }
    case 'correct':
      return { ...said, fields: Object.keys(answersIn(said)) };
    case 'relate':
    case 'merge': {
      const number = String(said.number ?? '').trim();
      const other = await idOfNumber(req, { site, number });
      if (!other) throw new Refused(req, refusals['case-unknown']);
      if (other === id) throw new Refused(req, refusals['same-case']);
      return { to: other, into: other, number };
    }
    default:
      return verb === 'apply' ? { channel: 'counter', expiresOn: state.renews?.expiresOn } : said;
  }
}

/** What is to be corrected: a list with reasons, or as screens send it, reasons by field. */
function asksIn({ asks }: Record<string, unknown>): Record<string, unknown>[] {
  if (Array.isArray(asks)) return asks.map((ask) => ({ ...(ask as object) }));
  return Object.entries((asks ?? {}) as object).flatMap(([at, why]) =>
    typeof why === 'string' && why.trim() !== '' ? [{ at, why }] : [],
  );
}

const answersIn = ({ answers }: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries((answers ?? {}) as object).flatMap(([at, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[at, value.trim().slice(0, 4000)]] : [],
    ),
  );

/** What was put right at the counter: the fields that were asked for, and no others. */
async function keepCorrection(
  req: PayloadRequest,
  stored: StoredCase,
  said: Record<string, unknown>,
): Promise<void> {
  const before = (await answersOf(req, stored.id)).at(-1) ?? [];
  const now = Object.entries(answersIn(said)).map(
    ([at, text]): Answer => ({
      ...(before.find((answer) => answer.at === at) ?? { at, label: at, section: '' }),
      text,
    }),
  );
  await putAnswers(req, stored.id, corrected(before, now));
}

/**
 * A draft goes to the flow that serves the site; one that was put forward before is void, and so is
 * one of a case that ended.
 */
async function followFlow(
  req: PayloadRequest,
  id: string,
  { verb, isByFlow, isOver }: { verb: Verb; isByFlow: boolean; isOver: boolean },
): Promise<void> {
  if (verb === 'propose-decision') await markSigning(req, id, { isByFlow });
  if (!isByFlow || (verb !== 'propose-decision' && !isOver)) return;
  const open = await openInstanceOf(req, { kind: decisionsKind, id });
  if (open) await voidInstance(req, open, isOver ? 'withdrawn' : 'edited');
  if (isOver) return;
  const standing = await standingOf(req, decisionKind, id);
  if (standing?.instance?.state.status === 'returned') {
    const kindOf = () => decisionKind;
    await actOn(req, { id: standing.instance.id, kindOf }, { verb: 'resubmit' });
  } else await submitSubject(req, decisionKind, { id });
}
