import type { RowField, TextFormat } from '@mingtang/publication/records';
import type { AddressAnswer, RowAnswer } from './answers.ts';
import { isDay } from './days.ts';
import { type Divisions, placeOf } from './divisions.ts';
import { isBankCard, isCreditCode, isIdNumber } from './formats.ts';
import type { Given } from './gather.ts';

export interface Reading {
  today: string;
  divisions: Divisions;
}

/**
 * An answer as it is meant; as it was sent, where it cannot be read as what was asked for. Nothing
 * where it is blank.
 */
export function readAnswer(
  field: RowField,
  { parts }: Given,
  { today, divisions }: Reading,
): RowAnswer | undefined {
  const first = (part = '', hasLines = false) => plain(parts.get(part)?.[0] ?? '', hasLines);
  switch (field.type) {
    case 'choices': {
      const chosen = (parts.get('') ?? []).map((value) => plain(value, false));
      return chosen.length > 0 ? [...new Set(chosen)] : undefined;
    }
    case 'address':
      return readAddress(first, { within: field.within ?? '', divisions });
    case 'signature': {
      const name = first('name');
      const on = first('on');
      if (name === '') return undefined;
      return { name, on: isDay(on) && on <= today ? on : today };
    }
    case 'number':
      return readNumber(first()) ?? (first() || undefined);
    case 'date':
      return readDay(first()) || undefined;
    case 'long-text':
      return first('', true) || undefined;
    case 'text': {
      const text = first();
      return (field.format && readers[field.format](text)) || text || undefined;
    }
    case 'calculated':
      return undefined;
    case 'choice':
    case 'statement':
      return first() || undefined;
  }
}

/** The smallest of what was chosen that lies in what was chosen above it; the rest is from before that changed. */
function readAddress(
  first: (part: string, hasLines?: boolean) => string,
  { within, divisions }: { within: string; divisions: Divisions },
): AddressAnswer | undefined {
  let code = within;
  for (const level of ['province', 'city', 'county', 'township', 'code']) {
    const chosen = first(level);
    if (chosen.startsWith(code) && divisions.nameOf(chosen) !== undefined) code = chosen;
  }
  const street = first('street');
  if (code === within && street === '') return undefined;
  return { code, place: placeOf(code, divisions), street };
}

/** At most fifteen digits, which is what numbers keep exactly. */
function readNumber(text: string): number | undefined {
  const meant = text.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-');
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(meant) || meant.replace(/\D/g, '').length > 15) {
    return undefined;
  }
  return Number(meant) + 0;
}

/** `2026.5.1`, `2026年5月1日` and `20260501` are days too. */
function readDay(text: string): string {
  const meant = text.normalize('NFKC').trim();
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(meant) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(meant) ??
    [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** As Postgres and JSON keep it unchanged; characters that cannot be seen are left out. */
function plain(text: string, hasLines: boolean): string {
  const wellFormed = text.toWellFormed().replace(/\r\n?/g, '\n').normalize('NFC');
  const visible = wellFormed.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
  return (hasLines ? visible : visible.replaceAll('\n', ' ')).trim();
}

const folded = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** How a format reads an answer; what does not fit it stays as it is. */
const readers: Record<TextFormat, (text: string) => string> = {
  phone: (text) => text.normalize('NFKC').trim(),
  email: (text) => text.normalize('NFKC').replace(/\s/g, ''),
  postcode: (text) => kept(text, /^\d{6}$/),
  'id-number': (text) => (isIdNumber(folded(text)) ? folded(text) : text),
  'credit-code': (text) => (isCreditCode(folded(text)) ? folded(text) : text),
  'bank-card': (text) => (isBankCard(folded(text)) ? folded(text) : text),
};

const kept = (text: string, pattern: RegExp) => (pattern.test(folded(text)) ? folded(text) : text);

/** Whether a text is of a format, as `readAnswer` gave it back. */
export const isOfFormat: Record<TextFormat, (text: string) => boolean> = {
  // Mobile and landline numbers with area code, and those from abroad.
  phone: (text) => /^\+?[\d() -]{7,20}$/.test(text) && /(?:\d\D*){7}/.test(text),
  email: (text) =>
    /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}$/i.test(text),
  postcode: (text) => /^\d{6}$/.test(text),
  'id-number': isIdNumber,
  'credit-code': isCreditCode,
  'bank-card': isBankCard,
};
