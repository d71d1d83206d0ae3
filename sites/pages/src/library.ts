import type { ArticleRecord } from '@mingtang/publication';
import { dayOf } from './day.ts';

/** What disclosed documents can be looked for by; `all` is every document of a library. */
export const facets = ['topic', 'genre', 'field', 'series', 'organ', 'year', 'validity'] as const;
export type FacetName = (typeof facets)[number] | 'all';

/** One value of a facet: `{ facet: 'year', value: '2026' }`. */
export interface FacetKey {
  facet: FacetName;
  value: string;
}

/** A value as the documents that have it call it, with how many they are. */
export interface FacetValue extends FacetKey {
  name: string;
  documents: number;
}

/** Every document of a library. */
export const all: FacetKey = { facet: 'all', value: 'all' };

interface At {
  path: string;
}

/** Where the documents of a value stand below the column of a library: an address to quote. */
export const facetPath = ({ path }: At, { facet, value }: FacetKey): string =>
  facet === 'all' ? path : `${path}${facet}/${value}/`;

/** One part of them, numbered from the oldest. */
export const facetPartPath = (at: At, key: FacetKey, part: number): string =>
  `${facetPath(at, key)}p${part}.html`;

/** Values whose documents have a feed, which stands below their page: what readers follow. */
export const hasFeed = ({ facet }: Pick<FacetKey, 'facet'>): boolean =>
  facet === 'all' || facet === 'topic' || facet === 'organ';

/** The catalogue of a year as open data. */
export const cataloguePath = ({ path }: At, year: string, format: 'csv' | 'json'): string =>
  `${path}catalogue-${year}.${format}`;

type Looked = Pick<ArticleRecord, 'disclosure' | 'origin' | 'policy' | 'publishedAt'>;

/** What a document can be looked for by; the twin of `outbound.facets_of`. */
export function facetTerms({
  disclosure,
  origin,
  policy,
  publishedAt,
}: Looked): Omit<FacetValue, 'documents'>[] {
  if (!disclosure || origin) return [];
  const { organ, topics, genre, field, series } = disclosure;
  const year = dayOf(publishedAt).slice(0, 4);
  const named = { organ: [organ], topic: topics, genre: [genre], field: [field], series: [series] };
  const found: Omit<FacetValue, 'documents'>[] = [
    { facet: 'all', value: 'all', name: '' },
    { facet: 'year', value: year, name: year },
  ];
  for (const facet of facets) {
    if (!(facet in named)) continue;
    for (const term of named[facet as keyof typeof named]) {
      if (term) found.push({ facet, value: term.code, name: term.name });
    }
  }
  const validity = policy?.validity;
  if (validity) found.push({ facet: 'validity', value: validity, name: validity });
  return [...new Map(found.map((one) => [`${one.facet} ${one.value}`, one])).values()];
}

/** The values that some documents have, with how many of them. */
export function facetValues(documents: readonly Looked[]): FacetValue[] {
  const counted = new Map<string, FacetValue>();
  for (const term of documents.flatMap(facetTerms)) {
    const name = `${term.facet} ${term.value}`;
    counted.set(name, { ...term, documents: (counted.get(name)?.documents ?? 0) + 1 });
  }
  return [...counted.values()];
}
