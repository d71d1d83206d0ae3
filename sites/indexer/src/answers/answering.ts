import { addressOf } from '@mingtang/publication/address';
import type { Mount, SearchWordsRecord } from '@mingtang/publication/records';
import {
  BadRequest,
  dayInChina,
  facetNames,
  fold,
  isPromotable,
  isShownOn,
  type Parameters,
  readParameters,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
  SearchUnavailable,
  type ShownHit,
  type SuggestAnswer,
  type Vocabulary,
} from '@mingtang/search/outside';
import type { Logger } from 'pino';
import type { Db } from '../places.ts';
import { type Found, find } from './find.ts';
import { type Labels, labelsFrom, type NamedSite } from './labels.ts';
import { type Limit, visits } from './visits.ts';

/** What a reader asked, as the gateway passes it on. */
export interface Question {
  /** The site they are at. */
  site: string;
  /** What stood behind the question mark. */
  query: string;
  /** Tells readers apart and names nobody. */
  visitor: string;
}

/** Answers readers. Nothing throws: what cannot be answered says so. */
export interface Answering {
  search(question: Question): Promise<SearchAnswer>;
  suggest(question: Question): Promise<SuggestAnswer>;
}

const pageSize = 20;
/** Sites above one another. */
const mostLevels = 8;
const limits = {
  search: { most: 90, seconds: 60 },
  suggest: { most: 300, seconds: 60 },
} satisfies Record<string, Limit>;

export function answering({
  engine,
  db,
  vocabulary,
  log,
}: {
  engine: SearchEngine;
  db: Db;
  vocabulary(): Vocabulary;
  log: Logger;
}): Answering {
  const labels = labelsFrom(db);
  const searches = visits();
  const suggestions = visits();

  /** Never what was asked: who looks for what is nobody's business. */
  const noteAway = (error: unknown) => log.error({ err: error }, 'the search cannot answer');

  return {
    async search({ site, query, visitor }) {
      const asked = readParameters(query);
      if (asked.q === '') return emptyAnswer('nothing', asked);
      const retryAfter = searches.count(visitor, limits.search);
      if (retryAfter !== undefined) return { ...emptyAnswer('too-often', asked), retryAfter };
      try {
        const request = await requestOf(labels, site, asked);
        const found = await find(engine, vocabulary(), request, asked);
        return await shown(labels, site, asked, found);
      } catch (error) {
        if (error instanceof BadRequest) return emptyAnswer('nothing', asked);
        noteAway(error);
        return emptyAnswer('away', asked);
      }
    },

    async suggest({ site, query, visitor }) {
      const { q, in: reach } = readParameters(query);
      const nothing: SuggestAnswer = { titles: [], queries: [] };
      if (q === '' || suggestions.count(visitor, limits.suggest) !== undefined) return nothing;
      try {
        const scope = scopeOf(site, reach);
        const begun = vocabulary().begin(q, 3);
        const lists = await Promise.all(
          [q, ...begun].map((words) => engine.suggest({ q: words, scope, limit: 8 })),
        );
        const sites = await labels.sites();
        const titles = lists.flat().map(({ title, titleHtml, path, site: of }) => ({
          title,
          titleHtml,
          href: hrefOf(sites, site, of, path),
        }));
        const once = new Map(titles.map((one) => [one.title, one]));
        return { titles: [...once.values()].slice(0, 8), queries: begun };
      } catch (error) {
        if (!(error instanceof SearchUnavailable)) noteAway(error);
        return nothing;
      }
    },
  };
}

async function requestOf(labels: Labels, site: string, asked: Parameters): Promise<SearchRequest> {
  return {
    q: asked.q,
    scope: scopeOf(site, asked.in),
    near: nearOf(await labels.sites(), site),
    filters: asked.filters,
    facets: facetNames.filter((name) => name !== 'site' || asked.in !== 'site'),
    in: asked.isTitleOnly ? 'title' : 'all',
    sort: asked.sort,
    page: asked.page,
    size: pageSize,
  };
}

/** The site and those above it. */
function nearOf(sites: ReadonlyMap<string, NamedSite>, site: string): string[] {
  const path: string[] = [];
  for (
    let at: string | undefined = site;
    at && !path.includes(at) && path.length < mostLevels;
    at = sites.get(at)?.parent
  ) {
    path.push(at);
  }
  return path;
}

const scopeOf = (site: string, reach: Parameters['in']): SearchRequest['scope'] =>
  reach === 'all' ? { reach } : { site, reach: reach === 'site' ? 'own' : 'below' };

