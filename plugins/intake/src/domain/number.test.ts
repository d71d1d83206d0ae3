import { expect, test } from 'vitest';
import { digits } from './crockford.ts';
import { arrivalNumber, readNumber } from './number.ts';

const at = new Date('2026-11-27T16:30:00Z');
const number = arrivalNumber('G', at, Buffer.from([1, 2, 3, 4]));

test('a number has the letter of its kind, the day in China and six digits', () => {
  expect(number).toMatch(/^G20261128-[0-9A-HJKMNP-TV-Z]{6}$/);
});

test.each([
  ['small letters', number.toLowerCase()],
  ['a gap in place of the hyphen', number.replace('-', ' ')],
  ['full width', number.replace('-', '－').replace('G', 'Ｇ')],
  ['the letter O for 0', `G${number.slice(1).replaceAll('0', 'O')}`],
])('it is understood in %s', (_how, typed) => {
  expect(readNumber(typed)).toBe(number);
});

test('one wrong digit is noticed, wherever it is', () => {
  for (let n = 1; n < number.length; n++) {
    if (number[n] === '-') continue;
    for (const digit of digits) {
      if (digit === number[n]) continue;
      expect(readNumber(number.slice(0, n) + digit + number.slice(n + 1))).toBeUndefined();
    }
  }
});

test.each(['', 'G', 'G20261128', '20261128-123456', 'GG20261128-12345', `${number}0`, '\u0000'])(
  '"%s" is no number',
  (typed) => expect(readNumber(typed)).toBeUndefined(),
);
