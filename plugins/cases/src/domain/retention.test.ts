import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kept, keepsOnRequest, keepsPast, keptUntil } from './retention.ts';

const kept = (more: Partial<Kept>): Kept => ({
  terms: {},
  closedOn: '2026-03-02',
  result: 'granted',
  isHeld: false,
  isErased: false,
  ...more,
});

test.each<[string, Partial<Kept>, string | undefined, string]>([
  ['ten years where its item says nothing', {}, undefined, '2036-03-02'],
  ['for as long as its item says', { terms: { retentionYears: 30 } }, undefined, '2056-03-02'],
  [
    'from a leap day',
    { closedOn: '2028-02-29', terms: { retentionYears: 1 } },
    undefined,
    '2029-02-28',
  ],
])('a decided case is kept %s', (_, more, __, until) => {
  expect(keptUntil(kept(more))).toBe(until);
  expect(keepsPast(kept(more), until)).toBeUndefined();
});

test.each<[string, Partial<Kept>, string, object | undefined]>([
  ['while it runs', { closedOn: null, result: null }, '2060-01-01', { reason: 'running' }],
  ['while it is held as evidence', { isHeld: true }, '2060-01-01', { reason: 'held' }],
  ['within its period', {}, '2036-03-01', { reason: 'retained', until: '2036-03-02' }],
  ['after its period', {}, '2036-03-02', undefined],
  [
    'withdrawn, while that can be contested',
    { result: 'withdrawn' },
    '2026-08-28',
    { reason: 'contestable', until: '2026-08-29' },
  ],
  ['withdrawn, half a year later', { result: 'withdrawn' }, '2026-08-29', undefined],
  ['not accepted, half a year later', { result: 'not-accepted' }, '2026-08-29', undefined],
  ['twice', { isErased: true }, '2060-01-01', { reason: 'erased-already' }],
])('asked for the erasure of a case %s', (_, more, today, answer) => {
  expect(keepsOnRequest(kept(more), today)).toEqual(answer);
});

test('what may be erased once may be erased on every later day, and what is held never', () => {
  const day = fc
    .integer({ min: 0, max: 15_000 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const result = fc.constantFrom('granted', 'withdrawn', 'not-accepted', 'merged' as const);
  fc.assert(
    fc.property(day, day, day, result, (closedOn, a, b, how) => {
      const one = kept({ closedOn, result: how as Kept['result'] });
      const [early = '', late = ''] = [a, b].toSorted();
      if (!keepsOnRequest(one, early)) expect(keepsOnRequest(one, late)).toBeUndefined();
      expect(keepsOnRequest({ ...one, isHeld: true }, late)?.reason).toBe('held');
    }),
  );
});
