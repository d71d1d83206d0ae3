import { record } from '@mingtang/audit';
import { inTransaction, Refused, siteTree } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Submission, submit } from '../domain/index.ts';
import type { Finding, Subject, SubjectKind } from '../ports.ts';
import { flowFor } from '../queries/flow-for.ts';
import { momentFor } from '../queries/moment.ts';
import { superiorOf } from '../queries/superior-of.ts';
import { flowRefusals, refusals } from '../refusals.ts';
import { once } from '../store/commands.ts';
import { begin } from '../store/instances.ts';

export interface Submitting {
  id: string;
  comment?: string;
  urgent?: { reason: string };
}

/**
 * Puts something forward to the flow that serves it, by whoever may. What it says now is what is
 * decided on; whoever edits it later voids the instance.
 *
 * @returns the id of the instance, and what was found that does not stand in the way
 */
export function submitSubject(
  req: PayloadRequest,
  kind: SubjectKind,
  { id, comment, urgent }: Submitting,
  key?: string,
): Promise<{ instance: string; warnings: Finding[] }> {
  return inTransaction(req, () =>
    once(req, { key, request: { submit: kind.kind, id, comment, urgent } }, async () => {
      const { subject, warnings } = await put(req, kind, id);
      const facts = { ...subject.facts, urgent: urgent !== undefined };
      const flow = await flowFor(req, { kind, site: subject.site, facts });
      if (!flow) throw new Refused(req, refusals.noFlow);
      const submission = await submissionOf(req, { ...subject, facts }, urgent);
      const moment = await momentFor(req);
      const decision = submit(flow.definition, submission, {
        ...moment,
        ...(comment && { comment }),
      });
      if (!decision.ok) throw new Refused(req, flowRefusals[decision.refusal.code]);
      const instance = await begin(req, {
        flow: flow.flow,
        flowVersion: flow.version,
        definition: flow.definition,
        kind: kind.kind,
        subject: id,
        title: subject.title,
        events: decision.value,
      });
      if (!instance) throw new Refused(req, refusals.alreadySubmitted);
      await record(req, {
        act: 'submit',
        subject: `${kind.kind}:${id}`,
        title: subject.title,
        site: subject.site,
        details: { flow: instance },
      });
      return { instance, warnings };
    }),
  );
}

/** The subject as it is put forward now, held, by somebody who may; refused where a finding says so. */
export async function put(
  req: PayloadRequest,
  kind: SubjectKind,
  id: string,
): Promise<{ subject: Subject; warnings: Finding[] }> {
  await kind.hold(req, id);
  if (!(await kind.maySubmit(req, id))) throw new Refused(req, refusals.notYoursToSubmit);
  const subject = await kind.read(req, id);
  if (!subject) throw new Refused(req, refusals.notFound);
  const findings = (await kind.beforeSubmit?.(req, subject)) ?? [];
  const [stops] = findings.filter(({ severity }) => severity === 'refuse');
  if (stops) {
    const { code, message } = stops;
    throw new Refused(req, { code, status: 422, message }, { findings });
  }
  return { subject, warnings: findings };
}

/** What is put forward, by the signed-in person. */
export async function submissionOf(
  req: PayloadRequest,
  { site, hash, facts, authors }: Subject,
  urgent: { reason: string } | undefined,
): Promise<Submission> {
  const by = String(req.user?.id);
  const superior = await superiorOf(req, { person: by, site });
  const siteAbove = (await siteTree(req)).find((each) => each.id === site)?.parent;
  return {
    by,
    authors: [...new Set([by, ...authors])],
    site,
    hash,
    facts,
    ...(superior && { superior }),
    ...(siteAbove && { siteAbove }),
    ...(urgent && { urgent }),
  };
}
