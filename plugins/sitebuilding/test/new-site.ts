import {
  type BlockDocument,
  columnRecord,
  pageRecord,
  type RecordContext,
  siteRecord,
} from '@mingtang/editorial';
import type { PublicRecord } from '@mingtang/publication';
import { blockData } from '../src/domain/block-data.ts';
import { type SiteAnswers, type SiteDocuments, siteOf } from '../src/domain/site-of.ts';
import type { SiteTemplate } from '../src/domain/site-template.ts';

/** What somebody says who sets up a township. */
export const answers: SiteAnswers = {
  names: { name: '甲县乙镇人民政府', shortName: '乙镇', organ: '甲县乙镇人民政府' },
  mount: { host: 'www.jia.gov.cn', basePath: '/yi/' },
  contact: {
    address: '乙镇政府路 1 号',
    phone: '0955-7000001',
    email: 'yi@jia.gov.cn',
    hours: '工作日 8:30—18:00',
  },
  above: {
    level: 'county',
    identifiers: {
      organizer: '甲县人民政府',
      operator: '甲县政府办公室',
      siteCode: '6405990001',
      icp: '宁ICP备1号',
      police: '宁公网安备1号',
      conacUrl: 'https://bszs.conac.cn/1',
      reportErrorUrl: 'https://zfwzgl.www.gov.cn/1',
    },
  },
};

export function grown(template: SiteTemplate, more: Partial<SiteAnswers> = {}): SiteDocuments {
  const result = siteOf(template, { ...answers, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** What the site publishes, made by the record makers of editorial. */
export function recordsOf({ site, columns, pages, articles }: SiteDocuments): PublicRecord[] {
  const now = '2026-11-27T04:00:00.000Z';
  const ids = new Map(columns.map(({ path }) => [path, `id of ${path}`]));
  const context: RecordContext = {
    now,
    columnPaths: new Map(columns.map(({ path }) => [`id of ${path}`, path])),
    files: new Map(),
    language: 'zh-CN',
  };
  const value = <T>(decision: { ok: true; value: T } | { ok: false; faults: unknown[] }): T => {
    if (!decision.ok) throw new Error(JSON.stringify(decision.faults));
    return decision.value;
  };
  return [
    value(siteRecord({ ...site, id: 'site', status: 'live', createdAt: now }, context)),
    ...columns.map((column) =>
      value(
        columnRecord(
          {
            ...column,
            site: 'site',
            id: ids.get(column.path) ?? '',
            slug: column.path.split('/').at(-2) ?? '',
            parent: column.parent && ids.get(column.parent),
          },
          context,
        ),
      ),
    ),
    ...articles.map((article, index) => ({
      kind: 'article' as const,
      id: `article ${index}`,
      column: ids.get(article.column) ?? '',
      path: `${article.column}20261127-${index}.html`,
      title: article.title,
      publishedAt: now,
      updatedAt: now,
      source: article.source,
      keywords: [],
      summary: '',
      html: `<p>${article.body}</p>`,
      text: article.body,
      attachments: [],
      pinned: false,
    })),
    ...pages.map((page) =>
      value(
        pageRecord(
          {
            id: `page at ${page.path}`,
            site: 'site',
            title: page.title,
            description: page.description,
            keywords: page.keywords,
            place: page.column ? 'column' : page.path === '/' ? 'home' : 'own',
            column: page.column && ids.get(page.column),
            slug: page.path.replace(/^\/|\.html$/g, ''),
            blocks: page.blocks.map(
              (block) =>
                blockData(block, { columns: ids, pictures: new Map() }) as unknown as BlockDocument,
            ),
          },
          context,
        ),
      ),
    ),
  ];
}
