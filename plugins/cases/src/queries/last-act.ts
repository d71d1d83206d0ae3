import { namesOf } from '@mingtang/approvals';
import { type Refusal, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { storedCase } from '../store/cases.ts';

/** A refusal to who was beaten by others, or came too late: who did the last thing to the case, and when. */
export async function beaten(req: PayloadRequest, id: string, refusal: Refusal): Promise<Refused> {
  const last = (await storedCase(req, id))?.events.at(-1);
  const names = await namesOf(req, [last?.event.by]);
  const by = (last?.event.by && names.get(last.event.by)) || '';
  if (!last || !by) return new Refused(req, refusal);
  const { zh, en } = refusal.message;
  const told = { zh: `${zh}最近一步由${by}办理。`, en: `${en} The last step was taken by ${by}.` };
  const details = { last: { by, at: new Date(last.at).toISOString() } };
  return new Refused(req, { ...refusal, message: told }, details);
}
