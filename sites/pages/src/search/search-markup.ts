import type { Validity } from '@mingtang/publication';
import { escapeMarkup } from '../markup.ts';
import { wordsFor } from '../words.ts';
import {
  type Asked,
  isNarrowed,
  narrowed,
  queryOf,
  type SearchFacet,
  type SearchReach,
  searchFacets,
  searchSortings,
  widened,
} from './asked.ts';
import { searchForm } from './search-box.ts';
import { type SearchWords, searchWordsFor } from './search-words.ts';

/** A document that was found, as it is listed. Fields called `…Html` hold text and `<em>`, nothing else. */
export interface FoundView {
  href: string;
  titleHtml: string;
  snippetHtml: string;
  /** What kind of document it is, a name of `SearchWords.kinds`. */
  kind: string;
  /** Whose it is, where that is not plain. */
  site?: string;
  organ?: string;
  number?: string;
  /** `2026-11-23`. */
  day: string;
  validity?: Validity;
  /** Its number is what was asked for. */
  isExact?: boolean;
}

export interface FacetView {
  facet: SearchFacet;
  values: { value: string; label: string; count: number }[];
}

/** What a search came to. */
export type SearchOutcome =
  /** Nothing was asked. */
  | { kind: 'blank'; popular: string[] }
  | {
      kind: 'found';
      /** How many there are; no more than can be listed. */
      total: number;
      /** There are more than are listed. */
      isMore: boolean;
      /** Nothing has all words. */
      relaxed: boolean;
      hits: FoundView[];
      facets: FacetView[];
      pages: number;
    }
  /** `elsewhere`: what the same words find in a wider reach. */
  | { kind: 'none'; elsewhere?: { reach: SearchReach; total: number; isMore: boolean } }
  /** The engine cannot be asked; or this address asks too often. */
  | { kind: 'away' | 'busy' };

export interface SearchView {
  asked: Asked;
  /** What is searched: `asked.reach`, or the site's own choice. */
  reach: SearchReach;
  /** Reaches to choose from, with their names here; none where there is but one. */
  reaches: { reach: SearchReach; label: string }[];
  outcome: SearchOutcome;
  didYouMean?: string;
  promoted: { label: string; href: string; note?: string; leavesSite: boolean }[];
  /** What chosen values are called. */
  nameOf(facet: SearchFacet, value: string): string;
  action: string;
  suggest: string;
  language: string;
  /** Html: other ways to find something on this site. */
  ways: string;
}

/** The result page between its marks, in html: complete and usable without script or style. */
export function searchMarkup(view: SearchView): string {
  const { asked, outcome, action, suggest, language, ways } = view;
  const words = searchWordsFor(language);
  const kept: [string, string][] = asked.reach ? [['in', asked.reach]] : [];
  if (asked.titleOnly) kept.push(['title', '1']);
  const found = outcome.kind === 'found' ? outcome : undefined;
  const to = (question: Asked) => escapeMarkup(action + queryOf(question));
  return [
    `<h1 class="search-page__title">${words.search}</h1>`,
    `<div class="search-page__ask">${searchForm({ action, suggest, language, id: 'search', value: asked.q, kept })}` +
      `<p class="search-page__hint">${words.hint}</p></div>`,
    asked.q ? reachLinks(view, words, to) : '',
    outcome.kind === 'blank' ? blank(outcome.popular, action, asked, words) : '',
    outcome.kind === 'away' || outcome.kind === 'busy'
      ? `<p class="search-page__notice" role="alert">${words[outcome.kind]}</p>`
      : '',
    chips(view, words, to),
    found || outcome.kind === 'none' ? promoted(view, words) : '',
    outcome.kind === 'none' ? none(view, outcome, words, to) : '',
    found ? results(view, found, words, to) : '',
    found ? '' : ways,
  ].join('');
}

type To = (question: Asked) => string;

function reachLinks({ asked, reach, reaches }: SearchView, words: SearchWords, to: To): string {
  if (reaches.length < 2) return '';
  const links = reaches.map(({ reach: one, label }) => {
    // Sites are chosen within a reach: another has others.
    const { site: _site, ...filters } = asked.filters;
    const current = one === reach ? ' aria-current="true"' : '';
    return `<li><a class="search-reach__link" href="${to({ ...asked, reach: one, page: 1, filters })}"${current}>${escapeMarkup(label)}</a></li>`;
  });
  return `<nav class="search-reach" aria-label="${words.where}"><ul>${links.join('')}</ul></nav>`;
}

function blank(popular: string[], action: string, asked: Asked, words: SearchWords): string {
  if (popular.length === 0) return '';
  const links = popular.map(
    (q) =>
      `<li><a class="search-chip" href="${escapeMarkup(action + queryOf({ ...asked, q, page: 1 }))}">${escapeMarkup(q)}</a></li>`,
  );
  return `<section class="search-page__popular"><h2 class="search-page__heading">${words.popular}</h2><ul class="search-chips">${links.join('')}</ul></section>`;
}

