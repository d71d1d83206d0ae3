import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/**
 * The keys of setting `CASE_KEYS`. Each case has a data key of its own, and only that is sealed with
 * these: changing them touches no answer.
 */
export interface CaseKeys {
  /** Id of the key that new data keys are sealed with. */
  current: string;
  /** @throws where the key is unknown, or the data key is another case's or was changed */
  unwrap(caseId: string, wrapped: WrappedKey): Buffer;
  wrap(caseId: string, dataKey: Buffer): WrappedKey;
  /** Names an address without telling it: under each key, the current one first. */
  namesOf(address: string): Buffer[];
}

export interface WrappedKey {
  keyId: string;
  wrapped: Buffer;
}

const nonceLength = 12;
const tagLength = 16;

/** What is wrong with the setting; nothing where it will do. */
export function faultOfCaseKeys(setting: string): string | undefined {
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
 * @throws where there is none, or one is not a key
 */
export function caseKeysFrom(setting: string): CaseKeys {
  const fault = faultOfCaseKeys(setting);
  if (fault) throw new Error(`CASE_KEYS ${fault}`);
  const keys = new Map(textsIn(setting).map((text) => [idOf(bytesOf(text)), bytesOf(text)]));
  const [current = ''] = keys.keys();
  return {
    current,
    unwrap(caseId, { keyId, wrapped }) {
      const key = keys.get(keyId);
      if (!key) throw new Error(`CASE_KEYS lacks the key ${keyId}`);
      return opened(key, caseId, wrapped);
    },
    wrap: (caseId, dataKey) => ({
      keyId: current,
      wrapped: sealed(keys.get(current) as Buffer, caseId, dataKey),
    }),
    namesOf: (address) =>
      [...keys.values()].map((key) =>
        createHmac('sha256', key).update(`address ${address.toLowerCase()}`).digest(),
      ),
  };
}

export const newDataKey = (): Buffer => randomBytes(32);

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
