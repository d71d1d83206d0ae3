import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { PayloadRequest } from 'payload';
import { renderSVG } from 'uqr';
import { sealingKeysOf } from '../sealing.ts';
import { appsOf, claimStep, putApp } from '../store/factors.ts';
import { pendingSecret, putPendingSecret } from '../store/tickets.ts';

/** What a person scans or types into an authenticator app; shown once. */
export interface AppToAdd {
  secret: string;
  /** `otpauth://…` */
  uri: string;
  /** The same as a QR code: SVG. */
  qr: string;
}

/** What all apps know: six digits of SHA-1 over half a minute (RFC 6238). */
const usual = { issuer: '明堂 Mingtang', algorithm: 'SHA1', digits: 6, period: 30 };

const totpOf = (secret: Secret, label = 'mingtang') => new TOTP({ ...usual, label, secret });

/** Makes a secret for an app, to be confirmed by a code of it. */
export async function beginApp(
  req: PayloadRequest,
  ticket: string,
  label: string,
): Promise<AppToAdd> {
  const secret = new Secret({ size: 20 });
  const keys = sealingKeysOf(req.payload);
  await putPendingSecret(req, ticket, keys.wrap(`ticket ${ticket}`, Buffer.from(secret.bytes)));
  const uri = totpOf(secret, label).toString();
  return { secret: secret.base32, uri, qr: renderSVG(uri, { border: 2 }) };
}

/**
 * Adds the app whose secret was made with the ticket, if the code is one of it.
 *
 * @returns whether it was
 */
export async function addApp(
  req: PayloadRequest,
  { ticket, user, code, name }: { ticket: string; user: string; code: string; name: string },
): Promise<boolean> {
  const pending = await pendingSecret(req, ticket);
  if (!pending) return false;
  const keys = sealingKeysOf(req.payload);
  const secret = keys.unwrap(`ticket ${ticket}`, pending);
  const step = stepOf(secret, code);
  if (step === undefined) return false;
  const id = randomUUID();
  const { keyId, wrapped } = keys.wrap(`factor ${id}`, secret);
  await putApp(req, { id, user, name, keyId, sealed: wrapped, step });
  return true;
}

/** Whether it is a code of one of the person's apps that was not taken before, nor a later one. */
export async function takeCode(req: PayloadRequest, user: string, code: string): Promise<boolean> {
  const keys = sealingKeysOf(req.payload);
  for (const { id, keyId, sealed } of await appsOf(req, user)) {
    const step = stepOf(keys.unwrap(`factor ${id}`, { keyId, wrapped: sealed }), code);
    if (step !== undefined) return claimStep(req, id, step);
  }
  return false;
}

/** Of which half minute it is the code: this one, the last or the next, for clocks that differ. */
function stepOf(secret: Buffer, code: string): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const totp = totpOf(new Secret({ buffer: Uint8Array.from(secret).buffer }));
  const timestamp = Date.now();
  const delta = totp.validate({ token, window: 1, timestamp });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}
