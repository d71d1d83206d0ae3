import { addressOf } from '@mingtang/audit';
import { Refused } from '@mingtang/tenancy';
import type {
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
} from 'payload';
import { needsOf, refuseForeignNetwork } from '../actions/needs.ts';
import { tellOfDevice } from '../actions/tell-of-device.ts';
import { takeAttempts } from '../attempts.ts';
import { knownOf, sessionOf } from '../context.ts';
import { browserName } from '../domain/browser-name.ts';
import { workAsForSomebody } from '../password-hash.ts';
import { refusals } from '../refusals.ts';
import { giveBack } from '../store/budgets.ts';
import { markDevice, putDevice } from '../store/devices.ts';
import { factorsOf } from '../store/factors.ts';
import { credentialsOf, rolesOf } from '../store/people.ts';
import { policyOf } from '../store/policy.ts';
import { beginSession, endSessions, keepInPayloadsList } from '../store/sessions.ts';
import { putTicket } from '../store/tickets.ts';

/**
 * Before Payload looks at who wants to sign in. Whoever asks for an account that is not there is made to pay what
 * checking a password costs, so that the answer comes no sooner. The doors of Payload that sign somebody in by the
 * way (a reset) stay shut: ours do the same in steps.
 */
export const beforeOperation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'resetPassword') throw new Refused(req, refusals.resetOver);
  const sid = sessionOf(req);
  if (operation === 'refresh' && sid) await keepInPayloadsList(req, sid, String(req.user?.id));
  if (operation !== 'login') return;
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data;
  if (typeof email !== 'string' || typeof password !== 'string' || password.trim() === '') return;
  const meant = email.toLowerCase().trim();
  await takeAttempts(req, { kind: 'sign-in', email: meant });
  const known = await credentialsOf(req.payload, { email: meant });
  if (!known?.hash || !known.salt) await workAsForSomebody(password);
};

/**
 * After the password was found right and before there is a token: the one place every sign-in passes. Where more is
 * asked for, there is no token, no session and no cookie, only a ticket to go on with.
 */
export const beforeLogin: CollectionBeforeLoginHook = async ({ req, user }) => {
  const id = String(user.id);
  const known = knownOf(req);
  await giveBack(req.payload, known.taken ?? []);
  known.taken = [];
  await refuseForeignNetwork(req, { user: id, roles: await rolesOf(req, id) });
  const passed = known.passed ?? ['password' as const];
  const needs = await needsOf(req, { user: id, passed });
  if (needs.length === 0) return user;
  const ticket = await putTicket(req.payload, { user: id, passed, purpose: 'sign-in' });
  const factors = [...new Set((await factorsOf(req, id)).map(({ kind }) => kind))];
  throw new Refused(req, refusals.moreNeeded, { ticket, needs, factors });
};

/** A session begins with its row, in the transaction of the sign-in. */
export const afterLogin: CollectionAfterLoginHook = async ({ req, token, user }) => {
  const sid = sidIn(token);
  if (!sid) throw new Error('A token without a session was made');
  const id = String(user.id);
  const browser = browserName(req.headers?.get('user-agent'));
  const address = addressOf(req) ?? undefined;
  const device = markDevice(req);
  await beginSession(req, { sid, user: id, address, browser, device });
  const seen = await putDevice(req, { id: device, user: id, browser });
  if (seen === 'new' && (await policyOf(req.payload)).tellOfDevices) {
    await tellOfDevice(req, { email: String(user.email), browser, address });
  }
  return user;
};

export const afterLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (!req.user) return;
  const isEverywhere = req.searchParams?.get('allSessions') === 'true';
  await endSessions(req, {
    user: String(req.user.id),
    why: 'signed-out',
    ...(!isEverywhere && { only: sessionOf(req) }),
  });
};

/** The session in a token that we made or that was verified. */
export function sidIn(token: string | undefined): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());
    return typeof claims.sid === 'string' && /^[0-9a-f-]{36}$/.test(claims.sid)
      ? claims.sid
      : undefined;
  } catch {
    return undefined;
  }
}
