import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugFault } from './slug.ts';

describe('the last part of an address', () => {
  test.each(['zwgk', 'tzgg', '2026', 'a', 'xxgk-zn', 'a'.repeat(40)])('may be %s', (value) => {
    expect(slugFault(value)).toBeUndefined();
  });

  test.each<[unknown, string]>([
    ['', 'is empty'],
    ['..', 'climbs'],
    ['../x', 'climbs'],
    ['%2e%2e', 'climbs in disguise'],
    ['a/b', 'is two parts'],
    ['a\\b', 'is two parts elsewhere'],
    ['a\0', 'holds NUL'],
    ['a\n', 'ends in a new line'],
    ['ZWGK', 'has capitals'],
    ['政务', 'is not in Latin letters'],
    ['．．', 'becomes dots when normalised'],
    ['-a', 'starts with a hyphen'],
    ['a-', 'ends with a hyphen'],
    ['_m', 'belongs to blobs'],
    ['a'.repeat(41), 'is too long'],
    ['a'.repeat(300), 'is far too long'],
    [42, 'is a number'],
    [undefined, 'is missing'],
    [['zwgk'], 'is a list'],
  ])('may not be %j, which %s', (value) => {
    expect(slugFault(value)).toBe('slug-form');
  });

  test.each(['index', 'site-map', 'con', 'com1', 'p3', 'healthz'])(
    'may not be %s, which is reserved',
    (value) => {
      expect(slugFault(value)).toBe('slug-reserved');
    },
  );

  test('never holds anything but a–z, 0–9 and hyphens when accepted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9.\-/]{0,50}$/)), (value) => {
        if (slugFault(value) === undefined) expect(value).toMatch(/^[a-z0-9-]{1,40}$/);
      }),
    );
  });
});
