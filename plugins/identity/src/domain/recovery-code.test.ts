import { expect, test } from 'vitest';
import { newRecoveryCodes, recoveryHash } from './recovery-code.ts';

test('ten codes are ten codes, of letters that are not taken for one another', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes)
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
});

test('a code is the same however it is typed, and another person’s is none', () => {
  const kept = recoveryHash('a', 'ABCD-EFGH-JKMN');
  expect(recoveryHash('a', ' abcd efgh jkmn ')).toEqual(kept);
  expect(recoveryHash('b', 'ABCD-EFGH-JKMN')).not.toEqual(kept);
  expect(recoveryHash('a', 'ABCD-EFGH-JKMP')).not.toEqual(kept);
});
