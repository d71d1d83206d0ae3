import { createHash, createHmac } from 'node:crypto';

/**
 * What makes the address of a trial unguessable: 256 bits over the house's secret. It can be told
 * again to those who may know, and yet neither half of what is stored gives it away.
 */
export function trialToken(
  secret: string,
  { site, nonce }: { site: string; nonce: string },
): string {
  return createHmac('sha256', secret).update(`trial ${site} ${nonce}`).digest('base64url');
}

/** What a trial is found by. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function isTrialToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
