import { counts } from '../../domain/ranking.ts';
import { type Query, type Term, things } from '../../domain/read-query.ts';
import type { FacetName } from '../../domain/search-answer.ts';
import type { CheckedRequest } from '../check-request.ts';
import { deepest, type Scope } from '../port.ts';
import { ofSite, quote, titleHash, withinPlace } from './index-row.ts';
import type { Tables } from './tables.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** One row comes back. */
export interface SearchRow {
  total: number;
  /** Facet, count and value, each followed by a tab. */
  facets: string[] | null;
  hits: HitRow[] | null;
}

export interface HitRow {
  id: string;
  site: string;
  kind: string;
  columns: string[];
  path: string;
  title: string;
  number: string | null;
  index_number: string | null;
  organ: string | null;
  validity: string | null;
  published: string;
  body: string;
}

/** A word or phrase with all ways to say it, as a tsquery. */
function termQuery({ words, others }: Term): string {
  const ways = [words, ...others].map((way) => `(${way.map(quote).join(' & ')})`);
  return ways.length === 1 ? (ways[0] as string) : `(${ways.join(' | ')})`;
}

/**
 * Any `count` of the terms, as many of the first half as there are, and the others of the second: that is
 * asked of every document that may match, and a list of all choices is several times as long.
 */
function someOf(terms: readonly Term[], count: number): string {
  const [only] = terms;
  if (terms.length === 1 && only) return termQuery(only);
  if (terms.length === count) return `(${terms.map(termQuery).join(' & ')})`;
  const half = terms.length >> 1;
  const [first, second] = [terms.slice(0, half), terms.slice(half)];
  const ways: string[] = [];
  for (let ofFirst = 0; ofFirst <= count; ofFirst++) {
    const ofSecond = count - ofFirst;
    if (ofFirst > first.length || ofSecond > second.length) continue;
    const parts = [
      ...(ofFirst > 0 ? [someOf(first, ofFirst)] : []),
      ...(ofSecond > 0 ? [someOf(second, ofSecond)] : []),
    ];
    ways.push(parts.join(' & '));
  }
  return `(${ways.map((way) => `(${way})`).join(' | ')})`;
}

class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/**
 * Words that stand for where is looked, for the index of words to answer alone. They narrow what is looked
 * at; what `inReach` and `chosen` say decides.
 */
function placesOf({ scope, filters }: CheckedRequest): string[] {
  return [
    ...(scope.reach === 'own' ? [ofSite(scope.site)] : []),
    ...(scope.reach === 'below' ? [withinPlace(scope.site)] : []),
    ...(filters.column ? [withinPlace(filters.column)] : []),
  ].map(quote);
}

const withPlaces = (words: string, request: CheckedRequest) =>
  [`(${words})`, ...placesOf(request)].join(' & ');

/** Which of a build's documents lie within reach. */
function inReach(scope: Scope, to: Parameters): string[] {
  switch (scope.reach) {
    case 'own':
      return [`site = ${to.add(scope.site, 'uuid')}`];
    case 'below':
      return [`within @> ${to.add([scope.site], 'uuid[]')}`];
    case 'all':
      return ['not shared'];
  }
}

function chosen({ filters }: CheckedRequest, to: Parameters): string[] {
  const { column, site, kind, topic, organ, year, validity } = filters;
  const some = (values: unknown[] | undefined): values is unknown[] =>
    values !== undefined && values.length > 0;
  return [
    ...(column ? [`within @> ${to.add([column], 'uuid[]')}`] : []),
    ...(some(site) ? [`site = any(${to.add(site, 'uuid[]')})`] : []),
    ...(some(kind) ? [`kind = any(${to.add(kind, 'text[]')})`] : []),
    ...(some(topic) ? [`topics && ${to.add(topic, 'text[]')}`] : []),
    ...(some(organ) ? [`organ = any(${to.add(organ, 'text[]')})`] : []),
    ...(some(year) ? [`year = any(${to.add(year, 'smallint[]')})`] : []),
    ...(some(validity) ? [`validity = any(${to.add(validity, 'text[]')})`] : []),
  ];
}

