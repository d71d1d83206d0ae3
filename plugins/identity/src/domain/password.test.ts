import { expect, test } from 'vitest';
import { isCommon } from '../common-passwords.ts';
import { classesIn, faultOfPassword } from './password.ts';
import { strict } from './policy.ts';

const owner = { name: '王建国', email: 'wang.jianguo@zw.gov.cn', unit: '市政府办公室' };
const faultOf = (password: string, rules = strict.password) =>
  faultOfPassword(password, { rules, owner, isCommon });

test.each([
  ['Ab3$efghi', 'short'],
  [`${'Ab3$'.repeat(50)}x`, 'long'],
  ['gouqihongle', 'classes'],
  ['Password2026!', 'common'],
  ['P@ssw0rd1234', 'common'],
  ['Woaini1314520', 'common'],
  ['1q2w3e4r5t6Y', 'common'],
  ['Zhongwei2026', 'common'],
  ['Admin@123456', 'common'],
  ['Wang.Jianguo1', 'name'],
  ['王建国王建国王Aa1', 'name'],
  ['Aaaaaaaaaaaaaaaa', 'pattern'],
  ['abababababababab', 'pattern'],
  ['0123456789:;<=>?', 'pattern'],
])('%s is not taken: %s', (password, fault) => {
  expect(faultOf(password)).toBe(fault);
});

test.each([
  'Huanghe-jiuqu18',
  '枸杞红了九月天xY7',
  'correct horse battery',
  '黄河九曲十八弯我家住在河边上的村庄',
])('%s is taken', (password) => {
  expect(faultOf(password)).toBeUndefined();
});

test('how many kinds of characters are wanted is data', () => {
  const rules = { ...strict.password, classes: 0 };
  expect(faultOf('gouqihongle', rules)).toBeUndefined();
  expect(faultOf('gouqihongle', { ...rules, shortest: 12 })).toBe('short');
  expect(classesIn('aB3枸')).toBe(4);
});
