import type {
  CatalogueEntry,
  ConsultationEntry,
  FacetKey,
  FacetValue,
  FeedEntry,
  LetterCount,
  LetterEntry,
  LetterListKey,
  LibraryEntry,
  Neighbours,
  ServiceEntry,
  ShownArticle,
  Standing,
  SurveyEntry,
  Teaser,
} from '@mingtang/pages';
import type {
  ColumnRecord,
  MailboxRecord,
  Mount,
  PageRecord,
  PublicRecord,
  RecordKind,
  SiteRecord,
} from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { listingId } from './domain/listings.ts';
import type { Queryable } from './pipelined-connection.ts';
import { interactionKindsSql, interactionListsOf } from './service-lists.ts';

/** Something made of what is published, with the tags of what it read. */
interface Remembered<T> {
  value: T;
  tags: Set<string>;
}

/** The database could not be read: nothing can be said about the page, so it is tried again later. */
export class ReadFailed extends Error {
  override name = 'ReadFailed';
  constructor(cause: unknown) {
    super('What is published could not be read', { cause });
  }
}

/** A site that has no public record has no pages. */
class SiteNotPublic extends Error {
  override name = 'NotPublic';
}

/**
 * Reads what is published, for many pages of one site rendered together: each query is made once
 * per batch. A batch does not see changes made after it first looked. It must end before such a change
 * is planned, for only the ledger of pages that are settled says what the change dirties again.
 */
export class Batch {
  readonly site: string;
  readonly #db: Queryable;
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #remembered = new Map<string, Promise<Remembered<unknown>>>();
  /** What was remembered and shows nothing of articles. */
  readonly #lasting = new Map<string, Promise<Remembered<unknown>>>();
  readonly #overlay: Map<string, PublicRecord>;

  /** @param overlay records to show in place of what is published: a draft in preview */
  constructor(db: Queryable, site: string, overlay: PublicRecord[] = []) {
    this.#db = db;
    this.site = site;
    this.#overlay = new Map(overlay.map((record) => [`${record.kind}:${record.id}`, record]));
  }

