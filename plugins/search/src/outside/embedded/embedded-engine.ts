import type { Client, ClientBase, Pool } from 'pg';
import { fold } from '../../domain/fold.ts';
import { highlighted, snippet } from '../../domain/highlight.ts';
import { commonLexicon, type Lexicon } from '../../domain/lexicon.ts';
import { counts, enough, hasAllTerms } from '../../domain/ranking.ts';
import { type Query, queryReader, type Term, things } from '../../domain/read-query.ts';
import type { FacetName } from '../../domain/search-answer.ts';
import type { DocumentKind, SearchDocument } from '../../domain/search-document.ts';
import { type CheckedRequest, checkRequest } from '../check-request.ts';
import {
  deepest,
  type Hit,
  type IndexWriter,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  SearchUnavailable,
} from '../port.ts';
import { segmenter } from '../segmenter.ts';
import { indexRows } from './index-row.ts';
import {
  frequencyStatement,
  type HitRow,
  mostCounted,
  type Ranking,
  type SearchRow,
  type Statement,
  searchStatement,
  suggestStatement,
} from './search-sql.ts';
import {
  createIndexes,
  createTables,
  dropTables,
  putRows,
  removeRows,
  type Tables,
  tablesOf,
} from './tables.ts';

export interface EmbeddedOptions {
  /** What is asked is read over this: see `embeddedPool` for what its connections need. */
  db: Pick<Pool, 'query'>;
  /**
   * The connection that everything is written over. Whoever holds the lock of the index holds it on
   * this connection: with the lock gone nothing more is written.
   */
  writer?: () => Promise<ClientBase>;
  /** Opens a connection that a new build is filled over, so that nothing waits for it; with a `lock_timeout` it waits for nobody. */
  connect?: () => Promise<Client>;
  /** Makes JSON of the documents' `indexRows` elsewhere; it is made in this thread where it answers nothing. */
  rowsOf?: (documents: SearchDocument[]) => Promise<string> | undefined;
  /** Ends what was opened for the engine. */
  close?: () => Promise<void>;
}

/** Of how its rows are made; with the segmenter's signature it says whether an index has to be rebuilt. */
const format = 2;
const snippetLength = 120;
/** How long another process' swap may go unnoticed, in ms. */
const believeBuildFor = 500;
const believeStatisticsFor = 60_000;
const putAtOnce = 500;
/** Words that are still looked for where nothing has all of them: the rarest. */
const mostRelaxedTerms = 8;
/** Batches of a build that are cut into words while one is written. */
const cutAhead = 2;

/**
 * The engine that needs nothing but the Postgres that is there: words cut in Node, found by GIN,
 * ranked by titles and date. Good to 300,000 documents.
 */
export function embeddedEngine(options: EmbeddedOptions): SearchEngine {
  return new EmbeddedEngine(options);
}

class EmbeddedEngine implements SearchEngine {
  readonly kind = 'embedded';
  readonly #options: EmbeddedOptions;
  #readQuery = queryReader(commonLexicon, (text) => segmenter().split(text));
  #build: { number: number | undefined; at: number } | undefined;
  #rarity: { build: number; at: number; frequencies: Map<string, number> } | undefined;

  constructor(options: EmbeddedOptions) {
    this.#options = options;
  }

