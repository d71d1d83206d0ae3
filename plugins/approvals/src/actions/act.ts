import { record } from '@mingtang/audit';
import { inTransaction, Refused, rightsOf, siteRoles } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Command, decide, decideForSystem, type FlowRefusal } from '../domain/index.ts';
import type { SubjectKind } from '../ports.ts';
import { partIn } from '../queries/instance-view.ts';
import { momentFor } from '../queries/moment.ts';
import { namesOf, wordsFor } from '../queries/names-of.ts';
import { decidedBy, flowRefusals, refusals } from '../refusals.ts';
import { once } from '../store/commands.ts';
import { claim, instanceById, type StoredInstance } from '../store/instances.ts';
import { put, submissionOf } from './submit.ts';

/** A command as it is sent: what is submitted again is read here, never taken from a request. */
export type Sent = Exclude<Command, { verb: 'resubmit' }> | { verb: 'resubmit'; comment?: string };

export interface Acted {
  instance: string;
  status: StoredInstance['state']['status'];
  /** What taking effect gave back, once it has. */
  effect?: Record<string, unknown>;
}

/**
 * Carries out a command on an instance, for the signed-in person. Of all who decide at once one is
 * first; the others are told by whom and when. The last approval lets take effect what was approved,
 * in the same transaction.
 */
export function actOn(
  req: PayloadRequest,
  { id, kindOf }: { id: string; kindOf: (kind: string) => SubjectKind | undefined },
  command: Sent,
  key?: string,
): Promise<Acted> {
  return inTransaction(req, () =>
    once(req, { key, request: { act: id, command } }, async () => {
      const first = await instanceById(req, id);
      const kind = first && kindOf(first.kind);
      if (!first || !kind) throw new Refused(req, refusals.notFound);
      // As every edit does, so that of an edit and an approval at once one is wholly before the other.
      await kind.hold(req, first.subject);
      await refuseStrangers(req, first.site, command);
      // Who is beaten to it decides again on what the winner left, which mostly refuses them by name.
      for (;;) {
        const stored = await instanceById(req, id);
        if (!stored) throw new Refused(req, refusals.notFound);
        const acted = await attempt(req, { stored, kind, command });
        if (acted) return acted;
      }
    }),
  );
}

async function attempt(
  req: PayloadRequest,
  { stored, kind, command: sent }: { stored: StoredInstance; kind: SubjectKind; command: Sent },
): Promise<Acted | undefined> {
  const { id, definition, state } = stored;
  const { actor, part } = await partIn(req, stored);
  if (sent.verb === 'remark' && part !== 'takes-part') throw new Refused(req, refusals.notFound);
  const moment = await momentFor(req);
  let title: string | undefined;
  let command: Command;
  if (sent.verb === 'resubmit') {
    const { subject } = await put(req, kind, stored.subject);
    title = subject.title;
    const urgent = state.submission.urgent;
    const facts = { ...subject.facts, urgent: urgent !== undefined };
    command = { ...sent, submission: await submissionOf(req, { ...subject, facts }, urgent) };
  } else command = sent;
  const decision = decide(definition, state, command, { actor, ...moment });
  if (!decision.ok) throw await refusalFor(req, decision.refusal);
  const then = await claim(req, stored, decision.value, title);
  if (!then) return undefined;
  await record(req, {
    act: 'decide',
    subject: `${stored.kind}:${stored.subject}`,
    title: title ?? stored.title,
    site: stored.site,
    details: { verb: command.verb, flow: id },
  });
  if (then.status === 'approved') return takesEffect(req, { ...stored, state: then }, kind);
  if (then.status === 'returned' || then.status === 'rejected') {
    const comment = 'comment' in command ? command.comment : undefined;
    const { subject: of, site } = stored;
    await kind.onReturned?.(req, { id: of, site, ...(comment && { comment }) });
  }
  return { instance: id, status: then.status };
}

async function takesEffect(
  req: PayloadRequest,
  stored: StoredInstance,
  kind: SubjectKind,
): Promise<Acted> {
  const { id, subject: of, state } = stored;
  const subject = await kind.read(req, of);
  if (!subject || subject.hash !== state.submission.hash) {
    throw new Refused(req, refusals.changedSince);
  }
  const result = await kind.onApproved(req, subject);
  if (result === 'later') return { instance: id, status: 'approved' };
  const inForce = decideForSystem(
    state,
    { verb: 'take-effect', result },
    { now: new Date().toISOString() },
  );
  if (!inForce.ok || !(await claim(req, stored, inForce.value))) {
    throw new Error(`Instance ${id} was approved and changed in the same transaction`);
  }
  return { instance: id, status: 'approved', effect: result };
}

/** Tasks are given to members of the site alone: others could not read what they decide on. */
async function refuseStrangers(req: PayloadRequest, site: string, command: Sent): Promise<void> {
  const people = 'person' in command ? [command.person] : 'people' in command ? command.people : [];
  for (const person of people) {
    const { sites } = await rightsOf(req, person);
    if (!siteRoles.some((role) => sites.get(site)?.has(role))) {
      throw new Refused(req, flowRefusals['person-unfit']);
    }
  }
}

async function refusalFor(req: PayloadRequest, { code, done }: FlowRefusal): Promise<Refused> {
  if (!done) return new Refused(req, flowRefusals[code]);
  const { by, at, verb } = done;
  const name = wordsFor(await namesOf(req, [by]), by);
  return new Refused(req, decidedBy({ by: name, at }), { by, at, verb });
}