function chips({ asked, nameOf }: SearchView, words: SearchWords, to: To): string {
  if (!asked.q || !isNarrowed(asked)) return '';
  const chosen = searchFacets.flatMap((facet) =>
    (asked.filters[facet] ?? []).map((value) => ({
      label: `${words.facets[facet]}：${nameOf(facet, value)}`,
      href: to(widened(asked, facet, value)),
    })),
  );
  if (asked.titleOnly) {
    chosen.push({ label: words.titleOnly, href: to({ ...asked, titleOnly: false, page: 1 }) });
  }
  const links = chosen.map(
    ({ label, href }) =>
      `<li><a class="search-chip search-chip--chosen" href="${href}"><span class="visually-hidden">${escapeMarkup(words.takeOff(label))}</span>` +
      `<span aria-hidden="true">${escapeMarkup(label)} ×</span></a></li>`,
  );
  const all = to({ ...asked, filters: {}, titleOnly: false, page: 1 });
  const allOff =
    links.length > 1
      ? `<li><a class="search-chip search-chip--all" href="${all}">${words.takeAllOff}</a></li>`
      : '';
  return `<nav class="search-page__chosen" aria-label="${words.chosen}"><ul class="search-chips">${links.join('')}${allOff}</ul></nav>`;
}

function promoted({ promoted: links, asked }: SearchView, words: SearchWords): string {
  if (links.length === 0 || asked.page > 1) return '';
  const items = links.map(
    ({ label, href, note, leavesSite }) =>
      `<li><a class="search-promoted__link" href="${escapeMarkup(href)}"${leavesSite ? ' data-leaves' : ''}>${escapeMarkup(label)}</a>` +
      `${note ? `<p class="search-promoted__note">${escapeMarkup(note)}</p>` : ''}</li>`,
  );
  return `<section class="search-promoted"><h2 class="search-promoted__title">${words.promoted}</h2><ul>${items.join('')}</ul></section>`;
}

function none(
  { asked, reaches }: SearchView,
  { elsewhere }: Extract<SearchOutcome, { kind: 'none' }>,
  words: SearchWords,
  to: To,
): string {
  const label = reaches.find(({ reach }) => reach === elsewhere?.reach)?.label ?? '';
  const ways = [
    elsewhere &&
      `<a class="search-page__on" href="${to({ ...asked, reach: elsewhere.reach, page: 1 })}">` +
        `${escapeMarkup(words.elsewhere(label, elsewhere.isMore ? words.foundMore(elsewhere.total) : words.found(elsewhere.total)))}</a>`,
    isNarrowed(asked) &&
      `<a class="search-page__on" href="${to({ ...asked, filters: {}, titleOnly: false, page: 1 })}">${words.withoutFilters}</a>`,
  ].filter(Boolean);
  return (
    `<section class="search-none"><h2 class="search-page__heading" role="status">${escapeMarkup(words.none(asked.q))}</h2>` +
    `${ways.length > 0 ? `<p class="search-page__ways-on">${ways.join('')}</p>` : ''}` +
    `<ul class="search-none__advice">${words.noneAdvice.map((text) => `<li>${text}</li>`).join('')}</ul></section>`
  );
}

type Found = Extract<SearchOutcome, { kind: 'found' }>;

function results(view: SearchView, found: Found, words: SearchWords, to: To): string {
  const { asked, didYouMean } = view;
  const { total, isMore, relaxed, hits, pages } = found;
  const count = isMore ? words.foundMore(total) : words.found(total);
  const place = pages > 1 && asked.page > 1 ? `，${words.pageOf(asked.page, pages)}` : '';
  const sorts = searchSortings.map((sort) => {
    const current = sort === asked.sort ? ' aria-current="true"' : '';
    return `<li><a href="${to({ ...asked, sort, page: 1 })}"${current}>${words.sortings[sort]}</a></li>`;
  });
  const filters = facets(view, found, words, to);
  return (
    `<div class="search-page__found"><div class="search-page__main">` +
    `<h2 class="visually-hidden">${words.results}</h2>` +
    `<div class="search-page__bar"><p class="search-page__count">${count}${place}</p>` +
    `<nav aria-label="${words.sortBy}"><ul class="search-page__sorts">${sorts.join('')}</ul></nav>` +
    `${filters ? `<a class="search-page__to-filters" href="#filters">${words.narrow}</a>` : ''}</div>` +
    (didYouMean
      ? `<p class="search-page__remark">${words.didYouMean(`<a href="${to({ ...asked, q: didYouMean, page: 1, filters: {} })}">${escapeMarkup(didYouMean)}</a>`)}</p>`
      : '') +
    (relaxed ? `<p class="search-page__remark">${words.relaxed}</p>` : '') +
    `<ol class="search-hits" start="${(asked.page - 1) * hitsPerPage + 1}">${hits.map((hit) => hitMarkup(hit, view.language, words)).join('')}</ol>` +
    `${paging(asked, pages, words, to)}</div>${filters}</div>`
  );
}

