import {
  type EnqueuedTaskPromise,
  type Index,
  Meilisearch,
  MeilisearchApiError,
} from 'meilisearch';
import { numberKey } from '../../domain/document-number.ts';
import { fold } from '../../domain/fold.ts';
import { highlighted, snippet } from '../../domain/highlight.ts';
import { commonLexicon, type Lexicon } from '../../domain/lexicon.ts';
import { enough, hasAllTerms, rankOf } from '../../domain/ranking.ts';
import { type Query, queryReader, type Term, things } from '../../domain/read-query.ts';
import type { FacetName } from '../../domain/search-answer.ts';
import { fingerprint, type SearchDocument, titleKey } from '../../domain/search-document.ts';
import { type CheckedRequest, checkRequest } from '../check-request.ts';
import {
  deepest,
  type Hit,
  type IndexWriter,
  type Scope,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  SearchUnavailable,
} from '../port.ts';
import { segmenter } from '../segmenter.ts';
import { ensureKeys, keysOf } from './keys.ts';
import { settingsOf, signatureOf } from './settings.ts';

export interface MeilisearchOptions {
  /** `http://127.0.0.1:7700`. */
  url: string;
  /** Keys of our own are made with it; see `keys.ts`. */
  masterKey: string;
  /** Name of the index, where several share a server; begins with `content`. */
  index?: string;
}

/** A document as Meilisearch keeps it. What is not shown is folded; what is shown is as it was written. */
interface Kept {
  id: string;
  site: string;
  sites: string[];
  shared: boolean;
  kind: SearchDocument['kind'];
  columns: string[];
  path: string;
  title: string;
  body: string;
  also: string;
  /** Title and text in simplified characters, where they are written in others. */
  simplified?: string;
  simplifiedTitle?: string;
  number?: string;
  index?: string;
  /** Of the whole title. */
  titleKey: string;
  /** Of both numbers: what they are looked up by. */
  numbers: string[];
  organ?: string;
  topic: string[];
  validity?: string;
  year: number;
  published: number;
  fingerprint: string;
}

const patienceMs = 3_000;
/** For two thousand documents, or a question about what the index holds. */
const uploadPatienceMs = 60_000;
const taskPatienceMs = 600_000;
const putAtOnce = 2_000;
const tasksAhead = 8;
const snippetLength = 120;

/** The engine for more than 300,000 documents: Meilisearch, 1.50 or newer. */
export function meilisearchEngine(options: MeilisearchOptions): SearchEngine {
  return new MeilisearchEngine(options);
}

class MeilisearchEngine implements SearchEngine {
  readonly kind = 'meilisearch';
  readonly #options: MeilisearchOptions;
  /** Writes. */
  readonly #client: Meilisearch;
  /** Asks, and can do nothing else. */
  readonly #asking: Meilisearch;
  readonly #name: string;
  #lexicon = commonLexicon;
  #readQuery = queryReader(commonLexicon, (text) => segmenter().split(text));