async function shown(
  labels: Labels,
  site: string,
  asked: Parameters,
  { result, readAs, didYouMean }: Found,
): Promise<SearchAnswer> {
  const { hits, total, totalCapped, whole, relaxed } = result;
  const [sites, terms, { words, columns }] = await Promise.all([
    labels.sites(),
    labels.terms(),
    labels.around(
      site,
      hits.flatMap((hit) => hit.columns.map((column) => ({ site: hit.site, column }))),
    ),
  ]);
  return {
    ...emptyAnswer('asked', asked),
    total,
    totalCapped,
    pages: Math.ceil(total / pageSize),
    whole,
    relaxed,
    ...(readAs && { readAs }),
    ...(didYouMean && { didYouMean }),
    promoted: asked.page === 1 ? await promotedFor(labels, { site, q: asked.q, words }) : [],
    hits: hits.map((hit): ShownHit => {
      const { title, titleHtml, snippetHtml, kind, number, index, validity } = hit;
      const organ = hit.organ && terms.organ.get(hit.organ);
      return {
        title,
        titleHtml,
        snippetHtml,
        kind,
        href: hrefOf(sites, site, hit.site, hit.path),
        site: { name: sites.get(hit.site)?.name ?? '', href: hrefOf(sites, site, hit.site, '/') },
        columns: hit.columns.flatMap((id) => columns.get(id) ?? []),
        ...(number && { number }),
        ...(index && { index }),
        ...(organ && { organ }),
        ...(validity && { validity }),
        publishedOn: new Date((hit.publishedAt + 8 * 3_600) * 1_000).toISOString().slice(0, 10),
      };
    }),
    facets: facetNames.flatMap((name) => {
      const names = { site: nameOf(sites), ...terms }[name as 'site'];
      const chosen = (asked.filters[name] ?? []).map(String);
      const counted = result.facets[name] ?? [];
      const missing = chosen.filter((value) => !counted.some((one) => one.value === value));
      const values = [...counted, ...missing.map((value) => ({ value, count: 0 }))].map(
        ({ value, count }) => {
          const label = names?.get(value);
          return { value, ...(label && { label }), count, isChosen: chosen.includes(value) };
        },
      );
      // What has a name and lost it is published no more.
      const known = names ? values.filter(({ label }) => label !== undefined) : values;
      return known.length > 0 ? [{ name, values: known.slice(0, mostValues) }] : [];
    }),
  };
}

const mostValues = 100;
const mostPromoted = 3;

/**
 * Results that webmasters put first where a question of theirs is asked, alone or within another, on days they
 * chose. What leads to something of the site leads where that stands now, and to nothing once it is withdrawn.
 */
async function promotedFor(
  labels: Labels,
  { site, q, words }: { site: string; q: string; words: SearchWordsRecord | undefined },
): Promise<SearchAnswer['promoted']> {
  const asked = fold(q).replace(/\s/g, '');
  const today = dayInChina(new Date());
  const meant = (words?.promoted ?? []).filter((promoted) => {
    const isAsked = promoted.questions.some((one) => asked.includes(fold(one).replace(/\s/g, '')));
    return isAsked && isPromotable(promoted.href) && isShownOn(promoted, today);
  });
  const paths = await labels.paths(
    site,
    meant.flatMap(({ target }) => target ?? []),
  );
  const mount = (await labels.sites()).get(site)?.mount;
  return meant
    .flatMap(({ title, href: chosen, note, target }) => {
      const href = target === undefined ? chosen : paths.get(target);
      if (href === undefined) return [];
      const address = href.startsWith('/') && mount ? mount.basePath + href.slice(1) : href;
      return [{ title, href: address, ...(note && { note }) }];
    })
    .slice(0, mostPromoted);
}

const nameOf = (sites: ReadonlyMap<string, NamedSite>) =>
  new Map([...sites].map(([id, { name }]) => [id, name]));

/** A path where it is on the host that was asked. */
function hrefOf(
  sites: ReadonlyMap<string, NamedSite>,
  from: string,
  to: string,
  path: string,
): string {
  const mount: Mount | undefined = sites.get(to)?.mount;
  if (!mount) return '/';
  const here = mount.basePath + path.slice(1);
  return mount.host === sites.get(from)?.mount.host ? here : addressOf(mount, path);
}

function emptyAnswer(state: SearchAnswer['state'], asked: Parameters): SearchAnswer {
  const { q, in: reach, isTitleOnly, isAsTyped, sort, page, filters } = asked;
  return {
    state,
    asked: {
      q,
      in: reach,
      isTitleOnly,
      sort,
      page,
      ...(isAsTyped && { isAsTyped }),
      ...(filters.column && { column: filters.column }),
    },
    total: 0,
    totalCapped: false,
    whole: 0,
    pages: 0,
    relaxed: false,
    promoted: [],
    hits: [],
    facets: [],
  };
}
