import { createHash, randomBytes } from 'node:crypto';

/** Without letters and digits that are taken for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 12;

/** Ten codes of 59 bits as people write them down, `7K3M-Q4XP-TA9C`. */
export function newRecoveryCodes(count = 10): string[] {
  return Array.from({ length: count }, () => grouped(randomCode()));
}

function randomCode(): string {
  let code = '';
  while (code.length < length) {
    for (const byte of randomBytes(length)) {
      // Bytes beyond the last whole round would make some letters likelier than others.
      const isFair = byte < 256 - (256 % alphabet.length);
      if (isFair && code.length < length) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}

const grouped = (code: string) => (code.match(/.{1,4}/g) ?? []).join('-');

/** What is kept of a code, however it was typed. */
export function recoveryHash(user: string, typed: string): Buffer {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`${user} ${code}`).digest();
}