  constructor(options: MeilisearchOptions) {
    const { url: host, masterKey, index = 'content' } = options;
    const keys = keysOf(masterKey);
    this.#options = options;
    this.#name = index;
    this.#client = new Meilisearch({
      host,
      apiKey: keys.worker,
      timeout: uploadPatienceMs,
      defaultWaitOptions: { timeout: taskPatienceMs, interval: 20 },
    });
    this.#asking = new Meilisearch({ host, apiKey: keys.search, timeout: patienceMs });
  }

  async prepare(lexicon: Lexicon): Promise<{ rebuildNeeded: boolean }> {
    this.#lexicon = lexicon;
    this.#readQuery = queryReader(lexicon, segmenter().split);
    await ensureKeys(this.#options.url, this.#options.masterKey);
    const made = await this.#madeBy();
    if (made !== signatureOf()) return { rebuildNeeded: true };
    // Synonyms are looked up when a question is asked: no document is read again for them.
    await finished(this.#index().updateSettings({ synonyms: settingsOf(lexicon).synonyms ?? {} }));
    return { rebuildNeeded: false };
  }

  async put(documents: SearchDocument[]): Promise<void> {
    await this.#putInto(this.#index(), documents);
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await finished(this.#index().deleteDocuments(ids));
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    catchUp: (next: IndexWriter) => Promise<void>,
  ): Promise<number> {
    const next = `${this.#name}_next`;
    await this.#client.deleteIndexIfExists(next);
    await finished(this.#client.createIndex(next, { primaryKey: 'id' }));
    const index = this.#client.index<Kept>(next);
    await finished(index.updateSettings(settingsOf(this.#lexicon)));
    const count = await fill(index, documents);
    await catchUp({
      put: (some) => this.#putInto(index, some),
      remove: async (ids) => {
        if (ids.length > 0) await finished(index.deleteDocuments(ids));
      },
    });
    if (!(await this.#exists())) {
      await finished(this.#client.createIndex(this.#name, { primaryKey: 'id' }));
    }
    await finished(this.#client.swapIndexes([{ indexes: [this.#name, next], rename: false }]));
    await finished(this.#client.deleteIndex(next));
    await this.#noteMadeBy();
    return count;
  }

  async tidy(): Promise<void> {
    await this.#client.deleteIndexIfExists(`${this.#name}_next`);
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const started = performance.now();
    const checked = checkRequest(request);
    const query = this.#readQuery(checked.q);
    const took = () => performance.now() - started;
    if (query.terms.length === 0) return { ...nothing, tookMs: took() };
    const found = await this.#find(query, checked, 'all');
    const whole = found.total;
    if (await this.#isEnough(found, query, checked)) return { ...found, tookMs: took() };
    // The first leaves out what is nowhere and what is everywhere, but nothing that it cut in two.
    let fewer = await this.#find(query, checked, 'frequency');
    if (fewer.total <= whole) fewer = await this.#find(query, checked, 'last');
    if (fewer.total <= whole) return { ...found, tookMs: took() };
    return { ...fewer, whole, relaxed: true, tookMs: took() };
  }

  /** Whether what has all words can do without what has most of them. */
  async #isEnough(
    found: Omit<SearchResult, 'tookMs'>,
    query: Query,
    request: CheckedRequest,
  ): Promise<boolean> {
    if (found.total >= enough || things(query).length === 1) return true;
    if (found.total === 0) return false;
    if (query.phrases.length > 0 || query.number !== undefined) return true;
    const { hits } =
      request.page === 1
        ? found
        : await this.#find(query, { ...request, page: 1, offset: 0, facets: [] }, 'all');
    return hits.some(({ title }) => hasAllTerms(wordsOfTitle(title), query));
  }

  async suggest({ q, scope, limit }: Parameters<SearchEngine['suggest']>[0]) {
    checkRequest({ q, scope });
    const words = segmenter().split(this.#readQuery(q).text);
    if (words.length === 0) return [];
    const { hits } = await asked(
      this.#questions().search(words.join(' '), {
        filter: inReach(scope),
        attributesToSearchOn: ['title', 'simplifiedTitle'],
        attributesToRetrieve: ['id', 'site', 'path', 'title'],
        matchingStrategy: 'all',
        locales: ['cmn'],
        limit: 2 * limit,
      }),
    );
    const once = new Map(hits.map((hit) => [hit.title, hit]));
    return [...once.values()].slice(0, limit).map(({ id, site, path, title }) => ({
      id,
      site,
      path,
      title,
      titleHtml: highlighted(title, words),
    }));
  }

  async *contents(site: string): AsyncGenerator<{ id: string; fingerprint: string }[]> {
    const size = 1_000;
    for (let offset = 0; ; offset += size) {
      const { results } = await asked(
        this.#index().getDocuments({
          filter: `site = ${quoted(site)}`,
          fields: ['id', 'fingerprint'],
          limit: size,
          offset,
        }),
      );
      if (results.length > 0) yield results;
      if (results.length < size) return;
    }
  }

  async sites(): Promise<string[]> {
    const { facetDistribution } = await asked(
      this.#questions().search('', { facets: ['site'], hitsPerPage: 1, page: 1 }),
    );
    return Object.keys(facetDistribution?.site ?? {});
  }

  async state(): Promise<{ documents: number; bytes?: number }> {
    const { numberOfDocuments, rawDocumentDbSize } = await asked(this.#index().getStats());
    return { documents: numberOfDocuments, bytes: rawDocumentDbSize };
  }

  async close(): Promise<void> {}

  async #find(
    query: Query,
    request: CheckedRequest,
    matchingStrategy: 'all' | 'frequency' | 'last',
  ): Promise<Omit<SearchResult, 'tookMs'>> {
    const filter = [...inReach(request.scope), ...chosen(request)];
    const exact = request.sort === 'relevance' ? await this.#exact(query, filter) : [];
    const others = `NOT id IN [${exact.map(({ id }) => quoted(id)).join(', ')}]`;
    const words = things(query).map((term) => askedWay(term, query));
    const phrases = query.phrases.map((phrase) => `"${phrase}"`);
    const facets = [...new Set<FacetName>([...request.facets, 'year'])];
    const { page, size } = request;
    // The first hundred are put in the order that every engine keeps; those after stay as they come.
    const window = Math.floor(ranked / size) * size;
    const isRanked = request.sort === 'relevance' && page * size <= window;
    const { hits, totalHits, facetDistribution } = await asked(
      this.#questions().search([...words, ...phrases].join(' '), {
        filter: exact.length > 0 ? [...filter, others] : filter,
        ...(request.in === 'title' && { attributesToSearchOn: ['title', 'simplifiedTitle'] }),
        attributesToRetrieve: shown,
        attributesToCrop: ['body'],
        cropLength: 80,
        cropMarker: '…',
        matchingStrategy,
        locales: ['cmn'],
        facets,
        ...(request.sort !== 'relevance' && {
          sort: [`published:${request.sort === 'newest' ? 'desc' : 'asc'}`, 'id:asc'],
        }),
        page: isRanked ? 1 : page,
        hitsPerPage: isRanked ? window : size,
      }),
    );
    const first = (page - 1) * size;
    const shownHits = isRanked
      ? inOrder(hits, query, request.near).slice(first, first + size)
      : hits;
    const marked = query.terms.flatMap((term) => [...term.words, ...term.others.flat()]);
    const counted = Object.fromEntries(
      facets.map((facet) => [facet, countsOf(facet, facetDistribution?.[facet], exact)]),
    ) as SearchResult['facets'];
    const all = counted.year?.reduce((sum, { count }) => sum + count, 0) ?? 0;
    if (!request.facets.includes('year')) delete counted.year;
    const total = Math.max(all, totalHits + exact.length);
    // A thousand is where paging ends: no page lies beyond it.
    const within = first < deepest ? shownHits : [];
    return {
      total: Math.min(total, deepest),
      totalCapped: total > deepest,
      whole: Math.min(total, deepest),
      relaxed: false,
      // They are few: the first page has room for them.
      hits: [...(page === 1 ? inOrder(exact, query, request.near) : []), ...within].map((hit) =>
        hitOf(hit, marked),
      ),
      facets: counted,
    };
  }

  /** Documents whose number or whole title was asked for: they come first, the newest of them. */
  async #exact(query: Query, filter: string[]): Promise<KeptHit[]> {
    const ways = [
      `titleKey = ${quoted(titleKey(query.terms.flatMap((term) => term.words)))}`,
      ...(query.number ? [`numbers = ${quoted(query.number)}`] : []),
    ];
    const { hits } = await asked(
      this.#questions().search('', {
        filter: [...filter, ways],
        attributesToRetrieve: shown,
        attributesToCrop: ['body'],
        cropLength: 80,
        sort: ['published:desc'],
        limit: 5,
      }),
    );
    return hits;
  }

  async #putInto(index: Index<Kept>, documents: SearchDocument[]): Promise<void> {
    if (documents.length > 0) await finished(index.addDocuments(documents.map(keptOf)));
  }

  #index(): Index<Kept> {
    return this.#client.index<Kept>(this.#name);
  }

  #questions(): Index<Kept> {
    return this.#asking.index<Kept>(this.#name);
  }

  async #exists(): Promise<boolean> {
    return (await absentAs(undefined, () => this.#index().getStats())) !== undefined;
  }

  /** What made the index, kept as the one document of an index beside it. */
  async #madeBy(): Promise<string | undefined> {
    const made = this.#client.index<{ id: string; signature: string }>(`${this.#name}_made`);
    const document = await absentAs(undefined, () => made.getDocument('content'));
    return (await this.#exists()) ? document?.signature : undefined;
  }

  async #noteMadeBy(): Promise<void> {
    const made = this.#client.index<{ id: string; signature: string }>(`${this.#name}_made`);
    await finished(made.addDocuments([{ id: 'content', signature: signatureOf() }]));
  }
}

