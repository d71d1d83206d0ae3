import fc from 'fast-check';
import { expect, test } from 'vitest';
import { many, nothing, plus, shown } from './figures.ts';
import { recordsOfFigures } from './record-of-figures.ts';

const tally = fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }).chain((counts) => {
  const bad = (counts[3] ?? 0) + (counts[4] ?? 0);
  return fc.nat(bad).map((replied) => ({ counts, bad, replied }));
});
const rows = fc.array(fc.record({ name: fc.string(), tally }), { maxLength: 8 });
const least = fc.integer({ min: 2, max: 8 });

test('no figure is of fewer than the least, nor is one that is had by taking others from the total', () => {
  fc.assert(
    fc.property(rows, least, (given, n) => {
      const made = shown(given, n);
      expect(made.rows).toHaveLength(given.length);
      for (const [at, row] of made.rows.entries()) {
        if (row.tally) expect(row.tally).toEqual(given[at]?.tally);
        expect(row.tally !== undefined).toBe(many(given[at]?.tally ?? nothing) >= n);
      }
      if (!made.total) return;
      expect(many(made.total)).toBeGreaterThanOrEqual(n);
      const open = made.rows.reduce((all, row) => plus(all, row.tally ?? nothing), nothing);
      const rest = many(made.total) - many(open);
      expect(rest === 0 || rest >= n, `${rest} are left`).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a county shows each office below it as that shows itself, and adds nothing up that is held back', () => {
  const item = (site: string, name: string, n: number) => ({
    ...{ site, name, item: name, lastOn: '2026-11-20' },
    tally: { counts: [n, 0, 0, 0, 0], bad: 0, replied: 0 },
  });
  const sites = [
    { id: 'city', name: '市' },
    { id: 'county', name: '县', parent: 'city' },
    { id: 'town', name: '镇', parent: 'county' },
    { id: 'village', name: '乡', parent: 'county' },
  ];
  const items = [item('county', '办证', 9), item('town', '补贴', 4), item('town', '盖章', 2)];
  const records = recordsOfFigures(items, sites, () => 5);
  expect(records.map(({ id }) => id)).toEqual(['city', 'county', 'town']);
  const [city, county, town] = records;
  expect(city).not.toHaveProperty('total');
  expect(city?.offices.map(({ site, figures }) => [site, figures?.counts[0]])).toEqual([
    ['county', 9],
    ['town', 6],
  ]);
  expect(county?.total?.counts).toEqual([9, 0, 0, 0, 0]);
  expect(town?.total?.counts).toEqual([6, 0, 0, 0, 0]);
  expect(town?.items.every(({ figures }) => figures === undefined)).toBe(true);
  expect(town?.offices).toEqual([]);
});
