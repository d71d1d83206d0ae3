import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

test('a short text is its own summary', () => {
  expect(summaryOf('今日闭园。\n明日开放。')).toBe('今日闭园。 明日开放。');
});

test('a long text is cut after the last whole sentence that fits', () => {
  const sentence = `${'治沙'.repeat(30)}。`;
  expect(summaryOf(sentence + sentence)).toBe(sentence);
});

test('a text without a stop is cut with an ellipsis, never inside a character', () => {
  const summary = summaryOf('𠮷'.repeat(200));
  expect([...summary]).toHaveLength(120);
  expect(summary.endsWith('𠮷…')).toBe(true);
});