  /** Reads many articles, and what stands beside them, in two queries. */
  async prefetch(articles: string[]): Promise<void> {
    if (articles.length === 0) return;
    const keys = articles.map((id) => `article:${id}`);
    const [records, beside] = await Promise.all([
      this.#rows<ReadRecord<ShownArticle>>(
        `select key, ${readRecord} from outbound.published where site = $1 and key = any($2)`,
        [this.site, keys],
      ),
      this.#rows<Beside>(besideMany, [this.site, keys]),
    ]);
    for (const row of records) {
      this.#answers.set(`record ${row.key}`, Promise.resolve(wholeRecord(row)));
    }
    for (const row of beside) {
      this.#answers.set(`neighbours ${row.key}`, Promise.resolve(neighboursOf(row)));
    }
  }

  /** Lets go of articles whose pages are made. */
  forget(articles: string[]): void {
    for (const id of articles) {
      this.#answers.delete(`record article:${id}`);
      this.#answers.delete(`neighbours article:${id}`);
    }
  }

  /**
   * A batch for a later run, which keeps what stands around all pages: to be used where nothing but articles
   * has changed since.
   */
  next(): Batch {
    const next = new Batch(this.#db, this.site);
    for (const question of [`record site:${this.site}`, 'columns', 'all sites']) {
      const answer = this.#answers.get(question);
      if (answer) next.#answers.set(question, answer);
    }
    for (const [name, fragment] of this.#lasting) {
      next.#remembered.set(name, fragment);
      next.#lasting.set(name, fragment);
    }
    return next;
  }

  async #rows<T extends object>(text: string, values: unknown[]): Promise<T[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        const query = { name: nameOf(text), text, values };
        return (await this.#db.query<T & Record<string, unknown>>(query)).rows;
      } catch (error) {
        // Pooled connections that broke while nobody looked fail once each, then are replaced.
        if (attempt > 2 || !isConnectionLost(error)) throw new ReadFailed(error);
      }
    }
  }

  once<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(question);
    if (known) return known as Promise<T>;
    const answer = ask();
    this.#answers.set(question, answer);
    answer.catch(() => this.#answers.delete(question));
    return answer;
  }

  /** What `make` makes, made once a batch, with the tags of what it read. */
  remember<T>(name: string, make: (tags: Set<string>) => Promise<T>): Promise<Remembered<T>> {
    const known = this.#remembered.get(name);
    if (known) return known as Promise<Remembered<T>>;
    const tags = new Set<string>();
    const made = make(tags).then((value) => {
      if ([...tags].every(isOfFrame)) this.#lasting.set(name, made);
      return { value, tags };
    });
    this.#remembered.set(name, made);
    return made;
  }

  record<T extends object>(kind: RecordKind, id: string): Promise<T | undefined> {
    const key = `${kind}:${id}`;
    return this.once(`record ${key}`, async () => {
      const draft = this.#overlay.get(key);
      if (draft) return draft as object as T;
      const [row] = await this.#rows<ReadRecord<T>>(
        `select key, ${readRecord} from outbound.published where site = $1 and key = $2`,
        [this.site, key],
      );
      return row && wholeRecord(row);
    });
  }

  async siteRecord(): Promise<SiteRecord> {
    const record = await this.record<SiteRecord>('site', this.site);
    if (!record) throw new SiteNotPublic(`Site ${this.site} is not public`);
    return record;
  }

  otherSite(id: string): Promise<SiteRecord | undefined> {
    return this.once(`site ${id}`, async () => {
      const rows = await this.#rows<{ record: SiteRecord }>(
        'select record from outbound.published where site = $1 and key = $2',
        [id, `site:${id}`],
      );
      return rows[0]?.record;
    });
  }

  allSites(): Promise<SiteRecord[]> {
    return this.once('all sites', async () => {
      const rows = await this.#rows<{ record: SiteRecord }>(
        `select record from outbound.published where kind = 'site' order by (record->>'order')::int, path, site`,
        [],
      );
      return rows.map((row) => row.record).filter((site) => site.status === 'live');
    });
  }

  columns(): Promise<ColumnRecord[]> {
    return this.once('columns', async () => {
      const rows = await this.#rows<{ record: ColumnRecord }>(
        `select record from outbound.published where kind = 'column' and site = $1
         order by (record->>'order')::int, path`,
        [this.site],
      );
      const columns = rows.map((row) => row.record);
      return columns.map(
        (column) =>
          (this.#overlay.get(`column:${column.id}`) as ColumnRecord | undefined) ?? column,
      );
    });
  }

  pages(): Promise<PageRecord[]> {
    return this.once('pages', async () => {
      const rows = await this.#rows<{ record: PageRecord }>(
        `select record - 'blocks' as record from outbound.published where kind = 'page' and site = $1 order by path`,
        [this.site],
      );
      return rows.map((row) => row.record);
    });
  }

  services(): Promise<ServiceEntry[]> {
    return this.once('services', async () => {
      const rows = await this.#rows<{ record: ServiceEntry }>(
        `select record - '{bases,materials,steps,faqs,places}'::text[] as record
         from outbound.published where kind = 'service' and site = $1 order by title, key`,
        [this.site],
      );
      return rows.map((row) => row.record);
    });
  }

  /** Where letters, consultations and surveys of the site stand, with their lists. */
  interactionPaths(): Promise<string[]> {
    return this.once('paths of interaction', async () => {
      const rows = await this.#rows<{ path: string }>(
        `select distinct l.path from outbound.published r cross join lateral (
           ${interactionListsOf('r')} union all select r.path, '{}' where r.path is not null) l
         where r.site = $1 and r.kind in ${interactionKindsSql}`,
        [this.site],
      );
      return rows.map(({ path }) => path);
    });
  }

  mailboxes(): Promise<MailboxRecord[]> {
    return this.once('mailboxes', async () => {
      const rows = await this.#rows<{ record: MailboxRecord }>(
        `select record from outbound.published where kind = 'mailbox' and site = $1
         order by (record->>'order')::numeric, key`,
        [this.site],
      );
      return rows.map((row) => row.record);
    });
  }

  letters({ kind, month }: LetterListKey, limit: number): Promise<LetterEntry[]> {
    return this.once(`letters ${kind} ${month} ${limit}`, async () => {
      const rows = await this.#rows<{ record: LetterEntry }>(
        `select record - '{body,reply}'::text[] as record from outbound.published
         where kind = 'letter' and site = $1
           and ($2::text is null or record->>'letterKind' = $2)
           and ($3::text is null or record->>'repliedOn' like $3 || '-%')
         order by record->>'repliedOn' desc, key desc limit $4`,
        [this.site, kind ?? null, month ?? null, limit],
      );
      return rows.map((row) => row.record);
    });
  }

  letterCounts(): Promise<LetterCount[]> {
    return this.once('letter counts', () =>
      this.#rows<LetterCount>(
        `select record->>'letterKind' as kind, left(record->>'repliedOn', 7) as month, count(*)::int as count
         from outbound.published where kind = 'letter' and site = $1 group by 1, 2 order by 2, 1`,
        [this.site],
      ),
    );
  }

  consultations(): Promise<ConsultationEntry[]> {
    return this.#ending<ConsultationEntry>(
      'consultation',
      `record - '{html,text,background,files}'::text[]`,
    );
  }

  surveys(): Promise<SurveyEntry[]> {
    return this.#ending<SurveyEntry>(
      'survey',
      `record - '{intro,result}'::text[] || jsonb_build_object('hasResult', record ? 'result')`,
    );
  }

  /** Of a kind with an end, all of the site, what ends last first. */
  #ending<T extends object>(kind: RecordKind, entry: string): Promise<T[]> {
    return this.once(`all of ${kind}`, async () => {
      const rows = await this.#rows<{ record: T }>(
        `select ${entry} as record from outbound.published where kind = $2 and site = $1
         order by record->>'until' desc, key limit 500`,
        [this.site, kind],
      );
      return rows.map((row) => row.record);
    });
  }

  async pageWhere(test: (page: PageRecord) => boolean): Promise<PageRecord | undefined> {
    const drafts = [...this.#overlay.values()].filter((r): r is PageRecord => r.kind === 'page');
    const found = drafts.find(test) ?? (await this.pages()).find(test);
    return found && this.record<PageRecord>('page', found.id);
  }

  standing(id: string): Promise<Standing | undefined> {
    const key = `article:${id}`;
    return this.once(`standing ${key}`, async () => {
      const draft = this.#overlay.get(key);
      if (draft?.kind === 'article') return draft;
      const rows = await this.#rows<{ teaser: Standing }>(
        'select teaser from outbound.published where site = $1 and key = $2',
        [this.site, key],
      );
      return rows[0]?.teaser;
    });
  }

  head(column: string, limit: number, withCover: boolean): Promise<Teaser[]> {
    return this.once(`head ${column} ${limit} ${withCover}`, async () => {
      const rows = await this.#rows<{ teaser: Teaser }>(
        `select teaser from outbound.published
         where site = $1 and "column" = $2 and kind = 'article' and ($4 = false or teaser ? 'cover')
         order by pinned desc, sort_at desc, key desc limit $3`,
        [this.site, column, limit, withCover],
      );
      return rows.map((row) => row.teaser);
    });
  }

  /** Newest articles of the whole site, or of one column, by date alone. */
  newest(limit: number, column?: string): Promise<Dated[]> {
    return this.once(`newest ${column} ${limit}`, async () => {
      const rows = await this.#rows<{ teaser: Dated }>(
        column === undefined
          ? `select teaser from outbound.published where site = $1 and kind = 'article'
             order by sort_at desc, key desc limit $2`
          : `select teaser from outbound.published where site = $1 and "column" = $3 and kind = 'article'
             order by sort_at desc, key desc limit $2`,
        column === undefined ? [this.site, limit] : [this.site, limit, column],
      );
      return rows.map((row) => row.teaser);
    });
  }

  /** Added up over the parts of the archive: the same work for a hundred thousand articles as for a few. */
  articlesIn(column: string): Promise<number> {
    return this.once(`articles in ${column}`, async () => {
      const rows = await this.#rows<{ articles: number }>(
        'select coalesce(sum(articles), 0)::int as articles from projection.part where "column" = $1',
        [column],
      );
      return rows[0]?.articles ?? 0;
    });
  }

  parts(column: string): Promise<number> {
    return this.once(`parts ${column}`, async () => {
      const rows = await this.#rows<{ parts: number }>(
        'select count(*)::int as parts from projection.part where "column" = $1',
        [column],
      );
      return rows[0]?.parts ?? 0;
    });
  }

  part(column: string, part: number): Promise<Teaser[]> {
    return this.once(`part ${column} ${part}`, async () => {
      const rows = await this.#rows<{ teaser: Teaser }>(
        `select a.teaser from projection.part p
         left join projection.part n on n."column" = p."column" and n.part = p.part + 1
         join outbound.published a on a.site = $1 and a."column" = p."column" and a.kind = 'article'
           and (p.part = 1 or (a.sort_at, a.key) >= (p.from_at, p.from_key))
           and (n.part is null or (a.sort_at, a.key) < (n.from_at, n.from_key))
         where p."column" = $2 and p.part = $3
         order by a.sort_at desc, a.key desc`,
        [this.site, column, part],
      );
      return rows.map((row) => row.teaser);
    });
  }

  /** Whether the library of the site holds the documents of all sites. */
  async #isOfCity(): Promise<boolean> {
    return (await this.siteRecord()).level === 'city';
  }

  facets(): Promise<FacetValue[]> {
    return this.once('facets', async () =>
      this.#rows<FacetValue>(
        `select facet, value, max(name) as name, sum(documents)::int as documents from outbound.facet_value
         where site = $1 or $2 group by facet, value`,
        [this.site, await this.#isOfCity()],
      ),
    );
  }

  facetName({ facet, value }: FacetKey): Promise<string | undefined> {
    return this.once(`facet ${facet} ${value}`, async () => {
      const rows = await this.#rows<{ name: string }>(
        `select name from outbound.facet_value where (site = $1 or $2) and facet = $3 and value = $4
         order by documents desc, site limit 1`,
        [this.site, await this.#isOfCity(), facet, value],
      );
      return rows[0]?.name;
    });
  }

  listing({ facet, value }: FacetKey, limit: number): Promise<LibraryEntry[]> {
    return this.once(`listing ${facet} ${value} ${limit}`, async () => {
      const rows = await this.#rows<{ entry: LibraryEntry }>(
        (await this.#isOfCity()) ? newestOfAll : newestOfSite,
        (await this.#isOfCity()) ? [facet, value, limit] : [facet, value, limit, this.site],
      );
      return rows.map((row) => row.entry);
    });
  }

  listingPart(key: FacetKey, part: number): Promise<LibraryEntry[]> {
    const id = listingId(this.site, key);
    return this.once(`listing part ${id} ${part}`, async () => {
      const rows = await this.#rows<{ entry: LibraryEntry }>(
        `select a.teaser || jsonb_build_object('site', a.site) as entry
         from projection.part p
         left join projection.part n on n."column" = p."column" and n.part = p.part + 1
         join outbound.facet f on f.facet = $2 and f.value = $3 and (f.site = $4 or $5)
           and (p.part = 1 or (f.sort_at, f.key) >= (p.from_at, p.from_key))
           and (n.part is null or (f.sort_at, f.key) < (n.from_at, n.from_key))
         join outbound.published a on a.site = f.site and a.key = f.key
         where p."column" = $1 and p.part = $6
         order by f.sort_at desc, f.key desc`,
        [id, key.facet, key.value, this.site, await this.#isOfCity(), part],
      );
      return rows.map((row) => row.entry);
    });
  }

  /** The newest documents of the library that have a value, for its feed. */
  listed(key: FacetKey, limit: number): Promise<(FeedEntry & InSite)[]> {
    return this.once(`listed ${key.facet} ${key.value} ${limit}`, async () => {
      const rows = await this.#rows<{ teaser: Dated; site: string; of: SiteOfDocument }>(
        `select a.teaser, a.site, ${siteOfDocument} as of
         from outbound.facet f
         join outbound.published a on a.site = f.site and a.key = f.key
         join outbound.published s on s.site = f.site and s.kind = 'site'
         where f.facet = $1 and f.value = $2 and (f.site = $4 or $5)
         order by f.sort_at desc, f.key desc limit $3`,
        [key.facet, key.value, limit, this.site, await this.#isOfCity()],
      );
      return rows.map(({ teaser, site, of }) => ({
        ...teaser,
        url: addressOf(of.mount, teaser.path),
        site,
        isOpen: of.status !== 'closed',
      }));
    });
  }

  /** Every document of a year, oldest first. */
  catalogue(year: string): Promise<(CatalogueEntry & InSite)[]> {
    return this.once(`catalogue ${year}`, async () => {
      type Row = Omit<CatalogueEntry, 'url'> & { site: string; of: SiteOfDocument; path: string };
      const rows = await this.#rows<Row>(
        `select a.site, a.title, a.path, a.record->>'publishedAt' as "publishedAt", a.record->>'summary' as summary,
           a.record->'policy' as policy, a.record->'disclosure' as disclosure, ${siteOfDocument} as of
         from outbound.facet f
         join outbound.published a on a.site = f.site and a.key = f.key
         join outbound.published s on s.site = f.site and s.kind = 'site'
         where f.facet = 'year' and f.value = $1 and (f.site = $2 or $3)
         order by f.sort_at, f.key`,
        [year, this.site, await this.#isOfCity()],
      );
      return rows.map(({ of, path, ...entry }) => ({
        ...entry,
        url: addressOf(of.mount, path),
        isOpen: of.status !== 'closed',
      }));
    });
  }

  neighbours(article: ShownArticle): Promise<Neighbours> {
    const key = `article:${article.id}`;
    return this.once(`neighbours ${key}`, async () => {
      const [row] = await this.#rows<Beside>(besideMany, [this.site, [key]]);
      return row ? neighboursOf(row) : {};
    });
  }

  withdrawal(key: string) {
    return this.once(`withdrawal ${key}`, async () => {
      const rows = await this.#rows<{ title: string; reason: string; at: string }>(
        `select record->>'title' as title, record->>'reason' as reason,
           to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
         from outbound.log where site = $1 and key = $2 and op = 'withdraw' order by seq desc limit 1`,
        [this.site, key],
      );
      return rows[0];
    });
  }

  months(): Promise<{ month: string; updated: string }[]> {
    return this.once('months', () =>
      this.#rows(
        `select month, month || '-01' as updated from projection.month where site = $1 and articles > 0 order by month`,
        [this.site],
      ),
    );
  }

  month(month: string): Promise<{ path: string; updated: string }[]> {
    return this.once(`month ${month}`, () =>
      this.#rows(
        `select path, teaser->>'updatedAt' as updated from outbound.published
         where site = $1 and kind = 'article'
           and sort_at >= ($2 || '-01T00:00:00+08')::timestamptz
           and sort_at < ($2 || '-01T00:00:00+08')::timestamptz + interval '1 month'
         order by sort_at desc, key desc`,
        [this.site, month],
      ),
    );
  }
}

