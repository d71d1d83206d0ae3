import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** The keys of a setting that small secrets are sealed with before they go into the database. */
export interface SealingKeys {
  /** Id of the key that is sealed with now. */
  current: string;
  /**
   * @param bound what it was sealed as
   * @throws where the key is unknown, or it was sealed as something else, or was changed
   */
  unwrap(bound: string, wrapped: Wrapped): Buffer;
  wrap(bound: string, secret: Buffer): Wrapped;
  /** Names a value so that it is found and cannot be read: under each key, the current one first. */
  namesOf(value: string): Buffer[];
}

export interface Wrapped {
  keyId: string;
  wrapped: Buffer;
}

const nonceLength = 12;
const tagLength = 16;

/** What is wrong with the setting; nothing where it will do. */
export function faultOfSealingKeys(setting: string): string | undefined {
  const texts = textsIn(setting);
  if (texts.length === 0) return 'holds no key';
  return texts.every((text) => bytesOf(text).length === 32)
    ? undefined
    : 'holds a key that is not 32 bytes as base64url';
}

/**
 * Reads keys of 32 bytes as base64url, separated by blanks. The first is the current one; the others
 * still open what was sealed with them.
 *
 * @param name of the setting
 * @throws where there is none, or one is not a key
 */
export function sealingKeysFrom(name: string, setting: string): SealingKeys {
  const fault = faultOfSealingKeys(setting);
  if (fault) throw new Error(`${name} ${fault}`);
  const keys = new Map(textsIn(setting).map((text) => [idOf(bytesOf(text)), bytesOf(text)]));
  const [current = ''] = keys.keys();
  return {
    current,
    unwrap(bound, { keyId, wrapped }) {
      const key = keys.get(keyId);
      if (!key) throw new Error(`${name} lacks the key ${keyId}`);
      return opened(key, bound, wrapped);
    },
    wrap: (bound, secret) => ({
      keyId: current,
      wrapped: sealed(keys.get(current) as Buffer, bound, secret),
    }),
    namesOf: (value) =>
      [...keys.values()].map((key) => createHmac('sha256', key).update(`name ${value}`).digest()),
  };
}

/** Seals with AES-256-GCM, bound to what it is: nonce, text, tag. */
export function sealed(key: Buffer, bound: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws where it was sealed with another key, as something else, or was changed */
export function opened(key: Buffer, bound: string, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([
    decipher.update(bytes.subarray(nonceLength, -tagLength)),
    decipher.final(),
  ]);
}

const textsIn = (setting: string) => setting.split(/[\s,]+/).filter((text) => text !== '');
const bytesOf = (text: string) => Buffer.from(text.replace(/^demo-/, ''), 'base64url');
const idOf = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 16);
