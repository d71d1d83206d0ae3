import { describe, expect, test } from 'vitest';
import { picturesIn } from './pages/pictures-in.ts';
import { gallery } from './pictures/gallery.ts';
import { articlesOf, seedPlan } from './seed-plan.ts';

const now = new Date('2026-11-23T02:00:00Z');
const plan = seedPlan({ now, publicPort: 8080, size: 'full' });
const small = seedPlan({ now, publicPort: 8080, size: 'small' });
const articles = articlesOf(plan);
const day = 86_400_000;

describe('the prefecture', () => {
  test.each([
    ['city', 1],
    ['county', 3],
    ['township', 46],
  ])('has its sites of level %s: %i', (level, count) => {
    expect(plan.sites.filter((site) => site.level === level)).toHaveLength(count);
  });

  test('has at least twelve departments', () => {
    expect(plan.sites.filter(({ level }) => level === 'department').length).toBeGreaterThanOrEqual(
      12,
    );
  });

  test('gives no address to two sites', () => {
    const mounts = plan.sites.map(({ mount }) => mount.host + mount.basePath);
    expect(new Set(mounts).size).toBe(mounts.length);
    expect(mounts).toContain('shapotou.localhost:8080/yingshuiqiao/');
  });

  test('does not name the port that browsers leave out', () => {
    const [city] = seedPlan({ now, publicPort: 80, size: 'small' }).sites;
    expect(city?.mount.host).toBe('localhost');
  });

  test('gives each site a code of its own, ten digits long', () => {
    const codes = plan.sites.map(({ identifiers }) => identifiers.siteCode);
    expect(codes.filter((code) => !/^\d{10}$/.test(code ?? ''))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('hangs each site below one that exists and comes before it', () => {
    const keys = plan.sites.map(({ key }) => key);
    for (const [index, { parent }] of plan.sites.entries()) {
      if (parent) expect(keys.slice(0, index)).toContain(parent);
    }
  });
});

describe('columns', () => {
  test('stand at different paths, after their parents', () => {
    for (const { columns } of plan.sites) {
      const paths = columns.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const [index, { parent }] of columns.entries()) {
        if (parent) expect(paths.slice(0, index)).toContain(parent);
      }
    }
  });

  test.each([
    ['full', plan],
    ['small', small],
  ] as const)('are all filled in the %s demo', (_, { sites }) => {
    const blank = sites.flatMap(({ key, columns, articles: told, pages }) =>
      columns
        .filter(({ layout, path }) =>
          layout === 'list'
            ? !told.some(({ column }) => column === path)
            : layout === 'page'
              ? !pages.some(({ column }) => column === path)
              : layout === 'sections' && !columns.some(({ parent }) => parent === path),
        )
        .map(({ path }) => key + path),
    );
    expect(blank).toEqual([]);
  });

  test('are as fresh as their update period asks', () => {
    const stale = plan.sites.flatMap(({ key, columns, articles: told }) =>
      columns
        .filter(({ layout, path, updatePeriodDays }) => {
          if (layout !== 'list' || !updatePeriodDays) return false;
          const newest = Math.max(
            ...told
              .filter(({ column }) => column === path)
              .map(({ publishedAt }) => Date.parse(publishedAt)),
          );
          return now.getTime() - newest > updatePeriodDays * day;
        })
        .map(({ path }) => key + path),
    );
    expect(stale).toEqual([]);
  });
});

describe('articles', () => {
  test('are at least six hundred, and in the small demo below one hundred', () => {
    expect(articles.length).toBeGreaterThanOrEqual(600);
    expect(articlesOf(small).length).toBeLessThan(100);
  });

  test('never come from the future, and go back about eighteen months at most', () => {
    const ages = articles.map(
      ({ article }) => (now.getTime() - Date.parse(article.publishedAt)) / day,
    );
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...ages)).toBeLessThan(1);
    expect(Math.max(...ages)).toBeLessThan(560);
    expect(ages.filter((age) => age < 3).length).toBeGreaterThan(20);
  });

  test('tell no two readers of one site the same text', () => {
    for (const { articles: told } of plan.sites) {
      expect(new Set(told.map(({ body }) => body)).size).toBe(told.length);
      expect(new Set(told.map(({ title }) => title)).size).toBe(told.length);
    }
  });

  test('hardly ever share a body between sites, unless a portal carries the news of those below it', () => {
    const bodies = articles
      .filter(({ article }) => !article.key.startsWith('reprint'))
      .map(({ article }) => article.body);
    expect(new Set(bodies).size / bodies.length).toBeGreaterThan(0.97);
  });

  test('leave nothing unfilled', () => {
    const unfilled = articles.filter(({ article }) =>
      /undefined|NaN|\{n:|\[object/.test(article.title + article.body + article.summary),
    );
    expect(unfilled.map(({ site, article }) => `${site.key} ${article.key}`)).toEqual([]);
  });

  test('have titles and summaries that fit their fields', () => {
    for (const { article } of articles) {
      expect(article.title.length).toBeLessThanOrEqual(60);
      expect(article.summary.length).toBeLessThanOrEqual(150);
    }
  });
});

test('pictures that are used exist', () => {
  const names = new Set(gallery.map(({ name }) => name));
  const used = plan.sites.flatMap((site) => [
    site.banner,
    ...site.articles.map(({ cover }) => cover),
    ...site.pages.flatMap(({ blocks }) => blocks.flatMap(picturesIn)),
  ]);
  expect(used.filter((name) => name && !names.has(name))).toEqual([]);
});

test('links of pages lead to columns of their site', () => {
  const lost = plan.sites.flatMap(({ key, columns, pages }) => {
    const paths = new Set(columns.map(({ path }) => `column:${path}`));
    return (JSON.stringify(pages).match(/column:\/[a-z/]*/g) ?? [])
      .filter((href) => !paths.has(href))
      .map((href) => `${key} ${href}`);
  });
  expect(lost).toEqual([]);
});

test('the same day gives the same demo', () => {
  expect(seedPlan({ now, publicPort: 8080, size: 'full' })).toEqual(plan);
});
