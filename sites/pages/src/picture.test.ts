import { expect, test } from 'vitest';
import { pictures } from '../test/fixture/index.ts';
import { picture } from './picture.ts';

const html = picture(pictures.dunes, { sizes: '50vw' });

test('modern formats are offered first, and JPEG to all', () => {
  expect(html.match(/type="image\/\w+"|<img/g)).toEqual([
    'type="image/avif"',
    'type="image/webp"',
    '<img',
  ]);
});

test('the space of a picture is known before it is loaded', () => {
  expect(html).toContain('width="1440" height="900"');
});

test('the centre of interest becomes classes, for styles are refused as attributes', () => {
  expect(html).toContain('class="fx-50 fy-50"');
  expect(html).not.toContain('style=');
  const corner = { ...pictures.dunes, focal: { x: 99, y: -3 } };
  expect(picture(corner, { sizes: '1px' })).toContain('class="fx-100 fy-0"');
});

test('a small picture never offers more than its widest variant', () => {
  expect(picture(pictures.dunes, { sizes: '6rem', maxWidth: 480 })).not.toMatch(/ (960|1440)w/);
});

test('a picture in the first screen is loaded at once, others when they are near', () => {
  expect(html).toContain('loading="lazy"');
  expect(picture(pictures.dunes, { sizes: '1px', eager: true })).not.toContain('loading');
});

test('the description is read out, unless the picture only repeats what stands beside it', () => {
  expect(html).toContain('alt="黄河流过沙坡头的沙丘，远处是贺兰山余脉"');
  expect(picture(pictures.dunes, { sizes: '1px', decorative: true })).toContain('alt=""');
  const quoted = { ...pictures.dunes, alt: '"><script>' };
  expect(picture(quoted, { sizes: '1px' })).toContain('alt="&quot;&gt;&lt;script&gt;"');
});

test('a picture without any variant is not drawn', () => {
  expect(picture({ ...pictures.dunes, variants: [] }, { sizes: '1px' })).toBe('');
});
