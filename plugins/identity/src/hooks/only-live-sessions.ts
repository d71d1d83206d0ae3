import { addressOf } from '@mingtang/audit';
import { type CollectionAfterReadHook, type PayloadRequest, parseCookies } from 'payload';
import { mayFrom } from '../actions/needs.ts';
import { rolesOf } from '../store/people.ts';
import { policyOf } from '../store/policy.ts';
import { liveSessions, touchSession } from '../store/sessions.ts';
import { sidIn } from './signing-in.ts';

/**
 * Whoever Payload reads by a token shows only sessions that are alive: not ended, not idle too long, not too old,
 * and used from where the person may work. A token whose session is not among them is nobody's, at every door.
 */
export const onlyLiveSessions: CollectionAfterReadHook = async ({ doc, findMany, req }) => {
  if (!doc || !('sessions' in doc) || doc.sessions === undefined) return doc;
  if (findMany) return { ...doc, sessions: undefined };
  const policy = await policyOf(req.payload);
  const user = String(doc.id);
  const hasRanges = Object.keys(policy.networks).length > 0;
  const comesByTheWeb = req.headers?.get('host') || req.headers?.get('x-forwarded-for');
  if (hasRanges && comesByTheWeb) {
    const roles = await rolesOf(req, user);
    if (!mayFrom(policy.networks, roles, addressOf(req))) return { ...doc, sessions: [] };
  }
  const sessions = await liveSessions(req, user, policy.session);
  const sid = String(doc._sid ?? sidOf(req) ?? '');
  // On a connection of its own: within a transaction that may hold the row it would wait for itself.
  if (!req.transactionID && sessions.some(({ id }) => id === sid)) {
    await touchSession(req.payload, sid);
  }
  return { ...doc, sessions };
};

/** The session named by the token a request carries; who reads the record by it has verified that. */
function sidOf({ headers, payload }: PayloadRequest): string | undefined {
  if (!headers) return undefined;
  const [scheme, given] = headers.get('Authorization')?.split(' ') ?? [];
  const isToken = scheme === 'JWT' || scheme === 'Bearer';
  return sidIn(isToken ? given : parseCookies(headers).get(`${payload.config.cookiePrefix}-token`));
}
