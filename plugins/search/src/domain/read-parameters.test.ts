import { expect, test } from 'vitest';
import { readParameters } from './read-parameters.ts';

const site = '3f1b6d2e-0c4a-4d5e-8f6a-7b8c9d0e1f2a';

test('an address says what is looked for, where, and in which order', () => {
  expect(
    readParameters(
      `?q=%E4%BD%8E%E4%BF%9D&in=below&sort=newest&page=3&title=1&kind=policy&year=2025`,
    ),
  ).toEqual({
    q: '低保',
    in: 'below',
    isTitleOnly: true,
    isAsTyped: false,
    sort: 'newest',
    page: 3,
    filters: { kind: ['policy'], year: [2025] },
  });
});

test('a value may be chosen beside another', () => {
  expect(readParameters('?year=2025&year=2024&year=2025').filters.year).toEqual([2025, 2024]);
});

test.each([
  ['?in=everywhere', 'in', 'site'],
  ['?sort=best', 'sort', 'relevance'],
  ['?page=0', 'page', 1],
  ['?page=51', 'page', 1],
  ['?page=1.5', 'page', 1],
  ['?page=x', 'page', 1],
])('%s is left out', (query, name, value) => {
  expect(readParameters(query)).toMatchObject({ [name]: value });
});

test.each([
  '?site=x',
  `?site=${site}'`,
  '?kind=secret',
  '?year=2025x',
  '?topic=<b>',
  '?organ=%00',
  '?column=1',
  `?column=${site}/..`,
  '?__proto__=x',
])('%s filters nothing', (query) => {
  expect(readParameters(query).filters).toEqual({});
});

test('no more than twenty values of a facet count', () => {
  const years = Array.from({ length: 99 }, (_, n) => `year=${1900 + n}`).join('&');
  expect(readParameters(`?${years}`).filters.year).toHaveLength(20);
});
