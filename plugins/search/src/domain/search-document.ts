import { createHash } from 'node:crypto';
import type {
  ArticleRecord,
  ColumnRecord,
  ColumnType,
  ConsultationRecord,
  LetterRecord,
  PageRecord,
  PublicRecord,
  ServiceRecord,
  SiteRecord,
  SurveyRecord,
} from '@mingtang/publication/records';

/** What a found document is, for readers: 政策文件, 政策解读, 信息公开, 办事服务, 互动交流, 新闻动态, 页面. */
export const documentKinds = [
  'policy',
  'interpretation',
  'disclosure',
  'service',
  'interaction',
  'news',
  'page',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A published record as engines keep it. Everything in it is public. */
export interface SearchDocument {
  /** `<site>_<record kind>_<id>`: letters, digits, `-` and `_`. */
  id: string;
  site: string;
  /** The site and all above it; a shared article counts for the site that shows it alone. */
  sites: string[];
  isShared: boolean;
  kind: DocumentKind;
  /** The column it stands in and those above, from the top. */
  columns: string[];
  /** From the site's base path. */
  path: string;
  title: string;
  /** Its text, then that of its attachments. */
  body: string;
  /** What it is found by besides, and does not show: key words, source, organ, topics, whose site it is. */
  also: string;
  /** 文号 and 索引号, as written. */
  number?: string;
  index?: string;
  /** Code of the organ whose document it is. */
  organ?: string;
  /** Codes of its topics. */
  topics: string[];
  validity?: string;
  /** Seconds since 1970. */
  publishedAt: number;
  /** Of its day in China. */
  year: number;
}

/** What a document depends on besides its record. */
export interface Place {
  site: Pick<SiteRecord, 'id' | 'status' | 'parent' | 'name' | 'shortName'>;
  /** Sites above, the nearest first. */
  above: string[];
  columns: ReadonlyMap<string, Pick<ColumnRecord, 'id' | 'parent' | 'type'>>;
}

/** Longest text of a document that is looked through, in characters: engines cut there. */
const longestBody = 20_000;

/** A published record as it is found, or `undefined` for what nobody looks for. */
export function searchDocument(record: PublicRecord, place: Place): SearchDocument | undefined {
  if (place.site.status !== 'live') return undefined;
  switch (record.kind) {
    case 'article':
      return articleDocument(record, place);
    case 'page':
      return pageDocument(record, place);
    case 'service':
      return serviceDocument(record, place);
    case 'letter':
      return interactionDocument(record, place, [record.body, record.reply]);
    case 'consultation':
      return interactionDocument(record, place, [
        record.background,
        record.result?.text,
        record.text,
      ]);
    case 'survey':
      return interactionDocument(record, place, [record.intro]);
    default:
      return undefined;
  }
}

function articleDocument(record: ArticleRecord, place: Place): SearchDocument {
  const { policy, disclosure } = record;
  const texts = record.attachments.map(({ name, html }) => `${name} ${html ? textOf(html) : ''}`);
  const terms = [disclosure?.organ, ...(disclosure?.topics ?? [])].map((term) => term?.name);
  return {
    ...common(record, place, record.column),
    isShared: record.origin !== undefined,
    sites: record.origin ? [place.site.id] : [place.site.id, ...place.above],
    kind: policy ? 'policy' : kindOf(place.columns.get(record.column)?.type),
    body: shortened([record.subtitle, record.text, ...texts]),
    also: shortened([
      record.source,
      record.summary,
      ...record.keywords,
      ...terms,
      ...namesOf(place),
    ]),
    ...(policy?.number && { number: policy.number }),
    ...(disclosure?.index && { index: disclosure.index }),
    ...(disclosure && { organ: disclosure.organ.code }),
    topics: disclosure?.topics.map(({ code }) => code) ?? [],
    ...(policy?.validity && { validity: policy.validity }),
  };
}

function pageDocument(record: PageRecord, place: Place): SearchDocument {
  return {
    ...common(record, place, record.column),
    isShared: false,
    sites: [place.site.id, ...place.above],
    kind: 'page',
    body: shortened(textsIn(record.blocks)),
    also: shortened([record.description, ...record.keywords, ...namesOf(place)]),
    topics: [],
  };
}

/** A guide is found by what people bring, what they get and who does it, as well as by its names. */
function serviceDocument(record: ServiceRecord, place: Place): SearchDocument {
  return {
    ...common({ ...record, title: record.name }, place, undefined),
    isShared: record.definedBy !== undefined,
    sites: record.definedBy ? [place.site.id] : [place.site.id, ...place.above],
    kind: 'service',
    body: shortened([
      record.summary,
      ...record.conditions,
      ...record.materials.map(({ name }) => name),
      ...record.results.map(({ name }) => name),
      ...record.places.flatMap(({ name, address }) => [name, address]),
      ...record.faqs.flatMap(({ question, answer }) => [question, answer]),
    ]),
    also: shortened([
      record.organ.name,
      ...record.keywords,
      ...record.bases.map(({ law }) => law),
      ...namesOf(place),
    ]),
    topics: [],
  };
}

/** What the public and the site said to each other: replies, consultations, surveys. */
function interactionDocument(
  record: LetterRecord | ConsultationRecord | SurveyRecord,
  place: Place,
  body: (string | undefined)[],
): SearchDocument {
  const who = record.kind === 'letter' ? [record.replier, record.mailbox] : [record.organ];
  return {
    ...common(record, place, undefined),
    isShared: false,
    sites: [place.site.id, ...place.above],
    kind: 'interaction',
    body: shortened(body),
    also: shortened([...who, ...namesOf(place)]),
    topics: [],
  };
}

/** Who names a place looks for what its site says, which may not name it. */
const namesOf = ({ site: { name, shortName } }: Place) => [...new Set([name, shortName])];

function common(
  record: Pick<ArticleRecord, 'id' | 'path' | 'title' | 'publishedAt'> & {
    kind: PublicRecord['kind'];
  },
  place: Place,
  column: string | undefined,
) {
  const at = new Date(record.publishedAt);
  return {
    id: documentId(place.site.id, `${record.kind}:${record.id}`),
    site: place.site.id,
    columns: columnPath(column, place.columns),
    path: record.path,
    title: record.title,
    publishedAt: Math.floor(at.getTime() / 1000),
    year: new Date(at.getTime() + 8 * 3_600_000).getUTCFullYear(),
  };
}

/** Id of the document made of a record, by its key. */
export function documentId(site: string, key: string): string {
  return `${site}_${key.replace(':', '_').replace(/[^\w-]/g, '-')}`;
}

/** A short hash of all that is in a document: whether an engine holds it as it is published. */
export function fingerprint(document: SearchDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 16);
}