type KeptHit = Kept & { _formatted?: Partial<Kept> };

const shown = [
  'id',
  'site',
  'kind',
  'columns',
  'path',
  'title',
  'body',
  'number',
  'index',
  'organ',
  'topic',
  'validity',
  'year',
  'published',
];

/** How many are ordered by what Meilisearch cannot be asked for. */
const ranked = 100;

/** Ways that are said in one piece lead to others by the synonyms there; others are asked as offices write them. */
function askedWay({ words, others }: Term, { text }: Query): string {
  const said = words.join('');
  const [written] = others;
  return text.replaceAll(/\s/g, '').includes(said) || !written ? said : written.join('');
}

const wordsOfTitle = (title: string) => new Set(segmenter().split(fold(title)));

/** By titles, force, kind and place; equals stay as they came. */
function inOrder(hits: KeptHit[], query: Query, near: readonly string[]): KeptHit[] {
  return hits
    .map((hit) => ({
      hit,
      rank: rankOf({ ...hit, titleWords: wordsOfTitle(hit.title) }, query, near),
    }))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ hit }) => hit);
}

const nothing = { total: 0, totalCapped: false, whole: 0, relaxed: false, hits: [], facets: {} };

/** Batches follow one another without waiting, so that the server joins them; only so many are under way. */
async function fill(
  index: Index<Kept>,
  documents: AsyncIterable<SearchDocument[]>,
): Promise<number> {
  let count = 0;
  let batch: Kept[] = [];
  const underWay: Promise<void>[] = [];
  const send = async () => {
    const task = finished(index.addDocuments(batch));
    task.catch(() => undefined);
    underWay.push(task);
    batch = [];
    if (underWay.length > tasksAhead) await underWay.shift();
  };
  for await (const some of documents) {
    count += some.length;
    batch.push(...some.map(keptOf));
    if (batch.length >= putAtOnce) await send();
  }
  if (batch.length > 0) await send();
  await Promise.all(underWay);
  return count;
}

