import { Refused, reply, say, type Words } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Step } from '../actions/continue-sign-in.ts';
import type { Enrolled } from '../actions/enrol.ts';
import { refusals } from '../refusals.ts';

/** What a request holds, as unknowns. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req);
  const { data } = req;
  return data && typeof data === 'object' && !Array.isArray(data) ? data : {};
}

/** Who is signed in. @throws 401 where nobody is */
export function personOf(req: PayloadRequest): string {
  if (req.user?.collection !== 'users') throw new Refused(req, refusals.signInFirst);
  return String(req.user.id);
}

export const textIn = (value: unknown, longest = 500): string =>
  typeof value === 'string' && value.length <= longest ? value : '';

/** What somebody calls a thing of theirs; `otherwise` where they do not say. */
export function nameIn(value: unknown, otherwise: Words, req: PayloadRequest): string {
  const name = textIn(value, 200).replace(/\s+/g, ' ').trim();
  return [...name].slice(0, 60).join('') || say(req, otherwise);
}

export function post(path: string, handler: (req: PayloadRequest) => Promise<Response>): Endpoint {
  return { path: `/identity${path}`, method: 'post', handler };
}

/** Tells a browser where its sign-in stands; at the end of it, with the cookie of a session. */
export function told(req: PayloadRequest, step: Step | Enrolled): Response {
  const { codes } = step as { codes?: string[] };
  const answer = reply(req, { needs: step.needs, ...(codes && { codes }) });
  if ('cookie' in step) answer.headers.append('Set-Cookie', step.cookie);
  return answer;
}
