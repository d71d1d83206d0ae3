import { createHash } from 'node:crypto';
import type {
  ArticleRecord,
  ColumnRecord,
  PageRecord,
  PublicRecord,
  SiteRecord,
} from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import type { ClientBase } from 'pg';

/**
 * A made-up site written straight into the publication log: what tests and benches publish when
 * they need a known site of a known size. The same size gives the same records.
 */
export interface CorpusOptions {
  /** Tells sites of one database apart. */
  name?: string;
  articles: number;
  /** Columns below the top ones; with ten top columns, 50 give the usual menu of 60 links. */
  subColumns?: number;
  /** Characters of each article's body, markup included. */
  bodyLength?: number;
  theme?: string;
  basePath?: string;
}

export interface Corpus {
  site: SiteRecord;
  columns: ColumnRecord[];
  /** Columns that hold the articles. */
  lists: ColumnRecord[];
  home: PageRecord;
  /** The n-th article, oldest first; also beyond what was written, for publishing one more. */
  article(n: number, change?: Partial<ArticleRecord>): ArticleRecord;
}

const day = 86_400_000;
const newest = Date.parse('2026-11-23T08:00:00+08:00');
const sentences = [
  '会议强调，要坚持以人民为中心的发展思想，统筹推进生态保护和高质量发展。',
  '各乡镇要压实责任，做好冬季供暖、道路保畅和困难群众走访慰问工作。',
  '全市枸杞种植面积稳步扩大，节水灌溉覆盖率较上年提高三个百分点。',
  '请符合条件的申请人于规定期限内提交材料，逾期不予受理。',
  '黄河两岸的草方格治沙工程持续推进，沙漠边缘植被覆盖率明显提升。',
  '咨询电话在工作日上午八时三十分至十二时、下午二时三十分至六时开通。',
];

export function corpus(options: CorpusOptions): Corpus {
  const {
    name = 'corpus',
    articles,
    subColumns = 6,
    bodyLength = 6_000,
    theme = 'civic',
    basePath = '/',
  } = options;
  const id = (what: string) => uuid(`${name} ${what}`);
  const site: SiteRecord = {
    kind: 'site',
    id: id('site'),
    name: `${name}人民政府`,
    shortName: name,
    level: 'county',
    divisionCode: '640502',
    mount: { host: `${name}.localhost`, basePath },
    theme,
    tokens: {},
    language: 'zh-CN',
    motto: '示例站点',
    description: '用于测试的站点',
    keywords: ['示例'],
    identifiers: {
      organizer: `${name}人民政府办公室`,
      siteCode: '6405020001',
      icp: '宁ICP备00000000号',
      police: '宁公网安备 00000000000000号',
    },
    contact: { address: '示例路1号', phone: '0955-0000000' },
    sample: true,
    footerLinks: [],
    order: 0,
    status: 'live',
    publishedAt: '2026-01-01T00:00:00+08:00',
  };
  const columns: ColumnRecord[] = [];
  const column = (key: string, label: string, path: string, parent?: string): ColumnRecord => {
    const record: ColumnRecord = {
      kind: 'column',
      id: id(`column ${key}`),
      ...(parent && { parent }),
      name: label,
      path,
      type: '工作动态',
      layout: parent ? 'list' : 'sections',
      description: `${label}的最新内容`,
      keywords: [label],
      order: columns.length,
      inNavigation: true,
      updatePeriodDays: 14,
    };
    columns.push(record);
    return record;
  };
  const tops = Array.from(
    { length: Math.min(10, Math.max(1, Math.ceil(subColumns / 5))) },
    (_, i) => column(`top ${i}`, `栏目${i + 1}`, `/c${i + 1}/`),
  );
  const lists = Array.from({ length: subColumns }, (_, i) => {
    const top = tops[i % tops.length];
    if (!top) throw new Error('A corpus needs a column');
    return column(`sub ${i}`, `${top.name}之${i + 1}`, `${top.path}s${i + 1}/`, top.id);
  });
  const firstList = lists[0];
  if (!firstList) throw new Error('A corpus needs a column for its articles');
  const home: PageRecord = {
    kind: 'page',
    id: id('home'),
    path: '/',
    title: '首页',
    description: site.description,
    keywords: [],
    publishedAt: '2026-01-01T00:00:00+08:00',
    updatedAt: '2026-01-01T00:00:00+08:00',
    blocks: [
      { id: 'lead', type: 'lead', column: firstList.id, limit: 5 },
      {
        id: 'lists',
        type: 'lists',
        lists: lists.slice(0, 4).map((list) => ({ column: list.id, limit: 6 })),
      },
    ],
  };
  // Ten years of articles, whatever their number.
  const gap = (10 * 365 * day) / Math.max(articles, 1);
  const article = (n: number, change: Partial<ArticleRecord> = {}): ArticleRecord => {
    const list = lists[n % lists.length] ?? firstList;
    const key = id(`article ${n}`);
    const at = new Date(newest - (articles - 1 - n) * gap);
    const html = body(n, bodyLength);
    return {
      kind: 'article',
      id: key,
      column: list.id,
      path: `${list.path}${at.toISOString().slice(0, 10).replaceAll('-', '')}-${key.slice(0, 8)}.html`,
      title: `关于第${n + 1}号示例事项的通告`,
      publishedAt: at.toISOString(),
      updatedAt: at.toISOString(),
      source: site.name,
      author: '示例',
      editor: '示例',
      keywords: ['示例'],
      summary: sentences[n % sentences.length] ?? '',
      html,
      text: html.replace(/<[^>]+>/g, ''),
      attachments: [],
      pinned: false,
      ...change,
    };
  };
  return { site, columns, lists, home, article };
}

