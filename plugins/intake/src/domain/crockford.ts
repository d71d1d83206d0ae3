/** Digits of Crockford's base 32: none can be taken for another when read aloud or copied by hand. */
export const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The leading bits of `bytes` as base 32, `length` digits of five bits each. */
export function base32(bytes: Uint8Array, length: number): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const spare = BigInt(bytes.length * 8 - length * 5);
  if (spare < 0n) throw new RangeError(`${bytes.length} bytes do not make ${length} digits`);
  bits >>= spare;
  let text = '';
  for (let n = 0; n < length; n++) {
    text = digits[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text;
}

/** What somebody typed, as it was meant: capitals, no gaps, `O` for 0, `I` and `L` for 1. */
export function asTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}·._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** The digit that makes a Luhn sum modulo 32 come out even: one wrong digit, or two exchanged, are noticed. */
export function checkDigit(text: string): string {
  let sum = 0;
  let factor = 2;
  for (let n = text.length - 1; n >= 0; n--) {
    const addend = factor * digits.indexOf(text[n] as string);
    sum += Math.floor(addend / 32) + (addend % 32);
    factor = 3 - factor;
  }
  return digits[(32 - (sum % 32)) % 32] as string;
}
