import { asTyped, base32, checkDigit } from './crockford.ts';

/**
 * Numbers of arrivals 登记号, `G20261127-7K3MQ4`: the letter of the kind, the day in China, five
 * digits drawn at random and one that checks them. They say nothing about how many there are.
 */
export function arrivalNumber(letter: string, at: Date, random: Uint8Array): string {
  const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
  const drawn = base32(random, 5);
  return `${letter}${day}-${drawn}${checkDigit(day + drawn)}`;
}

/** A number as somebody typed it; `undefined` where it cannot be one: a digit is missing or wrong. */
export function readNumber(typed: string): string | undefined {
  // Among letters of a kind, O, I and L are what they look like.
  const letter = typed.normalize('NFKC').trim().charAt(0).toUpperCase();
  const rest = asTyped(typed.normalize('NFKC').trim().slice(1));
  const [, day = '', drawn = '', check] =
    /^(\d{8})([0-9A-HJKMNP-TV-Z]{5})([0-9A-Z])$/.exec(rest) ?? [];
  if (!/^[A-Z]$/.test(letter) || check === undefined) return undefined;
  return checkDigit(day + drawn) === check ? `${letter}${day}-${drawn}${check}` : undefined;
}
