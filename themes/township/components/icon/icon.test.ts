import { type IconName, iconNames } from '@mingtang/publication';
import { expect, test } from 'vitest';
import { icon } from './icon.ts';

test('every icon that an editor can choose has a drawing of its own', () => {
  expect(new Set(iconNames.map(icon)).size).toBe(iconNames.length);
});

test('a drawing is hidden from readers who hear the page, and brings no style of its own', () => {
  for (const name of iconNames) {
    expect(icon(name)).toMatch(/^<svg class="icon" [^>]*aria-hidden="true"[^>]*><(?!svg)/);
    expect(icon(name)).not.toMatch(/style=|<script|\n/);
  }
});

test('a name from a newer record draws a document, not nothing', () => {
  expect(icon('hovercraft' as IconName)).toBe(icon('document'));
});
