import { randomBytes } from 'node:crypto';
import { codeKeyOf, codeOf, inGroups } from '../domain/code.ts';
import { arrivalNumber } from '../domain/number.ts';

/** Under what a status of its own is found and opened. */
export interface StatusAccess {
  number: string;
  /** In groups, as it is written down. Secret. */
  code: string;
  /** For `publishStatus`. Secret. */
  codeKey: string;
}

/**
 * Number and code for a status that belongs to no arrival, such as that a paper is genuine: whoever has
 * both looks it up where arrivals are tracked.
 *
 * @param letter that its number begins with
 * @param token 32 bytes as base64url that the code is made of, where it is to be found again by them
 */
export function newStatusAccess(
  letter: string,
  at: Date,
  token = randomBytes(32).toString('base64url'),
): StatusAccess {
  const code = codeOf(token);
  return {
    number: arrivalNumber(letter, at, randomBytes(4)),
    code: inGroups(code),
    codeKey: codeKeyOf(code),
  };
}

/** The code that is made of a token, as it is written down, and its key. */
export function codeOfToken(token: string): Pick<StatusAccess, 'code' | 'codeKey'> {
  const code = codeOf(token);
  return { code: inGroups(code), codeKey: codeKeyOf(code) };
}
