import { expect, test } from 'vitest';
import { scrolledToChange } from './scrolled-to-change.ts';

const page = (text: string, head = '') =>
  `<html><head>${head}</head><body><nav><p>x</p></nav><main><h1>通知</h1><p>一</p><p class="b">${text}</p></main></body></html>`;
const mark = /<span style="scroll-initial-target:nearest[^>]*><\/span>/;

test('a preview opens at the paragraph that was changed', () => {
  const shown = scrolledToChange(page('各村'), page('各村供暖')) ?? '';
  expect(shown.split(mark)[0]).toMatch(/<p class="b">$/);
  expect(shown.replace(mark, '')).toBe(page('各村供暖'));
});

test('text taken away is followed like text that was added', () => {
  const shown = scrolledToChange(page('各村供暖'), page('')) ?? '';
  expect(shown.split(mark)[0]).toMatch(/<p class="b">$/);
});

test('what differs in the head alone is no reason to show the page again', () => {
  expect(scrolledToChange(page('一', '<meta a>'), page('一', '<meta b>'))).toBeUndefined();
});

test('the first preview, and a page without a main part, open at the top', () => {
  expect(scrolledToChange(undefined, page('一'))).toBe(page('一'));
  expect(scrolledToChange('<p>a</p>', '<p>b</p>')).toBe('<p>b</p>');
  expect(scrolledToChange('<p>b</p>', '<p>b</p>')).toBeUndefined();
});
