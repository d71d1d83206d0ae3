import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  relationsOf,
  reverseOf,
  type Statement,
  validitiesUntil,
  validityOf,
} from './relations.ts';

test('of a document that a later one repeals, its own record says so', () => {
  const said: Statement[] = [{ by: 'new', kind: 'repeals', of: 'old' }];
  expect(relationsOf('new', said)).toEqual({ repeals: ['old'] });
  expect(relationsOf('old', said)).toEqual({ repealedBy: ['new'] });
});

test('a policy and its explanation are linked once, whichever of them says so, or both', () => {
  const byPolicy: Statement = { by: 'policy', kind: 'interpretedBy', of: 'reading' };
  const byReading: Statement = { by: 'reading', kind: 'interprets', of: 'policy' };
  for (const said of [[byPolicy], [byReading], [byPolicy, byReading]]) {
    expect(relationsOf('policy', said)).toEqual({ interpretedBy: ['reading'] });
    expect(relationsOf('reading', said)).toEqual({ interprets: ['policy'] });
  }
});

test('nothing is related to itself', () => {
  expect(relationsOf('a', [{ by: 'a', kind: 'repeals', of: 'a' }])).toBeUndefined();
});

test('whatever is said, both sides see the same', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const kind = fc.constantFrom(...(Object.keys(reverseOf) as (keyof typeof reverseOf)[]));
  fc.assert(
    fc.property(fc.array(fc.record({ by: id, kind, of: id })), (said) => {
      for (const one of ['a', 'b', 'c']) {
        for (const [seen, others] of Object.entries(relationsOf(one, said) ?? {})) {
          for (const other of others) {
            const back = relationsOf(other, said)?.[reverseOf[seen as keyof typeof reverseOf]];
            expect(back).toContain(one);
          }
        }
      }
    }),
  );
});

test('what is repealed is repealed whatever it says itself; what is amended stays amended', () => {
  expect(validityOf('in-force', { repealedBy: ['x'] })).toBe('repealed');
  expect(validityOf(undefined, { amendedBy: ['x'] })).toBe('amended');
  expect(validityOf('expired', { amendedBy: ['x'] })).toBe('expired');
  expect(validityOf('in-force', { interpretedBy: ['x'] })).toBe('in-force');
});

test('the history of validity grows when it changes, and names what changed it', () => {
  const first = validitiesUntil([], {
    validity: 'in-force',
    on: '2024-01-01',
    relations: undefined,
  });
  expect(first).toEqual([{ validity: 'in-force', on: '2024-01-01' }]);
  const still = { validity: 'in-force' as const, on: '2025-01-01', relations: undefined };
  expect(validitiesUntil(first, still)).toEqual(first);
  const repealed = {
    validity: 'repealed' as const,
    on: '2026-01-01',
    relations: { repealedBy: ['new'] },
  };
  expect(validitiesUntil(first, repealed)).toEqual([
    ...first,
    { validity: 'repealed', on: '2026-01-01', by: 'new' },
  ]);
});
