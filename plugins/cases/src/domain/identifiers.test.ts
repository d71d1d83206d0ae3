import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifiersIn, maskedIdentifier, readIdentifier } from './identifiers.ts';

test.each([
  ['11010519491231002x', 'id-number', '11010519491231002X'],
  ['110105 19491231 002X', 'id-number', '11010519491231002X'],
  ['１３９０９５５１２３４', 'mobile', '13909551234'],
  ['+86 139-0955-1234', 'mobile', '13909551234'],
  ['Ma@Example.COM', 'email', 'ma@example.com'],
])('%s is read as %s %s', (typed, kind, value) => {
  expect(readIdentifier(typed)).toEqual({ kind, value });
});

test.each(['', '马建国', '110105194912310021', '0955-7012345', '1234567', 'a@b', '@example.com'])(
  '%j names no one person',
  (typed) => {
    expect(readIdentifier(typed)).toBeUndefined();
  },
);

test('identifiers are found wherever they stand in a text, and numbers within longer ones are not', () => {
  const rows =
    '家庭成员 1：身份证号 11010519491231002X；电话 13909551234\n邮箱ma@example.com，谢谢';
  expect(identifiersIn([rows, '11010519491231002X'])).toEqual([
    { kind: 'id-number', value: '11010519491231002X' },
    { kind: 'mobile', value: '13909551234' },
    { kind: 'email', value: 'ma@example.com' },
  ]);
  expect(identifiersIn(['订单 9913909551234567，执照 91640521MA7600001X'])).toEqual([]);
});

const mobile = fc
  .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([head, rest]) => `${head}${String(rest).padStart(9, '0')}`);
const between = fc.constantFrom('', '电话：', ' ', '\n', '，备用', '（', 'tel ');

test('whoever asks by a number finds it in every answer that says it', () => {
  fc.assert(
    fc.property(mobile, between, between, (number, before, after) => {
      const asked = readIdentifier(number);
      expect(identifiersIn([`${before}${number}${after}`])).toContainEqual(asked);
    }),
  );
});

test('what is shown of an identifier never tells all of it', () => {
  fc.assert(
    fc.property(mobile, (number) => {
      const shown = maskedIdentifier({ kind: 'mobile', value: number });
      expect(shown).not.toContain(number.slice(3, 9));
      expect(shown).toHaveLength(11);
    }),
  );
});