  async prepare(lexicon: Lexicon): Promise<{ rebuildNeeded: boolean }> {
    this.#readQuery = queryReader(lexicon, segmenter().split);
    const { rows } = await this.#options.db.query<{ made_by: string }>(
      `select made_by from search.build where state = 'current'`,
    );
    return { rebuildNeeded: rows[0]?.made_by !== madeBy() };
  }

  async put(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.#putInto(await this.#writer(), tablesOf(await this.#current()), documents);
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const writer = await this.#writer();
    await writer.query(removeRows(tablesOf(await this.#current())), [ids]);
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    catchUp: (next: IndexWriter) => Promise<void>,
  ): Promise<number> {
    const { connect } = this.#options;
    if (!connect) throw new Error('This engine was opened for reading');
    const builder = await connect();
    try {
      await forgetOldBuilds(builder);
      const { rows } = await builder.query<{ number: number }>(
        `insert into search.build (made_by, state) values ($1, 'building') returning number`,
        [madeBy()],
      );
      const build = rows[0]?.number as number;
      const tables = tablesOf(build);
      await builder.query(createTables(tables));
      const count = await this.#fill(builder, tables, documents);
      for (const statement of createIndexes(tables)) await builder.query(statement);
      await builder.query(`analyze ${tables.document}, ${tables.content}`);
      await catchUp({
        put: (some) => this.#putInto(builder, tables, some),
        remove: async (ids) => {
          await builder.query(removeRows(tables), [ids]);
        },
      });
      await this.#swap(build);
      // Whoever still believes in the former build finds it gone, and asks again.
      await forgetOldBuilds(builder);
      return count;
    } finally {
      await builder.end();
    }
  }

  async tidy(): Promise<void> {
    const { connect, db } = this.#options;
    const { rows } = await db.query(`select from search.build where state <> 'current'`);
    if (!connect || rows.length === 0) return;
    const builder = await connect();
    try {
      await forgetOldBuilds(builder);
    } finally {
      await builder.end();
    }
  }

  async #swap(build: number): Promise<void> {
    const writer = await this.#writer();
    await writer.query(`
      do $$ begin
        update search.build set state = 'old', at = now() where state = 'current';
        update search.build set state = 'current', at = now() where number = ${build};
      end $$`);
    this.#build = { number: build, at: performance.now() };
  }

  /** The next documents are cut into words while those before are written. */
  async #fill(
    builder: ClientBase,
    tables: Tables,
    documents: AsyncIterable<SearchDocument[]>,
  ): Promise<number> {
    let count = 0;
    const cut: Promise<string>[] = [];
    const writeNext = async () => {
      await builder.query(putRows(tables), [await cut.shift()]);
    };
    for await (const some of documents) {
      count += some.length;
      const rows = this.#rowsOf(some);
      rows.catch(() => undefined);
      cut.push(rows);
      if (cut.length > cutAhead) await writeNext();
    }
    while (cut.length > 0) await writeNext();
    return count;
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const started = performance.now();
    const checked = checkRequest(request);
    const query = this.#readQuery(checked.q);
    if (query.terms.length === 0) return this.#nothing(started);
    const found = await this.#find(query, checked);
    const whole = found.total;
    const fewer = (await this.#isEnough(found, query, checked))
      ? undefined
      : await this.#relaxed(query, checked);
    if (!fewer || fewer.row.total <= whole) {
      return this.#result(found, { query, started, whole, relaxed: false });
    }
    return this.#result(fewer.row, { query: fewer.query, started, whole, relaxed: true });
  }

  /** Whether what has all words can do without what has most of them. */
  async #isEnough(found: SearchRow, query: Query, request: CheckedRequest): Promise<boolean> {
    if (found.total >= enough || things(query).length === 1) return true;
    if (found.total === 0) return false;
    if (query.phrases.length > 0 || query.number !== undefined) return true;
    const first =
      request.offset === 0 ? found : await this.#find(query, { ...request, offset: 0, facets: [] });
    const { split } = segmenter();
    return (first.hits ?? []).some(({ title }) => hasAllTerms(new Set(split(fold(title))), query));
  }

  async suggest({ q, scope, limit }: Parameters<SearchEngine['suggest']>[0]) {
    checkRequest({ q, scope });
    const { text } = this.#readQuery(q);
    const words = segmenter().split(text);
    if (words.length === 0) return [];
    const build = await this.#current();
    const statement = suggestStatement(words, scope, { tables: tablesOf(build), limit });
    const rows = await this.#ask<{ id: string; site: string; path: string; title: string }>(
      () => statement,
    );
    return rows.map((row) => ({ ...row, titleHtml: highlighted(row.title, words) }));
  }

  async *contents(site: string): AsyncGenerator<{ id: string; fingerprint: string }[]> {
    for (let after = ''; ; ) {
      const { content } = tablesOf(await this.#current());
      const { rows } = await this.#options.db.query<{ id: string; fingerprint: string }>(
        `select id, fingerprint from ${content} where id > $1 and id < $2 order by id limit 1000`,
        [after || `${site}_`, `${site}\``],
      );
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  async sites(): Promise<string[]> {
    const { document } = tablesOf(await this.#current());
    const { rows } = await this.#options.db.query<{ site: string }>(
      `select distinct site from ${document}`,
    );
    return rows.map(({ site }) => site);
  }

  async state(): Promise<{ documents: number; bytes: number }> {
    const rows = await this.#ask<{ documents: number; bytes: string }>((tables) => ({
      text: `select (select count(*)::int from ${tables.document}) as documents,
        (pg_total_relation_size('${tables.document}') + pg_total_relation_size('${tables.content}'))::text as bytes`,
      values: [],
    }));
    const [row] = rows;
    return { documents: row?.documents ?? 0, bytes: Number(row?.bytes ?? 0) };
  }

  async close(): Promise<void> {
    await this.#options.close?.();
  }

  async #find(query: Query, request: CheckedRequest): Promise<SearchRow> {
    const weights = await this.#weights(query);
    return this.#ranked(query, request, { weights, atLeast: things(query).length });
  }

  async #ranked(
    query: Query,
    request: CheckedRequest,
    ranking: Omit<Ranking, 'tables'>,
  ): Promise<SearchRow> {
    const [row] = await this.#ask<SearchRow>((tables) =>
      searchStatement(query, request, { ...ranking, tables }),
    );
    if (!row) throw new SearchUnavailable('The index answered nothing');
    return row;
  }

  /** What has at least half of the words that there are, the rare ones counting most. */
  async #relaxed(query: Query, request: CheckedRequest) {
    const [asked] = await this.#ask<{ counts: number[] }>((tables) =>
      frequencyStatement(query, request, tables),
    );
    const found = asked?.counts ?? [];
    const there = query.terms
      .map((term, n) => ({ term, count: found[n] ?? 0 }))
      .filter(({ count }) => count > 0);
    const rarest = there
      .filter(({ term }) => !term.isAside)
      .toSorted((a, b) => a.count - b.count)
      .slice(0, mostRelaxedTerms);
    const kept = there.filter((one) => one.term.isAside || rarest.includes(one));
    const weights = shared(
      100,
      kept.map(({ term, count }) => ({ term, rarity: Math.log((2 * mostCounted) / count) })),
    );
    const fewer = { ...query, terms: kept.map(({ term }) => term) };
    const most = rarest.length < things(query).length ? rarest.length : rarest.length - 1;
    for (let atLeast = Math.min(most, Math.ceil(rarest.length / 2)); atLeast > 0; atLeast--) {
      const row = await this.#ranked(fewer, request, { weights, atLeast });
      if (row.total > 0) return { row, query: fewer };
    }
    return undefined;
  }

  #result(
    row: SearchRow,
    {
      query,
      started,
      whole,
      relaxed,
    }: { query: Query; started: number; whole: number; relaxed: boolean },
  ): SearchResult {
    const words = query.terms.flatMap((term) => [...term.words, ...term.others.flat()]);
    const facets: SearchResult['facets'] = {};
    for (const counted of row.facets ?? []) {
      const [facet, count, value = ''] = counted.split('\t') as [FacetName, string, string];
      facets[facet] ??= [];
      facets[facet].push({ value, count: Number(count) });
    }
    return {
      total: Math.min(row.total, deepest),
      totalCapped: row.total > deepest,
      whole: Math.min(whole, deepest),
      relaxed,
      hits: (row.hits ?? []).map((hit) => hitOf(hit, words)),
      facets,
      tookMs: performance.now() - started,
    };
  }

  #nothing(started: number): SearchResult {
    const tookMs = performance.now() - started;
    return { total: 0, totalCapped: false, whole: 0, relaxed: false, hits: [], facets: {}, tookMs };
  }

  /** Fifty, shared out among the terms by how rare their words are in titles. */
  async #weights({ terms }: Query): Promise<number[]> {
    if (terms.length === 1) return [counts.titleWords];
    const frequencies = await this.#titleFrequencies();
    const rarityOf = (word: string) => Math.log(1 / (frequencies.get(word) ?? 0.000_5));
    return shared(
      counts.titleWords,
      terms.map((term) => ({ term, rarity: Math.max(...term.words.map(rarityOf)) })),
    );
  }

  /** How much of all titles have a word, of the words that many have. */
  async #titleFrequencies(): Promise<Map<string, number>> {
    const build = await this.#current();
    const known = this.#rarity;
    if (known?.build === build && performance.now() - known.at < believeStatisticsFor) {
      return known.frequencies;
    }
    const rows = await this.#ask<{ words: string[] | null; shares: number[] | null }>(() => ({
      text: `select most_common_elems::text::text[] as words, most_common_elem_freqs as shares from pg_stats
        where schemaname = 'search' and tablename = $1 and attname = 'title_words'`,
      values: [`document_${build}`],
    }));
    const { words = [], shares = [] } = rows[0] ?? {};
    const frequencies = new Map((words ?? []).map((word, n) => [word, shares?.[n] ?? 0]));
    this.#rarity = { build, at: performance.now(), frequencies };
    return frequencies;
  }

  async #putInto(db: ClientBase, tables: Tables, documents: SearchDocument[]): Promise<void> {
    for (let n = 0; n < documents.length; n += putAtOnce) {
      const rows = await this.#rowsOf(documents.slice(n, n + putAtOnce));
      await db.query(putRows(tables), [rows]);
    }
  }

  async #rowsOf(documents: SearchDocument[]): Promise<string> {
    return (
      this.#options.rowsOf?.(documents) ?? JSON.stringify(indexRows(documents, segmenter().split))
    );
  }

  #writer(): Promise<ClientBase> {
    const { writer } = this.#options;
    if (!writer) throw new Error('This engine was opened for reading');
    return writer();
  }

  /**
   * Asks the build that is current: the new one, where it was replaced and dropped since that was last
   * looked up. What no answer came to at all is asked once more: a connection may be dead, and a process
   * that was held up itself finds its time over without having looked whether the answer is there.
   */
  async #ask<T extends object>(make: (tables: Tables) => Statement): Promise<T[]> {
    for (let again = false; ; again = true) {
      try {
        const statement = make(tablesOf(await this.#current()));
        const { rows } = await this.#options.db.query<T & Record<string, unknown>>(statement);
        return rows;
      } catch (error) {
        const isReplaced = codeOf(error) === undefinedTable;
        if (again || !(isReplaced || isUnanswered(error))) throw away(error);
        if (isReplaced) this.#build = undefined;
      }
    }
  }

  async #current(): Promise<number> {
    const known = this.#build;
    if (known && performance.now() - known.at < believeBuildFor && known.number !== undefined) {
      return known.number;
    }
    const { rows } = await this.#options.db.query<{ number: number }>({
      name: 'current-build',
      text: `select number from search.build where state = 'current' and starts_with(made_by, $1)`,
      // One that holds its rows otherwise cannot be asked; one whose words were cut otherwise can.
      values: [ofFormat],
    });
    this.#build = { number: rows[0]?.number, at: performance.now() };
    if (this.#build.number === undefined)
      throw new SearchUnavailable('The index is not filled yet');
    return this.#build.number;
  }
}

