import { createHash, createHmac } from 'node:crypto';

/**
 * What makes an address unguessable: 256 bits over the house's secret. It can be told again to those
 * who may know, and yet what is stored, its `nonce` and its hash, does not give it away.
 *
 * @param purpose what the address leads to; no two kinds of address share one
 */
export function addressToken(
  secret: string,
  { purpose, nonce }: { purpose: string; nonce: string },
): string {
  return createHmac('sha256', secret).update(`${purpose} ${nonce}`).digest('base64url');
}

/** What an address is found by. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function isAddressToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