/** Writes the whole corpus into the log. */
export async function writeCorpus(db: ClientBase, made: Corpus, articles: number): Promise<void> {
  await put(db, made.site.id, [made.site, ...made.columns, made.home]);
  const atOnce = 200;
  for (let n = 0; n < articles; n += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, articles - n) }, (_, i) =>
      made.article(n + i),
    );
    await put(db, made.site.id, some);
  }
}

/** Appends records as `append` of the publication plugin does, without Payload; returns the last entry's number. */
export async function put(db: ClientBase, site: string, records: PublicRecord[]): Promise<string> {
  const stored = records.map((record) => storable(record));
  const { rows } = await db.query<{ seq: string }>({
    name: 'corpus-put',
    text: `select outbound.append($1, key, 'put', record::jsonb, hash, 'system', 'corpus')::text as seq
           from unnest($2::text[], $3::text[], $4::bytea[]) with ordinality as t(key, record, hash, n) order by n`,
    values: [
      site,
      stored.map((record) => `${record.kind}:${record.id}`),
      stored.map((record) => JSON.stringify(record)),
      stored.map((record) => hashOf(record)),
    ],
  });
  return rows.at(-1)?.seq ?? '';
}

export async function withdraw(
  db: ClientBase,
  site: string,
  record: PublicRecord,
  reason: string,
): Promise<string> {
  const body = { title: 'title' in record ? record.title : '', reason };
  const { rows } = await db.query<{ seq: string }>(
    `select outbound.append($1, $2, 'withdraw', $3::jsonb, $4, 'system', 'corpus')::text as seq`,
    [site, `${record.kind}:${record.id}`, JSON.stringify(body), hashOf(body)],
  );
  return rows[0]?.seq ?? '';
}

function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function body(n: number, length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const part =
      i % 9 === 8
        ? `<h2>第${i}部分 工作安排</h2>`
        : i === 5
          ? '<div class="table"><table><thead><tr><th scope="col">项目</th><th scope="col">数量</th></tr></thead><tbody><tr><td>示例</td><td>12</td></tr></tbody></table></div>'
          : `<p>${Array.from({ length: 4 }, (_, k) => sentences[(n + i + k) % sentences.length]).join('')}</p>`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('\n');
}
