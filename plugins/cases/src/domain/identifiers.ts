import { isIdNumber } from '@mingtang/forms/formats';

/** What names one person: a number of an identity card, of a mobile telephone, or an address of mail. */
export interface Identifier {
  kind: 'id-number' | 'mobile' | 'email';
  /** As it is compared: digits alone, capitals, an address in small letters. */
  value: string;
}

/** An identifier as somebody typed it; nothing where it is none. */
export function readIdentifier(typed: string): Identifier | undefined {
  const text = typed.normalize('NFKC').trim();
  const joined = text.replaceAll(/[\s-]/g, '').toUpperCase();
  if (isIdNumber(joined)) return { kind: 'id-number', value: joined };
  const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(joined)?.[1];
  if (mobile) return { kind: 'mobile', value: mobile };
  if (text.length <= 254 && wholeAddress.test(text)) {
    return { kind: 'email', value: text.toLowerCase() };
  }
  return undefined;
}

/** All identifiers that stand in texts, each once. */
export function identifiersIn(texts: readonly string[]): Identifier[] {
  const found = new Map<string, Identifier>();
  const add = (one: Identifier) => found.set(`${one.kind} ${one.value}`, one);
  for (const text of texts) {
    const plain = text.normalize('NFKC');
    for (const [number] of plain.matchAll(idNumbers)) {
      const value = number.toUpperCase();
      if (isIdNumber(value)) add({ kind: 'id-number', value });
    }
    for (const [, value = ''] of plain.matchAll(mobiles)) add({ kind: 'mobile', value });
    for (const [value] of plain.matchAll(addresses)) {
      add({ kind: 'email', value: value.toLowerCase() });
    }
    // Written in groups, `139 0955 1234`, it is the whole of an answer.
    const whole = readIdentifier(text);
    if (whole) add(whole);
  }
  return [...found.values()];
}

/** An identifier as it may be shown to who has not said why they look. */
export function maskedIdentifier({ kind, value }: Identifier): string {
  if (kind === 'email') return value.replace(/^(.).*@/, '$1***@');
  return `${value.slice(0, 3)}${'*'.repeat(value.length - 5)}${value.slice(-2)}`;
}

const idNumbers = /(?<!\d)[1-9]\d{16}[\dXx](?![\dA-Za-z])/g;
const mobiles = /(?<!\d)(?:\+?86|0086)?(1[3-9]\d{9})(?!\d)/g;
const address = '[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+';
const addresses = new RegExp(address, 'g');
const wholeAddress = new RegExp(`^${address}$`);
