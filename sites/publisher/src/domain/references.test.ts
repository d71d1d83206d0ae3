import { expect, test } from 'vitest';
import { referencesIn, referencesInAsset } from './references.ts';

const hash = 'b2'.repeat(32);
const blob = `b2/${hash}`;

const cases = [
  ['a style', '<link href="/_a/civic/style.Ab_1-c.css">', ['/_a/civic/style.Ab_1-c.css']],
  ['a part of a drawing', '<use href="/_a/civic/icons.x.svg#phone">', ['/_a/civic/icons.x.svg']],
  [
    'the sizes of a picture',
    `<img srcset="/_m/${blob}.webp 480w, /_m/${blob}.avif 960w">`,
    [`/_m/${blob}.webp`, `/_m/${blob}.avif`],
  ],
  [
    'a file under its name',
    `<a href="/_m/${blob}.docx?name=a%20(1)&#39;s.docx">`,
    [`/_m/${blob}.docx?name=a%20(1)'s.docx`],
  ],
  ['a picture of a feed', `<url>https://x.gov.cn/_m/${blob}.webp</url>`, [`/_m/${blob}.webp`]],
  ['what only ends a sentence', 'see /_a/civic/style.css.', ['/_a/civic/style.css']],
  ['what leads out of the folder', '<a href="/_a/civic/../../secrets.json">', []],
  ['another page', '<a href="/zwgk/_a.html">', []],
] as const;

test.each(cases)('%s is found by its address', (_, text, addresses) => {
  expect(referencesIn(text).map(({ address }) => address)).toEqual(addresses);
});

test('what a style or script names beside itself is found, too', () => {
  const style = { address: '/_a/civic/css/style.css', kind: 'asset', file: 'civic/css/style.css' };
  const text =
    'a{src:url(./song.woff2)} b{background:url("../sky.svg")} c{src:url(/_a/civic/d.png)}';
  expect(referencesInAsset(text, style as never).map(({ address }) => address)).toEqual([
    '/_a/civic/d.png',
    '/_a/civic/css/song.woff2',
    '/_a/civic/sky.svg',
  ]);
});
