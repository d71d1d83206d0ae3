import { expect, test } from 'vitest';
import { codeKeyOf, codeOf, inGroups, readCode, statusId } from './code.ts';
import { openStatus, sealStatus } from './status.ts';

const code = codeOf('A'.repeat(43));
const key = codeKeyOf(code);
const status = {
  title: '水费标准',
  state: '办理中',
  story: [{ at: '2026-11-27', text: '已登记' }],
};

test('a code has 28 digits, the same for one token and another for another', () => {
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
  expect(codeOf('A'.repeat(43))).toBe(code);
  expect(codeOf('B'.repeat(43))).not.toBe(code);
});

test.each([
  inGroups(code),
  inGroups(code).toLowerCase(),
  code.replaceAll('0', 'O'),
  code.replaceAll('1', 'l'),
])('the code is understood as %s', (typed) => expect(readCode(typed)).toBe(code));

test('with code and number a status is found and opened', () => {
  expect(openStatus(key, 'G1', sealStatus(key, 'G1', status))).toEqual(status);
});

test('with another code, another number, or after a change it stays shut', () => {
  const sealed = sealStatus(key, 'G1', status);
  const other = codeKeyOf(codeOf('B'.repeat(43)));
  expect(() => openStatus(other, 'G1', sealed)).toThrow();
  expect(() => openStatus(key, 'G2', sealed)).toThrow();
  const changed = (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1);
  expect(() => openStatus(key, 'G1', changed)).toThrow();
  expect(statusId(key, 'G1')).not.toBe(statusId(key, 'G2'));
});

test('two statuses of one submission, short or long, look alike', () => {
  const one = sealStatus(key, 'G1', status);
  const two = sealStatus(key, 'G1', { ...status, story: [...status.story, ...status.story] });
  expect(one).toHaveLength(two.length);
  expect(one).not.toBe(two);
});
