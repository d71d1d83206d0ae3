import type { ServiceRecord } from '@mingtang/publication/records';
import { expect, test } from 'vitest';
import { faultsOfTerms } from './terms.ts';
import { termsOfItem } from './terms-of-item.ts';

type Item = Parameters<typeof termsOfItem>[0];

const remedies = { reconsideration: '中宁县人民政府', court: '中宁县人民法院' };
const item = (more: Partial<Item>): Item => ({
  id: 'i',
  name: '食品经营许可',
  type: '01',
  handling: 'promised',
  results: [],
  ...more,
});
const limit = (
  amount: number,
  unit: 'workday' | 'day' = 'workday',
): ServiceRecord['statutoryLimit'] => ({
  amount,
  unit,
});
const termsOf = (more: Partial<Item>) => termsOfItem(item(more), { seq: 7, remedies });

test.each<{ what: string; more: Partial<Item>; limits: object }>([
  {
    what: 'what an item promises counts within what the law sets',
    more: { statutoryLimit: limit(20), promisedLimit: limit(8) },
    limits: { decision: 20, promised: 8 },
  },
  {
    what: 'a licence takes no longer than the law allows, whatever its item says',
    more: { statutoryLimit: limit(60), promisedLimit: limit(30) },
    limits: { decision: 20, promised: 20 },
  },
  {
    what: 'a benefit may take as long as its own rules say',
    more: { type: '05', statutoryLimit: limit(30) },
    limits: { decision: 30 },
  },
  {
    what: 'what is done at once is due the same day',
    more: { handling: 'instant', statutoryLimit: limit(1) },
    limits: { decision: 1, promised: 0 },
  },
  {
    what: 'thirty calendar days have twenty-one working ones',
    more: { type: '10', statutoryLimit: limit(30, 'day') },
    limits: { decision: 21 },
  },
  { what: 'an item without a limit has that of the law', more: {}, limits: { decision: 20 } },
])('$what', ({ more, limits }) => {
  const terms = termsOf(more);
  expect(terms.limits).toEqual({ notice: 5, extension: 10, delivery: 10, ...limits });
  expect(faultsOfTerms(terms)).toEqual(terms.isPermit ? [] : expect.any(Array));
});

test('a case knows its item by name, code and entry, and which certificate it ends in', () => {
  const code = '11640521MB1234567Y4123456789012';
  const terms = termsOf({
    implementationCode: code,
    results: [
      { name: '决定书', type: 'notice' },
      { name: '食品经营许可证', type: 'licence' },
    ],
  });
  expect(terms).toMatchObject({
    item: { id: 'i', seq: 7, name: '食品经营许可', code },
    isPermit: true,
    certificate: '食品经营许可证',
  });
  expect(termsOf({ type: '05' }).isPermit).toBe(false);
});