/** So much of a word's weight has one that only says what is wanted. */
const ofAside = 0.3;

/** `sum`, shared out among terms by how rare they are. */
function shared(sum: number, terms: readonly { term: Term; rarity: number }[]): number[] {
  const own = terms.map(({ term, rarity }) => (term.isAside ? ofAside * rarity : rarity));
  const all = own.reduce((total, one) => total + one, 0) || 1;
  return own.map((one) => (sum * one) / all);
}

/** Drops builds that were replaced, or never finished. One that somebody still reads for long, as a backup does, is left for the next time. */
async function forgetOldBuilds(db: ClientBase): Promise<void> {
  const { rows } = await db.query<{ number: number }>(
    `select number from search.build where state <> 'current'`,
  );
  for (const { number } of rows) {
    try {
      await db.query(dropTables(tablesOf(number)));
      await db.query('delete from search.build where number = $1', [number]);
    } catch (error) {
      if (codeOf(error) !== lockNotAvailable) throw error;
    }
  }
}

const ofFormat = `embedded ${format} `;
const madeBy = () => ofFormat + segmenter().signature;

function hitOf(row: HitRow, words: string[]): Hit {
  return {
    id: row.id,
    site: row.site,
    kind: row.kind as DocumentKind,
    columns: row.columns,
    path: row.path,
    title: row.title,
    titleHtml: highlighted(row.title, words),
    snippetHtml: snippet(row.body, words, snippetLength),
    ...(row.number && { number: row.number }),
    ...(row.index_number && { index: row.index_number }),
    ...(row.organ && { organ: row.organ }),
    ...(row.validity && { validity: row.validity }),
    publishedAt: Number(row.published),
  };
}

const undefinedTable = '42P01';
const lockNotAvailable = '55P03';
/** Of the server's errors: it ends, or the connection does. */
const goneCodes = /^(08|57P)/;
const codeOf = (error: unknown) => (error as { code?: string }).code;

/** The server itself said nothing to it. */
function isUnanswered(error: unknown): boolean {
  if (error instanceof SearchUnavailable) return false;
  const isOfServer = error instanceof Error && 'severity' in error;
  return !isOfServer || goneCodes.test(codeOf(error) ?? '');
}

const away = (cause: unknown) =>
  cause instanceof SearchUnavailable
    ? cause
    : new SearchUnavailable('The index cannot be asked now', { cause });
