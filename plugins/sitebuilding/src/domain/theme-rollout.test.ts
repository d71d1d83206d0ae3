import { expect, test } from 'vitest';
import { buildFor, type RolloutStep, rolledOut, type ThemeRollout } from './theme-rollout.ts';

test('a site is shown with what it keeps to, else what is tried on it, else what all have', () => {
  expect(buildFor({ keeps: 'k', tries: 't' }, { build: 'b' })).toBe('k');
  expect(buildFor({ tries: 't' }, { build: 'b' })).toBe('t');
  expect(buildFor({}, { build: 'b' })).toBe('b');
  expect(buildFor({}, {})).toBeUndefined();
});

const value = (rollout: ThemeRollout, step: RolloutStep) => {
  const decision = rolledOut(rollout, rollout.build, step);
  return decision.ok ? decision.value : decision.refusal;
};

test('asked first, all sites stay with what they have until another build is given to them', () => {
  expect(value({}, { step: 'ask-first', newest: 'one' })).toEqual({ build: 'one' });
  expect(value({ build: 'one' }, { step: 'adopt', build: 'two' })).toEqual({
    build: 'two',
    before: 'one',
  });
});

test('going back gives all what they had, and forth again what they had then', () => {
  const back = value({ build: 'two', before: 'one' }, { step: 'go-back' });
  expect(back).toEqual({ build: 'one', before: 'two' });
  expect(value(back as ThemeRollout, { step: 'go-back' })).toEqual({ build: 'two', before: 'one' });
});

test('there is no way back where nothing was before', () => {
  expect(value({ build: 'one' }, { step: 'go-back' })).toBe('nothing-before');
});

test('giving all what they have already forgets nothing', () => {
  const rollout = { build: 'two', before: 'one' };
  expect(value(rollout, { step: 'adopt', build: 'two' })).toEqual(rollout);
});

test('back to new builds at once, the held one can still be returned to', () => {
  expect(value({ build: 'one' }, { step: 'at-once' })).toEqual({ before: 'one' });
  expect(value({ before: 'one' }, { step: 'go-back' })).toEqual({ build: 'one' });
});

test('a step that was decided on looking at something else is not taken', () => {
  for (const step of [
    { step: 'go-back' },
    { step: 'at-once' },
    { step: 'adopt', build: 'x' },
  ] as const) {
    expect(rolledOut({ build: 'two', before: 'one' }, 'one', step)).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
  }
});
