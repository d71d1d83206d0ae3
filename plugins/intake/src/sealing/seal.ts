import type { IntakeKey } from '@mingtang/publication/records';
import { boundTo, type EnvelopeContent, type EnvelopeHeader, packed } from '../domain/envelope.ts';
import { info, suite } from './suite.ts';

/** Seals an arrival so that the inside alone can read it: encapsulated key, then sealed text. */
export async function seal(
  key: IntakeKey,
  header: Omit<EnvelopeHeader, 'keyId'>,
  content: EnvelopeContent,
): Promise<Buffer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
  );
  const bound = boundTo({ ...header, keyId: key.id });
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, packed(content), bound);
  return Buffer.concat([new Uint8Array(enc), new Uint8Array(ct)]);
}