/** Has as many terms as asked for and all phrases, or is the document whose number was asked for. */
function matches(
  query: Query,
  request: CheckedRequest,
  { tables, atLeast }: Ranking,
  to: Parameters,
): string {
  const some = someOf(things(query), atLeast);
  const found =
    request.in === 'title'
      ? [`title_words @@ ${to.add(some, 'tsquery')}`]
      : [`words @@ ${to.add(withPlaces(some, request), 'tsquery')}`];
  for (const phrase of query.phrases) {
    const what = to.add(phrase, 'text');
    found.push(
      `exists (select from ${tables.content} c where c.n = d.n and strpos(lower(c.title || ' ' || c.body), ${what}) > 0)`,
    );
  }
  const whole = found.join(' and ');
  if (query.number === undefined || request.in === 'title') return whole;
  const number = to.add(query.number, 'text');
  return `(${whole} or number_key = ${number} or index_key = ${number})`;
}

/** How what matches is chosen and ordered. */
export interface Ranking {
  tables: Tables;
  /** What each term counts for. */
  weights: readonly number[];
  /** How many of the terms that are no asides a document must have. */
  atLeast: number;
}

/**
 * Numbers asked for and whole titles first, then titles that have all words, then by how much of what is
 * rare among titles stands in this one. Where some of the terms are enough, what is rare in texts counts
 * as well, among the best alone: texts lie elsewhere. Equals are ordered by date.
 */
function score(
  query: Query,
  request: CheckedRequest,
  { weights, atLeast }: Ranking,
  to: Parameters,
): { ofAll: string; ofBest?: string } {
  const parts: string[] = [];
  const inTexts: string[] = [];
  if (query.number !== undefined) {
    const number = to.add(query.number, 'text');
    parts.push(`case when ${number} in (number_key, index_key) then 4000 else 0 end`);
  }
  const words = query.terms.flatMap((term) => term.words);
  parts.push(`case when title_hash = ${to.add(titleHash(words), 'bigint')} then 2000 else 0 end`);
  const all = things(query).map(termQuery).join(' & ');
  const isWhole = atLeast === things(query).length;
  const isMany = query.terms.length > 1;
  if (isMany && words.length > 1) {
    const inOrder = words.map(quote).join(' <-> ');
    parts.push(`case when title_words @@ ${to.add(inOrder, 'tsquery')} then 50 else 0 end`);
  }
  parts.push(
    `case when title_words @@ ${to.add(all, 'tsquery')} then ${counts.wholeTitle} else 0 end`,
  );
  if (isMany) {
    for (const [n, term] of query.terms.entries()) {
      const weight = Math.round(weights[n] ?? 0);
      const one = to.add(termQuery(term), 'tsquery');
      parts.push(`case when title_words @@ ${one} then ${weight} else 0 end`);
      if (!isWhole || term.isAside) {
        inTexts.push(`case when words @@ ${one} then ${weight} else 0 end`);
      }
    }
  }
  parts.push(`case when validity in ('repealed', 'expired') then ${counts.outOfForce} else 0 end`);
  parts.push(
    `case when kind in ('service', 'policy', 'interpretation') then ${counts.guiding} else 0 end`,
  );
  const [own, ...above] = request.near;
  if (own !== undefined) {
    parts.push(
      `case when site = ${to.add(own, 'uuid')} then ${counts.nearest} when site = any(${to.add(above, 'uuid[]')}) then ${counts.near} else 0 end`,
    );
  }
  return {
    ofAll: parts.join(' + '),
    ...(inTexts.length > 0 && { ofBest: inTexts.join(' + ') }),
  };
}

/** How long the piece of a text is that a snippet is cut from, and how much of it stands before the first word found. */
const piece = { before: 60, length: 400 };

