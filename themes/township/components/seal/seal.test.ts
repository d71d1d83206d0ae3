import { expect, test } from 'vitest';
import { seal } from './seal.ts';

test.each([
  ['迎水桥镇', '迎'],
  ['𠮷祥乡', '𠮷'],
  ['<b>', '&lt;'],
  ['', ''],
])('the seal of "%s" bears %j', (name, character) => {
  expect(seal(name)).toBe(`<span class="seal" aria-hidden="true">${character}</span>`);
});
