import { completeness, type ItemDocument, itemFaults, itemOf } from '@mingtang/services/domain';
import { expect, test } from 'vitest';
import { cityItems } from './city-items.ts';
import { documentOf } from './item.ts';
import { localItems } from './local-items.ts';

const all = [...cityItems, ...Object.values(localItems).flat()];
const place = {
  site: 'a',
  siteName: '中卫市',
  address: '示例路',
  files: { blank: 'b', sample: 's' },
};
const file = (name: string) => ({ name, href: 'mt:blob:x/y', mime: 'application/pdf', bytes: 1 });

test('the demo has forty items and more, each at an address of its own', () => {
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
});

test.each(all)('$name contradicts itself nowhere and is complete', (item) => {
  const whole = itemOf(documentOf(item, place) as ItemDocument, file);
  expect(itemFaults(whole)).toEqual([]);
  expect(completeness(whole).missing.map(({ name }) => name)).toEqual([]);
});
