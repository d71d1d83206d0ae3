import { expect, test } from 'vitest';
import { maskedMobile, mobileIn } from './mobile.ts';

const cases: [typed: string, number: string | undefined][] = [
  ['13909551234', '13909551234'],
  ['139 0955 1234', '13909551234'],
  ['+86 139-0955-1234', '13909551234'],
  ['008613909551234', '13909551234'],
  ['１３９０９５５１２３４', '13909551234'],
  ['0955-7012345', undefined],
  ['12345678901', undefined],
  ['139095512345', undefined],
  ['13909551234; 13800000000', undefined],
  ['', undefined],
];
for (const [typed, number] of cases) {
  test(`${typed || 'nothing'} is ${number ?? 'no mobile number'}`, () => {
    expect(mobileIn(typed)).toBe(number);
  });
}

test('a number is shown by its first three and last four digits', () => {
  expect(maskedMobile('13909551234')).toBe('139****1234');
});
