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
 */
export function newStatusAccess(letter: string, at: Date): StatusAccess {
  const code = codeOf(randomBytes(32).toString('base64url'));
  return {
    number: arrivalNumber(letter, at, randomBytes(4)),
    code: inGroups(code),
    codeKey: codeKeyOf(code),
  };
}
