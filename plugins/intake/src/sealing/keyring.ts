import type { IntakeKey } from '@mingtang/publication/records';
import {
  boundTo,
  type EnvelopeContent,
  type EnvelopeHeader,
  unpacked,
} from '../domain/envelope.ts';
import { encapsulatedLength, info, keyIdOf, suite } from './suite.ts';

/** The private keys of the inside. */
export interface Keyring {
  /** What the outside seals to from now on. */
  current: IntakeKey;
  /** @throws CannotOpen */
  open(header: EnvelopeHeader, sealed: Uint8Array): Promise<EnvelopeContent>;
  /** Opens what `sealBytes` sealed. @throws CannotOpen */
  openBytes(keyId: string, sealed: Uint8Array, bound: Uint8Array): Promise<Uint8Array>;
}

/** Why an envelope stays shut. */
export type ShutReason = 'unknown-key' | 'changed' | 'not-an-arrival';

export class CannotOpen extends Error {
  override name = 'CannotOpen';
  readonly reason: ShutReason;
  constructor(reason: ShutReason, cause?: unknown) {
    super(`The envelope cannot be opened: ${reason}`, { cause });
    this.reason = reason;
  }
}

/**
 * Reads the keys of setting `INTAKE_KEYS`: X25519 private keys as 32 bytes base64url, separated by
 * blanks. The first is the current one; the others still open what was sealed to them.
 *
 * @throws where there is none, or one is not a key
 */
export async function keyringFrom(setting: string | undefined): Promise<Keyring> {
  const texts = (setting ?? '').split(/[\s,]+/).filter((text) => text !== '');
  const keys = await Promise.all(texts.map(readKey));
  const [first] = keys;
  if (!first) throw new Error('INTAKE_KEYS is not set: what the public sends could not be opened');
  const openBytes: Keyring['openBytes'] = async (keyId, sealed, bound) => {
    const key = keys.find((one) => one.public.id === keyId);
    if (!key) throw new CannotOpen('unknown-key');
    const bytes = new Uint8Array(sealed);
    const enc = bytes.slice(0, encapsulatedLength);
    try {
      return new Uint8Array(
        await suite.open(
          { recipientKey: key.pair, info, enc },
          bytes.slice(encapsulatedLength),
          bound,
        ),
      );
    } catch (error) {
      throw new CannotOpen('changed', error);
    }
  };
  return {
    current: first.public,
    openBytes,
    async open(header, sealed) {
      const text = await openBytes(header.keyId, sealed, boundTo(header));
      try {
        return unpacked(text);
      } catch (error) {
        throw new CannotOpen('not-an-arrival', error);
      }
    },
  };
}

async function readKey(text: string): Promise<{ pair: CryptoKeyPair; public: IntakeKey }> {
  const bytes = Buffer.from(text.replace(/^demo-/, ''), 'base64url');
  if (bytes.length !== 32) throw new Error('A key in INTAKE_KEYS is not 32 bytes as base64url');
  const pair = await suite.kem.deriveKeyPair(new Uint8Array(bytes));
  const publicKey = Buffer.from(await suite.kem.serializePublicKey(pair.publicKey));
  return { pair, public: { id: keyIdOf(publicKey), publicKey: publicKey.toString('base64url') } };
}
