import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PayloadRequest } from 'payload';
import { notePasskeyUsed, passkeysOf, putPasskey } from '../store/factors.ts';
import { putChallenge, takeChallenge } from '../store/tickets.ts';

/** Where passkeys are good for: the address staff type, and no other. */
function placeOf({ payload }: PayloadRequest) {
  const { origin, hostname } = new URL(payload.config.serverURL);
  return { origin, rpID: hostname };
}

/** What the browser needs to make a passkey. */
export async function beginPasskey(
  req: PayloadRequest,
  ticket: string,
  { user, email, name }: { user: string; email: string; name: string },
) {
  const known = await passkeysOf(req, user);
  const options = await generateRegistrationOptions({
    rpName: '明堂 Mingtang',
    rpID: placeOf(req).rpID,
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(user),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  await putChallenge(req, ticket, options.challenge);
  return options;
}

/**
 * Adds the passkey that the browser made for the ticket.
 *
 * @returns whether it is one, made here and now, and nobody's yet
 */
export async function addPasskey(
  req: PayloadRequest,
  {
    ticket,
    user,
    response,
    name,
  }: { ticket: string; user: string; response: unknown; name: string },
): Promise<boolean> {
  const challenge = await takeChallenge(req, ticket);
  if (!challenge) return false;
  const { origin, rpID } = placeOf(req);
  const found = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!found?.verified) return false;
  const { id, publicKey, counter, transports = [] } = found.registrationInfo.credential;
  return putPasskey(req, {
    user,
    name,
    credential: id,
    publicKey: Buffer.from(publicKey),
    counter,
    transports,
  });
}

/** What the browser needs to show one of the person's passkeys. */
export async function askForPasskey(req: PayloadRequest, ticket: string, user: string) {
  const known = await passkeysOf(req, user);
  const options = await generateAuthenticationOptions({
    rpID: placeOf(req).rpID,
    allowCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
    userVerification: 'preferred',
  });
  await putChallenge(req, ticket, options.challenge);
  return options;
}

/** Whether the browser showed one of the person's passkeys, for what was asked with the ticket. */
export async function takePasskey(
  req: PayloadRequest,
  { ticket, user, response }: { ticket: string; user: string; response: unknown },
): Promise<boolean> {
  const challenge = await takeChallenge(req, ticket);
  const shown = (response as { id?: unknown } | undefined)?.id;
  const passkey = (await passkeysOf(req, user)).find(({ credential }) => credential === shown);
  if (!challenge || !passkey) return false;
  const { origin, rpID } = placeOf(req);
  const found = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
    credential: {
      id: passkey.credential,
      publicKey: Uint8Array.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
    },
  }).catch(() => undefined);
  if (!found?.verified) return false;
  await notePasskeyUsed(req, passkey.id, found.authenticationInfo.newCounter);
  return true;
}
