import type { IntakeKey } from '@mingtang/publication/records';
import { boundTo, type EnvelopeContent, type EnvelopeHeader, packed } from '../domain/envelope.ts';
import { info, suite } from './suite.ts';

/** Seals bytes so that the inside alone can read them, bound to what is said beside them. */
export async function sealBytes(
  key: IntakeKey,
  bytes: Uint8Array,
  bound: Uint8Array,
): Promise<Buffer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
  );
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, bytes, bound);
  return Buffer.concat([new Uint8Array(enc), new Uint8Array(ct)]);
}

/** Seals an arrival so that the inside alone can read it: encapsulated key, then sealed text. */
export function seal(
  key: IntakeKey,
  header: Omit<EnvelopeHeader, 'keyId'>,
  content: EnvelopeContent,
): Promise<Buffer> {
  return sealBytes(key, packed(content), boundTo({ ...header, keyId: key.id }));
}
