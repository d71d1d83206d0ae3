import { createHash } from 'node:crypto';
import {
  calendarAtHand,
  flowFor,
  instanceView,
  openInstanceOf,
  type Subject,
  type SubjectKind,
} from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { transactionOf } from '@mingtang/publication';
import { asSystem, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { type Act, decide } from '../domain/decide.ts';
import { type RequestState, tell } from '../domain/request.ts';
import { groupLabels, resultGroups, results } from '../domain/results.ts';
import { numberOf } from '../queries/requests-in-hand.ts';
import { handledSites, mayReceive } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { type StoredRequest, storedRequest } from '../store/requests.ts';
import { addEvent } from './add-event.ts';

export const answersKind = 'disclosure-answers';

/**
 * Answers to requests as flows decide on them: drafted, then reviewed and signed in the inbox. For
 * `approvals({ kinds })`; where no flow serves a site, its answers are signed on the screen of the request.
 */
export const answerKind: SubjectKind = {
  kind: answersKind,
  label: { zh: '依申请公开答复', en: 'Answers to requests for information' },
  facts: [
    {
      name: 'result',
      label: { zh: '答复类型', en: 'Kind of answer' },
      values: resultGroups.map((group) => ({ value: group, label: groupLabels[group] })),
    },
  ],
  async hold(req, id) {
    const db = await transactionOf(req);
    await db.execute(sql`select from disclosure.request where id = ${id}::uuid for no key update`);
  },
  async place(req, id) {
    const request = await storedRequest(req, id);
    if (!request) return undefined;
    const roles = (await handledSites(req)).get(request.site);
    if (!roles && !(await decidesOn(req, id))) return undefined;
    return {
      site: request.site,
      facts: await factsOf(req, request),
      mayWrite: roles !== undefined && mayReceive(roles),
    };
  },
  async read(req, id) {
    const request = await storedRequest(req, id);
    return request && subjectOf(req, request);
  },
  async maySubmit(req, id) {
    const request = await storedRequest(req, id);
    const roles = request && (await handledSites(req)).get(request.site);
    return roles !== undefined && mayReceive(roles) && stateOf(request).phase === 'proposed';
  },
  async onApproved(req, { id }) {
    await happens(req, id, 'answer-approved', {});
    return { request: id };
  },
  async onReturned(req, { id, comment = '' }) {
    const isSaid = comment.trim().length > 1;
    await happens(req, id, 'answer-returned', {
      reason: isSaid ? comment.slice(0, 500) : '审批退回，意见见待办箱的办理经过。',
    });
  },
};

/** An act that a flow decided on: who may was for the flow to say. */
async function happens(req: PayloadRequest, id: string, act: Act, said: object): Promise<void> {
  const request = await storedRequest(req, id);
  if (!request) throw new Refused(req, refusals['not-found']);
  const state = stateOf(request);
  const decision = decide(
    state,
    act,
    { ...said },
    {
      calendar: await calendarAtHand(req),
      today: dayOf(new Date()),
      lastOn: request.events.at(-1)?.event.on as Day,
      by: String(req.user?.id),
    },
  );
  if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
  await addEvent(req, request, { state, event: decision.value });
}

const stateOf = (request: StoredRequest | undefined): RequestState =>
  tell(request?.events.map(({ event }) => event) ?? []);

async function subjectOf(
  req: PayloadRequest,
  request: StoredRequest,
): Promise<Subject | undefined> {
  const { proposal } = stateOf(request);
  if (!proposal) return undefined;
  const { answer, by } = proposal;
  return {
    kind: answersKind,
    id: request.id,
    site: request.site,
    title: `${numberOf(request)} ${request.title}`,
    hash: createHash('sha256')
      .update(JSON.stringify([answer.result, answer.text]))
      .digest('hex'),
    facts: await factsOf(req, request),
    authors: by ? [by] : [],
    editUrl: `/admin/requests/${request.id}`,
    previewUrl: `/api/information-requests/${request.id}/draft`,
  };
}

async function factsOf(req: PayloadRequest, request: StoredRequest): Promise<Subject['facts']> {
  const { level } = (await req.payload.findByID({
    ...asSystem(req, 'flows ask for the level of a site'),
    collection: 'sites',
    id: request.site,
    depth: 0,
  })) as unknown as { level: string };
  const { proposal } = stateOf(request);
  return { level, ...(proposal && { result: results[proposal.answer.result].group }) };
}

/** Whether the signed-in person is to decide on the draft of a request's answer, whatever they are at its site. */
async function decidesOn(req: PayloadRequest, id: string): Promise<boolean> {
  const open = await openInstanceOf(req, { kind: answersKind, id });
  if (!open) return false;
  const { offers } = await instanceView(req, open.id).catch(() => ({ offers: [] }));
  return offers.some((offer) => 'task' in offer);
}

/** Whether a flow decides on the answer of a request: then nobody signs it on the request's screen. */
export async function isDecidedByFlow(
  req: PayloadRequest,
  request: StoredRequest,
): Promise<boolean> {
  const open = await openInstanceOf(req, { kind: answersKind, id: request.id });
  if (open) return true;
  const facts = await factsOf(req, request);
  return (await flowFor(req, { kind: answerKind, site: request.site, facts })) !== undefined;
}
