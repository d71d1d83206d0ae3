import { Refused } from '@mingtang/tenancy';
import { createLocalReq, type PayloadRequest } from 'payload';
import { verbs } from '../domain/decide.ts';
import { refusals } from '../refusals.ts';
import { actOnCase } from './act-on-case.ts';

/** What became of one case of a batch. */
export type BatchResult =
  | { id: string; isDone: true; revision: number }
  | { id: string; isDone: false; code: string; message: string };

const most = 500;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Does one thing to up to 500 cases, each by itself: what is refused in one keeps no other from
 * being done. `{ ids, verb, …said }`.
 */
export async function actOnBatch(
  req: PayloadRequest,
  { ids, verb: asked, ...said }: Record<string, unknown>,
): Promise<{ results: BatchResult[] }> {
  const verb = verbs.find((each) => each === asked);
  const named = Array.isArray(ids) ? [...new Set(ids.map((id) => String(id).toLowerCase()))] : [];
  const isBatch = named.length > 0 && named.length <= most && named.every((id) => uuid.test(id));
  if (!verb || !isBatch) throw new Refused(req, refusals['batch-bad']);
  const results: BatchResult[] = [];
  for (const id of named) results.push(await one(req, { id, verb, said }));
  return { results };
}

async function one(
  { payload, user, i18n }: PayloadRequest,
  act: Parameters<typeof actOnCase>[1],
): Promise<BatchResult> {
  const { id } = act;
  const req = await createLocalReq({ ...(user && { user }), req: { i18n } }, payload);
  try {
    const { revision } = await actOnCase(req, act);
    return { id, isDone: true, revision };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { id, isDone: false, code: error.code, message: error.message };
  }
}