export function searchStatement(
  query: Query,
  request: CheckedRequest,
  ranking: Ranking,
): Statement {
  const { tables } = ranking;
  const to = new Parameters();
  const where = [
    matches(query, request, ranking, to),
    ...inReach(request.scope, to),
    ...chosen(request, to),
  ].join(' and ');
  const order = {
    relevance: 's desc, published desc, n desc',
    newest: 'published desc, n desc',
    oldest: 'published, n',
  }[request.sort];
  const { ofAll, ofBest } =
    request.sort === 'relevance' ? score(query, request, ranking, to) : { ofAll: '0' };
  const best =
    ofBest &&
    `select n, b.s + ${ofBest} as s, b.published from (
       select n, s, published from m order by ${order} limit ${deepest}
     ) b join ${tables.document} using (n)`;
  const plain = request.facets.filter((facet) => facet !== 'topic');
  const columns = [
    'n',
    'published',
    ...plain,
    ...(request.facets.includes('topic') ? ['topics'] : []),
  ];
  const limit = Math.max(0, Math.min(request.size, deepest - request.offset));
  const shownWords = query.terms.flatMap(({ words, others }) => [words, ...others]).flat();
  const at = [...new Set(shownWords)]
    .slice(0, 12)
    .map((word) => `nullif(strpos(low, ${to.add(word, 'text')}), 0)`);
  const facets = facetCounts(plain, request.facets.includes('topic'));
  const text = `
    with m as materialized (
      select ${columns.join(', ')}, ${ofAll} as s from ${tables.document} d where ${where}
    ), best as (
      ${best ?? 'select n, s, published from m'}
    ), top as (
      select row_number() over (order by ${order}) as rank, n from (
        select n, s, published from best order by ${order}
        offset ${to.add(request.offset, 'int')} limit ${to.add(limit, 'int')}
      ) shown
    )
    select (select count(*)::int from m) as total,
      ${facets},
      (select json_agg(hit order by rank) from (
         select rank, c.id, d.site, d.kind, c.columns, c.path, c.title, c.number, c.index_number, d.organ, d.validity,
           d.published, concat(case when start > 1 then '…' end, substr(c.body, start, ${piece.length}),
             case when length(c.body) >= start + ${piece.length} then '…' end) as body
         from top join ${tables.document} d using (n) join ${tables.content} c using (n)
         cross join lateral (select lower(c.body) as low offset 0) l
         cross join lateral (select greatest(1, coalesce(least(${at.length > 0 ? at.join(', ') : 'null::int'}), 1) - ${piece.before}) as start offset 0) p
       ) hit) as hits`;
  return { text, values: to.values };
}

function facetCounts(plain: FacetName[], withTopics: boolean): string {
  const parts: string[] = [];
  if (plain.length > 0) {
    const name = plain.map((facet) => `when grouping(${facet}) = 0 then '${facet}'`).join(' ');
    const value = plain.map((facet) => `when grouping(${facet}) = 0 then ${facet}::text`).join(' ');
    parts.push(
      `select case ${name} end as facet, case ${value} end as value, count(*)::int as count from m
       group by grouping sets (${plain.map((facet) => `(${facet})`).join(', ')})`,
    );
  }
  if (withTopics) {
    parts.push(
      `select 'topic', topic, count(*)::int from (select unnest(topics) as topic from m where topics <> '{}') t group by topic`,
    );
  }
  if (parts.length === 0) return 'null::text[] as facets';
  // As text: making JSON of each row took longer than counting them.
  return `(select array_agg(concat_ws(E'\\t', facet, count, value) order by count desc, value) from (
    ${parts.join(' union all ')}) counted where value is not null) as facets`;
}

/** Further than this nobody counts how often a word is found. */
export const mostCounted = 1_000;

/** How often each term is found within reach. */
export function frequencyStatement(
  query: Query,
  request: CheckedRequest,
  tables: Tables,
): Statement {
  const to = new Parameters();
  const reach = [...inReach(request.scope, to), ...chosen(request, to)].join(' and ');
  const counts = query.terms.map((term) => {
    const has =
      request.in === 'title'
        ? `title_words @@ ${to.add(termQuery(term), 'tsquery')}`
        : `words @@ ${to.add(withPlaces(termQuery(term), request), 'tsquery')}`;
    return `(select count(*)::int from (select from ${tables.document} where ${has} and ${reach} limit ${mostCounted}) x)`;
  });
  return { text: `select array[${counts.join(', ')}] as counts`, values: to.values };
}

/** Titles that have all words but the last, and one that begins as the last does. */
export function suggestStatement(
  words: readonly string[],
  scope: Scope,
  { tables, limit }: { tables: Tables; limit: number },
): Statement {
  const to = new Parameters();
  const wanted = words
    .map((word, n) => quote(word) + (n === words.length - 1 ? ':*' : ''))
    .join(' & ');
  const where = [`title_words @@ ${to.add(wanted, 'tsquery')}`, ...inReach(scope, to)].join(
    ' and ',
  );
  return {
    text: `select c.id, d.site, c.path, c.title from (
        select distinct on (title_hash) n, published from ${tables.document} where ${where} order by title_hash, published desc
      ) found join ${tables.document} d using (n) join ${tables.content} c using (n)
      order by found.published desc, n desc limit ${to.add(limit, 'int')}`,
    values: to.values,
  };
}
