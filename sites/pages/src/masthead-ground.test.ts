import { expect, test } from 'vitest';
import { mastheadGround } from './masthead-ground.ts';

const banner = { alt: '', width: 1, height: 1, focal: { x: 50, y: 50 }, variants: [] };

test.each([
  ['a site that chose nothing has the ground of its theme', {}, banner, undefined],
  ['a site may have its main colour', { masthead: 'filled' }, undefined, 'filled'],
  ['a site may have its banner', { masthead: 'picture' }, banner, 'picture'],
  [
    'a site that wants its banner and has none is plain',
    { masthead: 'picture' },
    undefined,
    'plain',
  ],
] as const)('%s', (_, tokens, banner, ground) => {
  expect(mastheadGround({ tokens, ...(banner && { banner }) })).toBe(ground);
});
