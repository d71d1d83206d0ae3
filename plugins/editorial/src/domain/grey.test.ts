import { expect, test } from 'vitest';
import { type GreyPeriod, greyAt } from './grey.ts';

const may12: GreyPeriod = { from: '2026-05-12T00:00:00+08:00', until: '2026-05-13T00:00:00+08:00' };

test.each([
  ['before it begins', may12, '2026-05-11T23:59:59+08:00', undefined],
  ['as it begins', may12, '2026-05-12T00:00:00+08:00', 'own'],
  ['to its last moment', may12, '2026-05-12T23:59:59+08:00', 'own'],
  ['as it ends', may12, '2026-05-13T00:00:00+08:00', undefined],
  ['with all sites below', { ...may12, below: true }, '2026-05-12T12:00:00+08:00', 'below'],
  ['without an end', { from: may12.from }, '2026-05-12T12:00:00+08:00', undefined],
  ['without a beginning', { until: may12.until }, '2026-05-12T12:00:00+08:00', undefined],
  ['where none was set', null, '2026-05-12T12:00:00+08:00', undefined],
] as const)('pages are grey %s: %s, %s → %s', (_, period, now, grey) => {
  expect(greyAt(period, new Date(now))).toBe(grey);
});
