import type { SiteRecord } from '@mingtang/publication';
import { addressOf, searchPath, suggestPath } from '../addresses.ts';
import { escapeMarkup } from '../markup.ts';
import type { SearchReach } from './search-answer.ts';
import { searchWordsFor } from './search-words.ts';

/**
 * The box of a masthead, in html: a plain form that works without script. Where scripts run it suggests
 * titles while one types (`browser/search-suggestions.ts`).
 */
export function searchBox(
  site: Pick<SiteRecord, 'language' | 'mount' | 'level' | 'parent'>,
): string {
  // Who asks a city's or a county's site asks all that it stands for.
  const widest = reachesOf(site).at(-1);
  const reach = site.level === 'county' ? 'below' : site.level === 'city' ? widest : undefined;
  return searchForm({
    action: addressOf(site, searchPath),
    suggest: addressOf(site, suggestPath),
    language: site.language,
    id: 'site-search',
    kept: reach ? [['in', reach]] : [],
  });
}

/** How far can be looked from a site, the nearest first. */
export function reachesOf({ level, parent }: Pick<SiteRecord, 'level' | 'parent'>): SearchReach[] {
  if (level === 'city') return ['site', 'all'];
  if (parent === undefined) return ['site', 'below'];
  return level === 'county' ? ['site', 'below', 'all'] : ['site', 'all'];
}

export interface SearchFormView {
  /** Addresses of the result page and of suggestions. */
  action: string;
  suggest: string;
  language: string;
  /** Of the input; two forms of a page have two. */
  id: string;
  value?: string;
  /** Sent along, unseen. */
  kept?: [name: string, value: string][];
}

export function searchForm({ action, suggest, language, id, value, kept = [] }: SearchFormView) {
  const words = searchWordsFor(language);
  const attribute = escapeMarkup;
  return (
    `<form class="search-box" role="search" aria-label="${words.search}" method="get" action="${attribute(action)}" ` +
    `data-suggest="${attribute(suggest)}" data-suggestions="${words.suggestions}" data-suggested="${words.suggested(0)}">` +
    kept
      .map(([n, v]) => `<input type="hidden" name="${attribute(n)}" value="${attribute(v)}">`)
      .join('') +
    `<label class="visually-hidden" for="${id}">${words.boxLabel}</label>` +
    `<input class="search-box__input" id="${id}" name="q" type="search" maxlength="100" autocomplete="off" ` +
    `enterkeyhint="search" spellcheck="false" placeholder="${words.placeholder}"${value ? ` value="${attribute(value)}"` : ''}>` +
    `<button class="search-box__go" type="submit">${words.search}</button></form>`
  );
}