/** A short hash of a title's words: the same however it is punctuated. */
export function titleKey(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16);
}

function columnPath(column: string | undefined, columns: Place['columns']): string[] {
  const path: string[] = [];
  for (let id = column; id !== undefined && !path.includes(id); id = columns.get(id)?.parent) {
    path.unshift(id);
  }
  return path;
}

const kinds: Partial<Record<ColumnType, DocumentKind>> = {
  政策文件: 'policy',
  政策解读: 'interpretation',
  概况信息: 'disclosure',
  机构职能: 'disclosure',
  负责人信息: 'disclosure',
  信息公开指南: 'disclosure',
  信息公开目录: 'disclosure',
  信息公开年报: 'disclosure',
  依申请公开: 'disclosure',
  数据发布: 'disclosure',
  数据开放: 'disclosure',
  办事服务: 'service',
  咨询投诉: 'interaction',
  征集调查: 'interaction',
  在线访谈: 'interaction',
  回应关切: 'interaction',
};
const kindOf = (type: ColumnType | undefined): DocumentKind => (type && kinds[type]) ?? 'news';

function shortened(parts: (string | undefined)[]): string {
  const text = parts.filter(Boolean).join(' ').replace(/\s+/gu, ' ').trim();
  return text.length <= longestBody ? text : text.slice(0, longestBody).toWellFormed();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Sanitised HTML as plain text. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name) return entities[name] ?? whole;
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    });
}

const addresses = new Set([
  'id',
  'type',
  'href',
  'column',
  'blob',
  'mime',
  'format',
  'icon',
  'level',
]);

/** Every text that blocks show, in order. */
function textsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return addresses.has(name) ? [] : [name === 'html' ? textOf(value) : value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, key));
}
