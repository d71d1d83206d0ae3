import { expect, test } from 'vitest';
import { pagePath } from './page-record.ts';

const columns = new Map([['c', '/zwgk/zn/']]);

test.each([
  ['the home page', { place: 'home' as const }, '/'],
  ['a page in place of a column', { place: 'column' as const, column: 'c' }, '/zwgk/zn/'],
  ['a page of its own', { place: 'own' as const, slug: 'lxwm' }, '/lxwm.html'],
  ['a page of its own that belongs to a column', { slug: 'lxwm', column: 'c' }, '/lxwm.html'],
])('%s stands at %3$s', (_, page, path) => {
  expect(pagePath(page, columns)).toEqual({ ok: true, value: path });
});

test.each([
  ['a column that is gone', { place: 'column' as const, column: 'x' }, 'column', 'column-missing'],
  ['no column', { place: 'column' as const }, 'column', 'missing'],
  ['no slug', { place: 'own' as const }, 'slug', 'missing'],
  ['a slug that climbs', { place: 'own' as const, slug: '..' }, 'slug', 'slug-form'],
  ['a reserved slug', { place: 'own' as const, slug: 'site-map' }, 'slug', 'slug-reserved'],
])('with %s it stands nowhere', (_, page, path, code) => {
  expect(pagePath(page, columns)).toEqual({ ok: false, faults: [{ path, code }] });
});
