import { readFileSync } from 'node:fs';
import { tokensCss } from '@mingtang/pages';
import Color from 'colorjs.io';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const tokensIn = (css: string) =>
  Object.fromEntries(
    Array.from(
      css.matchAll(/(--[a-z-]+):\s*(?:var\(--[a-z-]+, (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g),
      (match) => [match[1], match[2] ?? match[3]],
    ),
  ) as Record<string, string>;

const sheet = (name: string) => tokensIn(readFileSync(new URL(name, import.meta.url), 'utf8'));
const standard = sheet('tokens.css');
const elder = { ...standard, ...sheet('elder.css') };

/** Text, and the ground it stands on. */
const texts = [
  ['--ink', '--paper'],
  ['--ink', '--sheet'],
  ['--ink', '--wheat'],
  ['--ink', '--straw'],
  ['--soft', '--paper'],
  ['--soft', '--sheet'],
  ['--soft', '--wheat'],
  ['--goji', '--sheet'],
  ['--river', '--sheet'],
  ['--goji', '--wheat'],
  ['--river', '--wheat'],
  ['--on-colour', '--goji'],
  ['--on-colour', '--river'],
  ['--on-colour', '--ink'],
  ['--on-colour', '--alarm'],
  ['--ink', '--caution'],
  ['--on-earth', '--earth'],
] as const;

const contrast = (one: string | undefined, other: string | undefined) =>
  new Color(one ?? '').contrastWCAG21(new Color(other ?? ''));

describe.each([
  ['standard', standard],
  ['elder', elder],
] as const)('in %s mode', (_, tokens) => {
  test.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('the outline of a button can be told from paper and sheet', () => {
    expect(contrast(tokens['--stubble'], tokens['--paper'])).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens['--stubble'], tokens['--sheet'])).toBeGreaterThanOrEqual(3);
  });
});

test('whatever colours a site chooses, white reads on them and they read on sheets and wheat', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, colour, (primary, accent) => {
      const chosen = tokensIn(tokensCss({ tokens: { primary, accent } }));
      for (const site of ['--site-primary', '--site-accent']) {
        for (const ground of ['--sheet', '--wheat', '--on-colour']) {
          // Colorjs rounds luminance otherwise than WCAG in the fifth digit.
          expect(contrast(chosen[site], standard[ground])).toBeGreaterThanOrEqual(4.499);
        }
      }
    }),
  );
});