/** Whether a tag stands for what no entry of an article changes. */
const isOfFrame = (tag: string) =>
  /^(site|other-site|mount|navigation|column|columns-of|sites|path:(column|page))(:|$)/.test(tag);

/** An article as feeds have it, but for its address. */
type Dated = Omit<FeedEntry, 'url'> & { path: string };

/** Whose a document of a library is, and whether that site is open: one of a closed site is not shown. */
interface InSite {
  site: string;
  isOpen: boolean;
}

interface SiteOfDocument {
  mount: Mount;
  status: SiteRecord['status'];
}
const siteOfDocument = `jsonb_build_object('mount', s.record->'mount', 'status', s.record->'status')`;

const newestEntries = `
  select a.teaser || jsonb_build_object('site', a.site) as entry
  from outbound.facet f join outbound.published a on a.site = f.site and a.key = f.key`;
const newestOfAll = `${newestEntries}
  where f.facet = $1 and f.value = $2 order by f.sort_at desc, f.key desc limit $3`;
const newestOfSite = `${newestEntries}
  where f.facet = $1 and f.value = $2 and f.site = $4 order by f.sort_at desc, f.key desc limit $3`;

/** The connection ended, by the server's word (class 57P) or without one; the query itself was not at fault. */
function isConnectionLost(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    code?.startsWith('57P') === true ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    /connection (terminated|error)/i.test(message ?? '')
  );
}

