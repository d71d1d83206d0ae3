import type { PublicRecord } from '@mingtang/publication';
import { unreadableColours } from '@mingtang/tenancy/contrast';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers, grown, recordsOf } from '../../test/new-site.ts';
import { checklist } from '../domain/checklist.ts';
import { requiredColumns } from '../domain/required-columns.ts';
import { holdsSampleText } from '../domain/sample-text.ts';
import { type SiteDocuments, siteOf } from '../domain/site-of.ts';
import type { SiteTemplate, TemplateColumn } from '../domain/site-template.ts';
import { type Snapshot, snapshotOf } from '../domain/snapshot.ts';
import { templateOf } from '../domain/template-of.ts';
import { cityPortal, palettes, templates, topicSite, townshipSite } from './index.ts';

const everyColumn = (columns: TemplateColumn[]): TemplateColumn[] =>
  columns.flatMap((column) => [column, ...everyColumn(column.children)]);

describe.each(templates.map((template) => [template.code, template] as const))(
  'the template %s',
  (_, template) => {
    test('is plain data', () => {
      expect(JSON.parse(JSON.stringify(template))).toEqual(template);
    });

    test('has a home page, and a page or list behind every column', () => {
      const { columns, pages } = grown(template);
      expect(pages.map(({ path }) => path)).toContain('/');
      const blank = columns.filter(({ path, layout }) =>
        layout === 'page'
          ? !pages.some(({ column }) => column === path)
          : layout === 'sections' && !columns.some(({ parent }) => parent === path),
      );
      expect(blank.map(({ path }) => path)).toEqual([]);
    });

    test('links and lists only columns that it has', () => {
      const { columns, pages } = grown(template);
      const paths = new Set(columns.map(({ path }) => path));
      const named = JSON.stringify(pages).matchAll(/(?:"column":"|column:)(\/[a-z/]*)/g);
      expect(
        Array.from(named, ([, path]) => path).filter((path) => !paths.has(path ?? '')),
      ).toEqual([]);
    });

    test('leaves no placeholder unfilled, whatever is known', () => {
      for (const contact of [answers.contact, {}]) {
        expect(JSON.stringify(grown(template, { contact }))).not.toMatch(/\{[a-zA-Z]+\}/);
      }
    });

    test('offers only palettes that can be read', () => {
      expect(template.palettes.flatMap((palette) => unreadableColours(palette))).toEqual([]);
      expect(template.palettes.length).toBeGreaterThan(1);
    });

    test('marks what its level may not go without, and says by which law', () => {
      if (template.purpose === 'topic') {
        expect(everyColumn(template.columns).filter(({ required }) => required)).toEqual([]);
        return;
      }
      const marked = new Set(
        everyColumn(template.columns).flatMap(({ type, required }) => (required ? [type] : [])),
      );
      const owed = requiredColumns[template.level ?? 'city'].map(({ type }) => type);
      expect(owed.filter((type) => !marked.has(type))).toEqual([]);
    });

    test('shares from columns that the other template has, into columns of its own', () => {
      const paths = new Set(grown(template).columns.map(({ path }) => path));
      for (const { level, column, into } of template.shared) {
        const other = templates.find((candidate) => candidate.level === level) ?? template;
        expect(grown(other).columns.map(({ path }) => path)).toContain(column);
        expect(paths).toContain(into);
      }
    });

    test('comes back from a site that grew from it', () => {
      const saved = again(template, grown(template));
      expect(saved.columns).toEqual(template.columns);
      expect(saved.shared).toEqual(template.shared);
      expect(saved.footerLinks).toEqual(template.footerLinks);
      expect(saved.palettes).toEqual(template.palettes);
      expect(outline(saved)).toEqual(outline(template));
      expect(again(saved, grown(saved))).toEqual(saved);
    });
  },
);

test.each(templates.map((template) => [template.code, template] as const))(
  'whatever may be dropped from %s, what is left fits together',
  (_, template) => {
    const mayGo = grown(template).columns.filter(
      ({ path }) => siteOf(template, { ...answers, drop: [path] }).ok,
    );
    fc.assert(
      fc.property(fc.subarray(mayGo.map(({ path }) => path)), (drop) => {
        const documents = grown(template, { drop });
        const paths = new Set(documents.columns.map(({ path }) => path));
        expect(drop.filter((path) => paths.has(path))).toEqual([]);
        expect(documents.shared.filter(({ into }) => !paths.has(into))).toEqual([]);
        const snapshot = snapshotOf(recordsOf(documents)) as Snapshot;
        const failed = checklist(snapshot).filter(({ isPassed }) => !isPassed);
        expect(
          failed
            .map(({ code }) => code)
            .filter((code) => !['identifiers', 'sample-text'].includes(code)),
        ).toEqual([]);
        const saved = again(template, documents);
        expect(again(saved, grown(saved))).toEqual(saved);
      }),
      { numRuns: 30 },
    );
  },
);

test.each(Object.values(palettes))('the palette $name.zh can be read', (palette) => {
  expect(unreadableColours(palette)).toEqual([]);
});

test('a channel shows the code and filings of its portal, and its own organiser', () => {
  const { identifiers } = grown(townshipSite).site;
  expect(identifiers).toEqual({
    organizer: '甲县乙镇人民政府',
    siteCode: '6405990001',
    icp: '宁ICP备1号',
    police: '宁公网安备1号',
    conacUrl: 'https://bszs.conac.cn/1',
    reportErrorUrl: 'https://zfwzgl.www.gov.cn/1',
  });
});

test('a site with a host of its own takes no identifiers from the site above', () => {
  const { identifiers } = grown(cityPortal, {
    mount: { host: 'www.jia.gov.cn', basePath: '/' },
  }).site;
  expect(identifiers).toEqual({ organizer: '甲县乙镇人民政府' });
});

test('a topic has the level of the site above it, and does not exist alone', () => {
  expect(grown(topicSite).site.level).toBe('county');
  expect(siteOf(topicSite, { ...answers, above: undefined })).toEqual({
    ok: false,
    refusals: [{ code: 'site-above-missing' }],
  });
});

test('a column that may be dropped takes its page, links and lists along', () => {
  const { columns, pages, articles } = grown(townshipSite, {
    drop: ['/tscy/', '/zwgk/fdzdgk/msgk/'],
  });
  expect(JSON.stringify({ columns, pages, articles })).not.toMatch(/tscy|msgk/);
  expect(pages[0]?.blocks).toHaveLength((townshipSite.pages[0]?.blocks.length ?? 0) - 1);
});

test('what the law demands is not dropped, neither itself nor with what is above it', () => {
  const refused = siteOf(townshipSite, { ...answers, drop: ['/zwgk/nb/', '/gk/', '/nowhere/'] });
  expect(refused).toEqual({
    ok: false,
    refusals: [
      {
        code: 'column-required',
        path: '/gk/jgzn/',
        law: { law: 'disclosure-regulation', place: '第二十条第二项' },
      },
      {
        code: 'column-required',
        path: '/gk/ldzc/',
        law: { law: 'disclosure-regulation', place: '第二十条第二项' },
      },
      {
        code: 'column-required',
        path: '/zwgk/nb/',
        law: { law: 'disclosure-regulation', place: '第五十条' },
      },
      { code: 'column-unknown', path: '/nowhere/' },
    ],
  });
});

test('what a site chose of its look goes into a template made of it, and from there into the next site', () => {
  const look = { masthead: 'filled', homeLayout: 'sidebar' } as const;
  const saved = again(townshipSite, grown(townshipSite, { look }));
  expect(saved.look).toEqual(look);
  expect(grown(saved, { look: { masthead: 'plain' } }).site.tokens).toMatchObject({
    masthead: 'plain',
    homeLayout: 'sidebar',
  });
  expect(Object.keys(grown(townshipSite).site.tokens)).toEqual(['primary', 'accent', 'density']);
});

test('a palette of another template is refused', () => {
  expect(
    siteOf(townshipSite, { ...answers, palette: { primary: '#111111', accent: '#222222' } }),
  ).toEqual({ ok: false, refusals: [{ code: 'palette-unknown' }] });
});

test('a saved template holds no people, texts, figures, files, telephone numbers or single documents', () => {
  const { site, ...rest } = grown(townshipSite);
  const live = recordsOf({ site, ...rest }).map((record): PublicRecord => {
    if (record.kind !== 'page' || record.path !== '/') return record;
    return {
      ...record,
      blocks: [
        ...record.blocks,
        { id: 'a', type: 'leaders', people: [{ name: '沈望川', office: '镇长', duties: '管水' }] },
        { id: 'b', type: 'rich-text', html: '<p>沈望川同志的一段话</p>' },
        { id: 'c', type: 'numbers', items: [{ value: '4321', unit: '人', label: '人口' }] },
        {
          id: 'd',
          type: 'quick-links',
          links: [
            { label: '某篇文章', href: 'mt:article:6b2f6f6e-0000-4000-8000-000000000000' },
            { label: '站所电话', href: 'tel:0955-7999999' },
            { label: '热线', href: 'tel:12345' },
            { label: '表格', href: 'mt:blob:00.pdf/表格.pdf' },
          ],
        },
        { id: 'e', type: 'gallery', images: [] },
      ],
    };
  });
  const saved = templateOf(live, { ...named, grownFrom: townshipSite });
  expect(JSON.stringify(saved)).not.toMatch(
    /沈望川|管水|4321|7999999|7000001|某篇文章|表格|政府路|yi@jia/,
  );
  const home = saved.pages.find(({ path }) => path === '/')?.blocks.slice(-4);
  expect(home?.map(({ type }) => type)).toEqual(['leaders', 'rich-text', 'numbers', 'quick-links']);
  expect(home?.[0]).toMatchObject({ people: [{ office: '镇长' }] });
  expect(home?.[3]).toMatchObject({ links: [{ label: '热线', href: 'tel:12345' }] });
});

test.each([
  ['as it was', '【示例】主要职责（请替换）', true],
  ['without its end', '【示例】主要职责是为人民服务', true],
  ['without its beginning', '主要职责是为人民服务（请替换）', true],
  ['retyped with other brackets', '[ 示例 ]主要职责', true],
  ['made bold in the middle of its mark', '<p>【<strong>示例</strong>】主要职责</p>', true],
  ['that says it is an example in running text', '本文是一个示例，请替换旧证。', false],
  ['of a demo', '沈望川（示例）', false],
])('text %s: sample %s', (_, text, isSample) => {
  expect(holdsSampleText(text)).toBe(isSample);
});

const named = { code: 'saved', name: { zh: '存', en: 'Saved' }, description: { zh: '', en: '' } };

/** The template that a site is saved as, through the records the site would publish. */
function again(grownFrom: SiteTemplate, documents: SiteDocuments): SiteTemplate {
  return templateOf(recordsOf(documents), { ...named, grownFrom });
}

/** Pages by path, each with its blocks and what they lead to; texts left out. */
function outline({ pages }: SiteTemplate) {
  return Object.fromEntries(
    pages.map(({ path, title, description, column, blocks }) => [
      path,
      {
        title,
        description,
        column,
        blocks: blocks.map(({ type, title: heading, ...block }) => [
          type,
          heading,
          'column' in block && block.column,
          'lists' in block && block.lists,
          'links' in block && block.links,
          'groups' in block && block.groups,
          'banners' in block && block.banners,
          'offices' in block && block.offices,
          'people' in block && block.people,
        ]),
      },
    ]),
  );
}
