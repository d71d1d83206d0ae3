import { createHash } from 'node:crypto';
import { addressOf } from '@mingtang/audit';
import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { knownOf } from './context.ts';
import type { Budget } from './domain/policy.ts';
import { refusals } from './refusals.ts';
import { takeAttempt } from './store/budgets.ts';
import { deviceIn, hasSignedIn } from './store/devices.ts';
import { policyOf } from './store/policy.ts';

/** The key of a budget. Addresses of people are not kept as they are. */
const budgetKey = (kind: string, of: string) =>
  `${kind}:${createHash('sha256').update(of).digest('base64url')}`;

/**
 * Takes an attempt at an account from the budgets of the address it comes from and of the account; a browser that
 * has signed the account in before has a budget of its own, which strangers do not use up. Does the same for an
 * address nobody has.
 *
 * @param kind what is tried: each has budgets of its own
 * @throws 429, with `Retry-After`
 */
export async function takeAttempts(
  req: PayloadRequest,
  { kind, email }: { kind: string; email: string },
): Promise<void> {
  const { attempts } = await policyOf(req.payload);
  const device = deviceIn(req);
  const isKnown = await hasSignedIn(req.payload, device, email);
  await take(req, addressBudget(req, kind), attempts.address);
  if (isKnown) await take(req, budgetKey(`${kind} by ${device} at`, email), attempts.device);
  else await take(req, budgetKey(`${kind} at`, email), attempts.account);
}

/** Takes an attempt from the address it comes from alone: no account is named. @throws 429 */
export async function takeAttemptFromHere(req: PayloadRequest, kind: string): Promise<void> {
  const { attempts } = await policyOf(req.payload);
  await take(req, addressBudget(req, kind), attempts.address);
}

/** Takes an attempt at something of an account that is known. @throws 429 */
export async function takeAttemptAt(
  req: PayloadRequest,
  { kind, user }: { kind: string; user: string },
): Promise<void> {
  const { attempts } = await policyOf(req.payload);
  await take(req, `${kind}:${user}`, attempts.account);
}

const addressBudget = (req: PayloadRequest, kind: string) =>
  `${kind} from:${addressOf(req) ?? 'unknown'}`;

async function take(req: PayloadRequest, key: string, budget: Budget): Promise<void> {
  const wait = await takeAttempt(req.payload, key, budget);
  if (wait > 0) {
    req.responseHeaders ??= new Headers();
    req.responseHeaders.set('Retry-After', String(wait));
    throw new Refused(req, refusals.tooMany, { retryAfter: wait });
  }
  const known = knownOf(req);
  known.taken = [...(known.taken ?? []), key];
}
