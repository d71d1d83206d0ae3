import { Refused } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type PayloadRequest } from 'payload';
import type { Sent } from '../actions/act.ts';
import { refusals } from '../refusals.ts';

export const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The JSON a request brought. Refuses strangers and what is none. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  if (req.user?.collection !== 'users') throw new Refused(req, refusals.notFound);
  await addDataAndFileToRequest(req);
  if (typeof req.data !== 'object' || req.data === null)
    throw new Refused(req, refusals.unreadable);
  return req.data as Record<string, unknown>;
}

/** An id out of the address; 404 where it is none, or nobody is signed in. */
export function idIn(req: PayloadRequest): string {
  const id = String(req.routeParams?.id).toLowerCase();
  if (req.user?.collection !== 'users' || !uuid.test(id)) throw new Refused(req, refusals.notFound);
  return id;
}

/** The key by which a request sent twice is carried out once. */
export function keyOf(req: PayloadRequest): string | undefined {
  const key = req.headers.get('Idempotency-Key') ?? undefined;
  if (key !== undefined && !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw new Refused(req, refusals.unreadable);
  }
  return key;
}

/** What somebody says, at most 2,000 characters. */
export function commentIn(req: PayloadRequest, { comment }: Record<string, unknown>) {
  if (comment === undefined || comment === null || comment === '') return {};
  if (typeof comment !== 'string' || comment.length > 2_000) {
    throw new Refused(req, refusals.unreadable);
  }
  return { comment };
}

/** A command out of the body of a request. */
export function commandIn(req: PayloadRequest, body: Record<string, unknown>): Sent {
  const malformed = () => new Refused(req, refusals.unreadable);
  const said = commentIn(req, body);
  const task = () => {
    if (!Number.isInteger(body.task)) throw malformed();
    return body.task as number;
  };
  const person = (id: unknown = body.person) => {
    if (typeof id !== 'string' || !uuid.test(id)) throw malformed();
    return id.toLowerCase();
  };
  switch (body.verb) {
    case 'approve':
    case 'reject':
    case 'read':
      return { verb: body.verb, task: task(), ...said };
    case 'return':
      if (typeof body.to !== 'string') throw malformed();
      return { verb: 'return', task: task(), to: body.to, ...said };
    case 'add-signer':
      if (body.when !== 'before' && body.when !== 'after') throw malformed();
      return { verb: 'add-signer', task: task(), person: person(), when: body.when, ...said };
    case 'hand-over':
    case 'delegate':
      return { verb: body.verb, task: task(), person: person(), ...said };
    case 'circulate': {
      if (!Array.isArray(body.people) || body.people.length > 200) throw malformed();
      return { verb: 'circulate', task: task(), people: body.people.map(person), ...said };
    }
    case 'nudge':
    case 'recall':
    case 'remark':
    case 'resubmit':
      return { verb: body.verb, ...said };
    default:
      throw malformed();
  }
}
