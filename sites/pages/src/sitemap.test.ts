import { expect, test } from 'vitest';
import { city } from '../test/fixture/index.ts';
import { robotsTxt } from './robots.ts';
import { sitemapIndexXml, sitemapLimit, sitemapXml } from './sitemap.ts';

test('a sitemap names addresses, and when they changed where that is known', () => {
  expect(
    sitemapXml([
      { url: 'http://localhost/?a=1&b=2', updatedAt: '2026-11-23T01:00:00Z' },
      { url: 'http://localhost/' },
    ]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>http://localhost/?a=1&amp;b=2</loc><lastmod>2026-11-23T01:00:00Z</lastmod></url>
<url><loc>http://localhost/</loc></url>
</urlset>
`);
});

test('an index names sitemaps', () => {
  expect(sitemapIndexXml([{ url: 'http://localhost/sitemap-pages.xml' }])).toContain(
    '<sitemap><loc>http://localhost/sitemap-pages.xml</loc></sitemap>',
  );
});

test('a sitemap refuses more addresses than the protocol allows', () => {
  const entries = Array.from({ length: sitemapLimit + 1 }, () => ({ url: 'http://localhost/' }));
  expect(() => sitemapXml(entries)).toThrow('split it further');
});

test('a real site may be indexed, a sample site asks not to be', () => {
  const mount = { host: 'www.nxzw.gov.cn', basePath: '/' };
  expect(robotsTxt({ ...city, mount, sample: false })).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://www.nxzw.gov.cn/sitemap.xml\n',
  );
  expect(robotsTxt(city)).toContain('Disallow: /\n');
});
