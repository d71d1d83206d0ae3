import { createHash } from 'node:crypto';
import type {
  ArticleRecord,
  ColumnType,
  PolicyFacts,
  SiteLevel,
} from '@mingtang/publication/records';
import { type Place, type SearchDocument, searchDocument } from '@mingtang/search/outside';
import { townships } from '../../cms/seed/data/townships.ts';
import type { SeedSite } from '../../cms/seed/plan.ts';
import { articlesOf, seedPlan } from '../../cms/seed/seed-plan.ts';
import { background, type Publisher } from './background.ts';
import type { WrittenDocument } from './written-document.ts';

/** Everything that is searched, by its name in the relevance set. */
export interface Prefecture {
  documents: { name: string; document: SearchDocument }[];
  /** Id of a site, by its name as tasks and documents have it. */
  siteId(name: string): string;
  /** Ids of a site and those above it, the nearest first. */
  near(name: string): string[];
}

/** The day on which queries are asked: freshness is of it. */
const today = new Date('2026-11-27T12:00:00+08:00');

/** The demo's sites and articles, the documents that tasks are about, and those around them. */
export function prefecture(written: readonly WrittenDocument[], around: number): Prefecture {
  const plan = seedPlan({ now: today, publicPort: 443, size: 'full' });
  const byKey = new Map(plan.sites.map((site) => [site.key, site]));
  const byName = new Map(
    plan.sites.flatMap((site) => [
      [site.shortName, site],
      [inFull(site), site],
    ]),
  );
  const siteOf = (name: string): SeedSite => {
    const site = byName.get(name);
    if (!site) throw new Error(`There is no site ${name}`);
    return site;
  };
  const above = ({ parent }: SeedSite): string[] => {
    const site = parent === undefined ? undefined : byKey.get(parent);
    return site ? [idOf(site.key), ...above(site)] : [];
  };
  const placed = (site: SeedSite, columns: Place['columns']): Place => ({
    site: { id: idOf(site.key), status: 'live', name: site.name, shortName: site.shortName },
    above: above(site),
    columns,
  });
  const asDocument = (record: ArticleRecord, place: Place): SearchDocument => {
    const document = searchDocument(record, place);
    if (!document) throw new Error(`${record.title} is not searched`);
    return document;
  };

  const demo = articlesOf(plan).map(({ site, article }) => {
    const name = `demo ${site.key} ${article.key}`;
    const columns = new Map(
      site.columns.map(({ path, type }) => [idOf(`${site.key} ${path}`), { id: path, type }]),
    );
    const record: ArticleRecord = {
      ...common(name, article.title, plain(article.body)),
      column: idOf(`${site.key} ${article.column}`),
      publishedAt: article.publishedAt,
      updatedAt: article.publishedAt,
      source: article.source,
      keywords: article.keywords,
      summary: article.summary,
      ...(article.policy && { policy: article.policy }),
    };
    return { name, document: asDocument(record, placed(site, columns)) };
  });
  const told = [...written, ...background(around, publishers(plan.sites))].map((given) => {
    const site = siteOf(given.site);
    const column = idOf(`${site.key} ${given.column}`);
    const columns = new Map([[column, { id: column, type: typeOf(given.column) }]]);
    return { name: given.id, document: asDocument(recordOf(given, column), placed(site, columns)) };
  });
  const near = (name: string) => [idOf(siteOf(name).key), ...above(siteOf(name))];
  return { documents: [...demo, ...told], siteId: (name) => idOf(siteOf(name).key), near };
}

function recordOf(given: WrittenDocument, column: string): ArticleRecord {
  const at = `${given.published}T10:00:00+08:00`;
  const policy: PolicyFacts = {
    ...(given.documentNumber && { number: given.documentNumber }),
    ...(given.validity && { validity: validityOf(given.validity) }),
  };
  return {
    ...common(given.id, given.title, given.body),
    column,
    publishedAt: at,
    updatedAt: at,
    source: given.organ,
    keywords: [],
    summary: '',
    ...(Object.keys(policy).length > 0 && { policy }),
    ...(given.indexNumber && {
      disclosure: {
        index: given.indexNumber,
        organ: { code: codeOf(given.organ), name: given.organ },
        topics: given.topic ? [{ code: codeOf(given.topic), name: given.topic }] : [],
      },
    }),
  };
}

function common(name: string, title: string, text: string) {
  const id = idOf(name);
  return {
    kind: 'article' as const,
    id,
    path: `/${id.slice(0, 8)}.html`,
    title,
    html: '',
    text,
    attachments: [],
    pinned: false,
  };
}

function publishers(sites: readonly SeedSite[]): Publisher[] {
  const villages = new Map(townships.map(({ code, villages }) => [code, villages]));
  const all = townships.flatMap(({ villages }) => villages);
  return sites.map((site) => ({
    site: site.level === 'department' ? inFull(site) : site.shortName,
    level: site.level satisfies SiteLevel,
    villages:
      villages.get(site.divisionCode) ??
      townships
        .filter(({ county }) => county === site.divisionCode)
        .flatMap(({ villages }) => villages)
        .concat(site.level === 'county' ? [] : all),
  }));
}

const inFull = ({ name }: SeedSite) => name;

/** Text in the notation of the seed without its marks. */
const plain = (text: string) => text.replace(/^(#+|>>|-|\d+\.) /gm, '').replace(/\*\*|\|/g, ' ');

const validityOf = (word: string): PolicyFacts['validity'] =>
  (({ 有效: 'in-force', 废止: 'repealed', 失效: 'expired' }) as const)[word];

const types: Record<string, ColumnType> = {
  政策文件: '政策文件',
  政策解读: '政策解读',
  办事指南: '办事服务',
  政府信息公开年报: '信息公开年报',
  财政预决算: '信息公开目录',
  数据发布: '数据发布',
  机构概况: '概况信息',
  机构职能: '机构职能',
  领导之窗: '负责人信息',
  互动交流: '咨询投诉',
  互动回应: '回应关切',
};
const typeOf = (column: string): ColumnType => types[column] ?? '工作动态';

/** The same id for the same name: letters, digits and hyphens, as of records. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
const codeOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 8);
