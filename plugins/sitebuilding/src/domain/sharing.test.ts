import { expect, test } from 'vitest';
import { accept, decline, mayBeMandatory, received, type Share } from './sharing.ts';

const share = (change: Partial<Share> = {}): Share => ({
  mode: 'reference',
  state: 'waiting',
  mandatory: false,
  ...change,
});
const sent = { before: undefined, mode: 'reference', mandatory: false, hasColumn: true } as const;

test.each([
  ['ask', 'waiting'],
  ['accept', 'accepted'],
  ['decline', 'declined'],
] as const)('where the standing choice is to %s, what arrives is %s', (choice, state) => {
  expect(received({ ...sent, choice })).toEqual(share({ state }));
});

test('what is mandatory is shown in spite of a standing decline, and of an earlier one', () => {
  const mandatory = { ...sent, mandatory: true, choice: 'decline' } as const;
  const shown = share({ mandatory: true, state: 'accepted' });
  expect(received(mandatory)).toEqual(shown);
  expect(received({ ...mandatory, before: share({ state: 'declined' }) })).toEqual(shown);
  expect(decline(shown)).toEqual({ ok: false, refusal: 'is-mandatory' });
});

test('sent again, what was declined stays declined, and what was recalled comes anew', () => {
  const again = { ...sent, choice: 'accept' } as const;
  const declined = share({ state: 'declined' });
  expect(received({ ...again, before: declined })).toEqual(declined);
  const accepted = share({ state: 'accepted' });
  expect(received({ ...again, before: share({ state: 'recalled' }) })).toEqual(accepted);
});

test('a copy that a site has taken stays its own article when the source becomes mandatory', () => {
  const copied = share({ mode: 'copy', state: 'accepted' });
  expect(received({ ...sent, mandatory: true, choice: 'ask', before: copied })).toEqual(copied);
});

test('without a column for it, what arrives waits for somebody to choose one', () => {
  expect(received({ ...sent, choice: 'accept', hasColumn: false }).state).toBe('waiting');
  expect(accept(share(), { hasColumn: false })).toEqual({ ok: false, refusal: 'no-column' });
});

test('a receiver accepts what waits or was declined, once', () => {
  for (const state of ['waiting', 'declined'] as const) {
    expect(accept(share({ state }), { hasColumn: true })).toEqual({ ok: true, value: 'accepted' });
  }
  for (const state of ['accepted', 'recalled'] as const) {
    expect(accept(share({ state }), { hasColumn: true }).ok).toBe(false);
  }
});

test('a receiver declines what waits and what it shows, but not its own copy', () => {
  expect(decline(share()).ok).toBe(true);
  expect(decline(share({ state: 'accepted' })).ok).toBe(true);
  expect(decline(share({ state: 'accepted', mode: 'copy' })).ok).toBe(false);
  expect(decline(share({ state: 'declined' })).ok).toBe(false);
});

test.each([
  [{ level: 'city', mode: 'reference', isDown: true }, true],
  [{ level: 'county', mode: 'reference', isDown: true }, false],
  [{ level: 'city', mode: 'copy', isDown: true }, false],
  [{ level: 'township', mode: 'reference', isDown: false }, false],
] as const)('only the city makes something mandatory: %j %s', (of, may) => {
  expect(mayBeMandatory(of).ok).toBe(may);
});