/** How many results stand on a page. */
export const hitsPerPage = 20;

function hitMarkup(hit: FoundView, language: string, words: SearchWords): string {
  const { validity } = hit;
  const isPast = validity !== undefined && validity !== 'in-force';
  const marks = [
    `<span class="search-mark">${escapeMarkup(words.kinds[hit.kind] ?? hit.kind)}</span>`,
    validity &&
      `<span class="search-mark search-mark--${isPast ? 'past' : 'in-force'}">${wordsFor(language).validities[validity]}</span>`,
    hit.isExact && `<span class="search-mark search-mark--exact">${words.exact}</span>`,
  ].filter(Boolean);
  const facts = [hit.number, hit.organ, hit.site].filter((fact) => fact !== undefined);
  return (
    `<li class="search-hit${isPast ? ' search-hit--past' : ''}"><h3 class="search-hit__title"><a href="${escapeMarkup(hit.href)}">${onlyMarks(hit.titleHtml)}</a></h3>` +
    `<p class="search-hit__text">${onlyMarks(hit.snippetHtml)}</p>` +
    `<p class="search-hit__facts">${marks.join('')}<time datetime="${hit.day}">${hit.day}</time>` +
    `${facts.map((fact) => `<span>${escapeMarkup(fact)}</span>`).join('')}</p></li>`
  );
}

/** Text with `<em>`, or where anything else is in it, no markup at all. */
function onlyMarks(html: string): string {
  return /[<>]/.test(html.replace(/<\/?em>/g, '')) ? escapeMarkup(html) : html;
}

/** Values shown at once; the others open. */
const valuesShown = 6;

function facets({ asked, reach }: SearchView, found: Found, words: SearchWords, to: To): string {
  const groups = found.facets.flatMap(({ facet, values }) => {
    const chosen = asked.filters[facet] ?? [];
    const open = values.filter(({ value }) => !chosen.includes(value));
    // One value of all tells nothing apart.
    const isTelling = open.length > 1 || chosen.length > 0 || (open[0]?.count ?? 0) < found.total;
    if (open.length === 0 || !isTelling || (facet === 'site' && reach === 'site')) return [];
    const links = open.map(
      ({ value, label, count }) =>
        `<li><a class="search-facet__value" href="${to(narrowed(asked, facet, value))}">${escapeMarkup(label)}` +
        ` <span class="search-facet__count"><span class="visually-hidden">${words.documents(count)}</span><span aria-hidden="true">${count}</span></span></a></li>`,
    );
    const rest = links.slice(valuesShown);
    return (
      `<section class="search-facet"><h3 class="search-facet__title">${words.facets[facet]}</h3><ul>${links.slice(0, valuesShown).join('')}</ul>` +
      `${rest.length > 0 ? `<details class="search-facet__rest"><summary>${words.moreValues(rest.length)}</summary><ul>${rest.join('')}</ul></details>` : ''}</section>`
    );
  });
  const title = asked.titleOnly
    ? ''
    : `<p class="search-facet"><a class="search-facet__value" href="${to({ ...asked, titleOnly: true, page: 1 })}">${words.titleOnly}</a></p>`;
  return (
    `<nav class="search-filters" id="filters" aria-label="${words.narrow}" tabindex="-1"><h2 class="search-filters__title">${words.narrow}</h2>` +
    `${groups.join('')}${title}</nav>`
  );
}

function paging(asked: Asked, pages: number, words: SearchWords, to: To): string {
  if (pages < 2) return '';
  const { page } = asked;
  const first = Math.max(1, Math.min(page - 2, pages - 4));
  const numbers = Array.from({ length: Math.min(5, pages) }, (_, n) => first + n);
  const links = numbers.map((n) =>
    n === page
      ? `<li><span class="search-paging__here" aria-current="page"><span class="visually-hidden">${words.pageNumber(n)}</span><span aria-hidden="true">${n}</span></span></li>`
      : `<li><a href="${to({ ...asked, page: n })}"><span class="visually-hidden">${words.pageNumber(n)}</span><span aria-hidden="true">${n}</span></a></li>`,
  );
  const step = (n: number, label: string, rel: string) =>
    n >= 1 && n <= pages
      ? `<li><a rel="${rel}" href="${to({ ...asked, page: n })}">${label}</a></li>`
      : '';
  return (
    `<nav class="search-paging" aria-label="${words.paging}"><ul>${step(page - 1, words.previous, 'prev')}${links.join('')}` +
    `${step(page + 1, words.next, 'next')}</ul></nav>`
  );
}
