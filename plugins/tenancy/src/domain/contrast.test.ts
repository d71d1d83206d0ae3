import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastPairs, contrastRatio, nearestReadable, unreadableColours } from './contrast.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const isReadable = (colour: string) => unreadableColours({ primary: colour }).length === 0;

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %f, whichever comes first', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
  });
});

describe('the nearest readable colour', () => {
  test('can always be read', () => {
    fc.assert(fc.property(anyColour, (colour) => isReadable(nearestReadable(colour))));
  });

  test('of a readable colour is that colour', () => {
    fc.assert(
      fc.property(anyColour.filter(isReadable), (colour) => nearestReadable(colour) === colour),
    );
  });

  test('of a nearest readable colour is itself', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const nearest = nearestReadable(colour);
        expect(nearestReadable(nearest)).toBe(nearest);
      }),
    );
  });

  test.each([
    ['a light blue stays blue', '#5bc0de', '#007591'],
    ['a yellow becomes a dark yellow', '#ffd400', '#846800'],
    ['a pure red barely changes', '#ff0000', '#da0000'],
  ])('%s', (_, colour, nearest) => expect(nearestReadable(colour)).toBe(nearest));

  test('on a dark ground is a lighter one', () => {
    const night = [{ against: '#20262d', least: 4.5 }] as const;
    expect(contrastRatio(nearestReadable('#5a2020', night), '#20262d')).toBeGreaterThanOrEqual(4.5);
  });

  test('does not exist between black and white', () => {
    const both = [
      { against: '#ffffff', least: 4.5 },
      { against: '#5f5f5f', least: 4.5 },
    ] as const;
    expect(() => nearestReadable('#b8342a', both)).toThrow(RangeError);
  });
});

describe('a palette', () => {
  test('is told which of its colours cannot be read, where, and what to take instead', () => {
    expect(unreadableColours({ primary: '#9d2720', accent: '#5BC0DE' })).toEqual([
      {
        field: 'accent',
        colour: '#5bc0de',
        against: '#f8ecd2',
        ratio: contrastRatio('#5bc0de', '#f8ecd2'),
        least: 4.5,
        nearest: '#007591',
      },
    ]);
  });

  test('that is readable on white alone is told of the wheat', () => {
    expect(contrastRatio('#757575', '#ffffff')).toBeGreaterThan(4.5);
    expect(unreadableColours({ primary: '#757575' })[0]?.against).toBe('#f8ecd2');
  });

  test('without colours, or with what is no colour, has nothing to be read', () => {
    expect(unreadableColours({})).toEqual([]);
    expect(unreadableColours({ primary: 'red', accent: '#123' })).toEqual([]);
  });
});

test('every ground that is checked is one that a theme has', () => {
  const themes = new URL('../../../../themes/', import.meta.url);
  const tokens = readdirSync(themes)
    .map((theme) => readFileSync(new URL(`${theme}/styles/tokens.css`, themes), 'utf8'))
    .join('\n');
  for (const { against } of contrastPairs) {
    expect(tokens.replaceAll('#fff;', '#ffffff;')).toContain(`: ${against};`);
  }
});
