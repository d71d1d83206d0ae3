import type { Policy } from './policy.ts';

/** Why a password is not taken. */
export type PasswordFault = 'short' | 'long' | 'classes' | 'common' | 'name' | 'pattern';

/** So that nobody has us hash a book. */
const longest = 200;

/** Whose password it is to be: none of this may be most of it. */
export interface Owner {
  name?: string | undefined;
  email?: string | undefined;
  unit?: string | undefined;
}

/**
 * What is wrong with a password, or nothing.
 *
 * @param isCommon whether something, in small letters, is among those that are tried first
 */
export function faultOfPassword(
  password: string,
  {
    rules,
    owner,
    isCommon,
  }: { rules: Policy['password']; owner: Owner; isCommon: (word: string) => boolean },
): PasswordFault | undefined {
  const { length } = [...password];
  if (length < rules.shortest) return 'short';
  if (length > longest) return 'long';
  if (length < rules.long && classesIn(password) < rules.classes) return 'classes';
  const plain = password.normalize('NFKC').toLowerCase();
  if (isPattern(plain)) return 'pattern';
  const bare = withoutTrimmings(plain);
  if ([plain, bare, spelledOut(bare)].some((word) => word !== '' && isCommon(word))) {
    return 'common';
  }
  return isMostly(plain, partsOf(owner)) ? 'name' : undefined;
}

/** Kinds of characters: small letters, capitals, digits, anything else. */
export function classesIn(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{Ll}\p{Lu}\d]/u].filter((kind) => kind.test(password))
    .length;
}

/** One character or a short piece again and again, or a run: aaaaaaaaaa, abcabcabcabc, 0123456789. */
function isPattern(plain: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(plain) && new Set(plain).size <= 4) return true;
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return [1, -1].some((step) => steps.every((one) => one === step));
}

/** Without the digits and signs that people put before and behind a word: password2026! */
const withoutTrimmings = (plain: string) => plain.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');

const meant: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** p@ssw0rd for password. */
const spelledOut = (word: string) =>
  word.replace(/[013457@$!]/g, (sign) => meant[sign] ?? { '@': 'a', $: 's', '!': 'i' }[sign] ?? '');

function partsOf({ name, email, unit }: Owner): string[] {
  const [local = ''] = (email ?? '').toLowerCase().split('@');
  return [name?.toLowerCase(), unit?.toLowerCase(), local, ...local.split(/[._\-+]/)].filter(
    (part): part is string => part !== undefined && [...part].length >= 2,
  );
}

/** Half of it or more is what everybody knows of its owner. */
function isMostly(plain: string, parts: string[]): boolean {
  const { length } = [...plain];
  return parts.some((part) => [...plain.replaceAll(part, '')].length * 2 <= length);
}
