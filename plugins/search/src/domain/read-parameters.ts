import { facetNames, type Reach, reaches, type Sorting, sortings } from './search-answer.ts';
import { type DocumentKind, documentKinds } from './search-document.ts';

/** What an address asks for. */
export interface Parameters {
  q: string;
  in: Reach;
  isTitleOnly: boolean;
  /** Looks for nothing else than what was typed. */
  isAsTyped: boolean;
  sort: Sorting;
  page: number;
  filters: {
    column?: string;
    site?: string[];
    kind?: DocumentKind[];
    topic?: string[];
    organ?: string[];
    year?: number[];
    validity?: string[];
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const code = /^[\p{L}\p{N}._:-]{1,64}$/u;
const longest = 200;
const mostValues = 20;
const lastPage = 50;

/** Reads what stands behind the question mark of an address. What does not fit is left out. */
export function readParameters(query: string): Parameters {
  const given = new URLSearchParams(query.slice(0, 4_000));
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === given.get(name)) ?? otherwise;
  const fits = (name: string, value: string) => {
    if (name === 'site') return uuid.test(value);
    if (name === 'kind') return (documentKinds as readonly string[]).includes(value);
    if (name === 'year') return /^(?:19|20|21)\d\d$/.test(value);
    return code.test(value);
  };
  const filters: Record<string, unknown> = {};
  for (const name of facetNames) {
    const values = [...new Set(given.getAll(name))].filter((value) => fits(name, value));
    if (values.length > 0) {
      filters[name] = values
        .slice(0, mostValues)
        .map((value) => (name === 'year' ? Number(value) : value));
    }
  }
  const column = given.get('column');
  if (column && uuid.test(column)) filters.column = column;
  const page = Number(given.get('page') ?? 1);
  return {
    q: Array.from((given.get('q') ?? '').slice(0, longest).trim()).join(''),
    in: one('in', reaches, 'site'),
    isTitleOnly: given.get('title') === '1',
    isAsTyped: given.get('typed') === '1',
    sort: one('sort', sortings, 'relevance'),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
    filters: filters as Parameters['filters'],
  };
}