/** Prepared statements are named after their text. */
const names = new Map<string, string>();
function nameOf(text: string): string {
  const name = names.get(text) ?? `reader-${names.size}`;
  names.set(text, name);
  return name;
}

/** A record without its plain text, its html apart: long text costs less outside JSON. */
const readRecord = `record - '{text,html}'::text[] as record, record->>'html' as html`;
interface ReadRecord<T> {
  key: string;
  record: T;
  html: string | null;
}

function wholeRecord<T extends object>({ record, html }: ReadRecord<T>): T {
  return html === null ? record : Object.assign(record, { html });
}

interface Beside {
  key: string;
  older_title: string | null;
  older_path: string;
  newer_title: string | null;
  newer_path: string;
}

function neighboursOf(row: Beside): Neighbours {
  const { older_title: older, newer_title: newer } = row;
  return {
    ...(older !== null && { older: { title: older, path: row.older_path } }),
    ...(newer !== null && { newer: { title: newer, path: row.newer_path } }),
  };
}

const besideMany = `
  select a.key, older.title as older_title, older.path as older_path,
    newer.title as newer_title, newer.path as newer_path
  from outbound.published a
  left join lateral (
    select title, path from outbound.published o
    where o.site = a.site and o."column" = a."column" and o.kind = 'article' and (o.sort_at, o.key) < (a.sort_at, a.key)
    order by o.sort_at desc, o.key desc limit 1
  ) older on true
  left join lateral (
    select title, path from outbound.published o
    where o.site = a.site and o."column" = a."column" and o.kind = 'article' and (o.sort_at, o.key) > (a.sort_at, a.key)
    order by o.sort_at, o.key limit 1
  ) newer on true
  where a.site = $1 and a.key = any($2)`;