function keptOf(document: SearchDocument): Kept {
  const { id, site, sites, isShared, kind, columns, path, title, body, also } = document;
  const { number, index, organ, topics, validity, year, publishedAt } = document;
  const inSimplified = (text: string) => {
    const folded = fold(text);
    return folded === text.normalize('NFKC').toLowerCase() ? undefined : folded;
  };
  const [simplified, simplifiedTitle] = [inSimplified(body), inSimplified(title)];
  return {
    id,
    site,
    sites,
    shared: isShared,
    kind,
    columns,
    path,
    title,
    body,
    also: fold(also),
    ...(simplified && { simplified }),
    ...(simplifiedTitle && { simplifiedTitle }),
    ...(number && { number }),
    ...(index && { index }),
    titleKey: titleKey(segmenter().split(fold(title))),
    numbers: [number, index].flatMap((one) => (one ? [numberKey(fold(one))] : [])),
    ...(organ && { organ }),
    topic: topics,
    ...(validity && { validity }),
    year,
    published: publishedAt,
    fingerprint: fingerprint(document),
  };
}

function hitOf(kept: KeptHit, words: string[]): Hit {
  const { id, site, kind, columns, path, title, number, index, organ, validity } = kept;
  return {
    id,
    site,
    kind,
    columns,
    path,
    title,
    titleHtml: highlighted(title, words),
    snippetHtml: snippet(kept._formatted?.body ?? '', words, snippetLength),
    ...(number && { number }),
    ...(index && { index }),
    ...(organ && { organ }),
    ...(validity && { validity }),
    publishedAt: kept.published,
  };
}

function countsOf(
  facet: FacetName,
  distribution: Record<string, number> = {},
  exact: readonly KeptHit[],
): { value: string; count: number }[] {
  const counts = new Map(Object.entries(distribution));
  for (const hit of exact) {
    for (const value of [hit[facet] ?? []].flat().map(String)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function inReach(scope: Scope): string[] {
  switch (scope.reach) {
    case 'own':
      return [`site = ${quoted(scope.site)}`];
    case 'below':
      return [`sites = ${quoted(scope.site)}`];
    case 'all':
      return ['shared = false'];
  }
}

function chosen({ filters }: CheckedRequest): string[] {
  const { column, ...facets } = filters;
  const lists = Object.entries(facets).flatMap(([name, values]) =>
    values && values.length > 0
      ? [`${name} IN [${values.map((value) => quoted(String(value))).join(', ')}]`]
      : [],
  );
  return [...(column ? [`columns = ${quoted(column)}`] : []), ...lists];
}

/** Values were checked: none holds a quotation mark or a backslash. */
const quoted = (value: string) => `"${value.replace(/["\\]/g, '')}"`;

/** Waits for a task, and fails where it did. */
async function finished(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask();
  if (status !== 'succeeded') {
    throw new Error(`Meilisearch did not do what it was asked: ${error?.message ?? status}`);
  }
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new SearchUnavailable('Meilisearch cannot be asked now', { cause: error });
  }
}

/** What is asked, or `otherwise` where there is no such index or document. */
async function absentAs<T, U>(otherwise: U, ask: () => Promise<T>): Promise<T | U> {
  try {
    return await ask();
  } catch (error) {
    const code = error instanceof MeilisearchApiError ? error.cause?.code : undefined;
    if (code === 'index_not_found' || code === 'document_not_found') return otherwise;
    throw error;
  }
}
