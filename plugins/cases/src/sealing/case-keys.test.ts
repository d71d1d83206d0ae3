import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { caseKeysFrom, faultOfCaseKeys, newDataKey, opened, sealed } from './case-keys.ts';

const key = () => randomBytes(32).toString('base64url');

test('what was sealed for one case opens as that alone, and not once a bit of it changed', () => {
  const dataKey = newDataKey();
  const bytes = sealed(dataKey, 'case-1 answers 1', Buffer.from('马建国'));
  expect(bytes.includes(Buffer.from('马建国'))).toBe(false);
  expect(opened(dataKey, 'case-1 answers 1', bytes).toString()).toBe('马建国');
  expect(() => opened(dataKey, 'case-1 answers 2', bytes)).toThrow();
  expect(() => opened(newDataKey(), 'case-1 answers 1', bytes)).toThrow();
  for (const at of [0, 14, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] as number) ^ 1;
    expect(() => opened(dataKey, 'case-1 answers 1', changed)).toThrow();
  }
});

test('a former key still opens the data keys it sealed, and new ones are sealed with the first', () => {
  const [old, fresh] = [key(), key()];
  const dataKey = newDataKey();
  const wrapped = caseKeysFrom(old).wrap('case-1', dataKey);
  const both = caseKeysFrom(`${fresh} ${old}`);
  expect(both.unwrap('case-1', wrapped)).toEqual(dataKey);
  expect(both.wrap('case-1', dataKey).keyId).toBe(caseKeysFrom(fresh).current);
  expect(() => both.unwrap('case-2', wrapped)).toThrow();
  expect(() => caseKeysFrom(fresh).unwrap('case-1', wrapped)).toThrow(/lacks the key/);
});

test.each([
  ['', 'holds no key'],
  ['short', 'holds a key that is not 32 bytes as base64url'],
])('the setting %j will not do', (setting, fault) => {
  expect(faultOfCaseKeys(setting)).toBe(fault);
  expect(() => caseKeysFrom(setting)).toThrow('CASE_KEYS');
});
