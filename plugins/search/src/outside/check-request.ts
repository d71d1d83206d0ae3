import { facetNames, sortings } from '../domain/search-answer.ts';
import { documentKinds } from '../domain/search-document.ts';
import { BadRequest, deepest, largestPage, type SearchRequest } from './port.ts';

/** A request with nothing left open. */
export type CheckedRequest = Required<Omit<SearchRequest, 'filters'>> & {
  filters: NonNullable<SearchRequest['filters']>;
  offset: number;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const code = /^[\p{L}\p{N}._:-]{1,64}$/u;
const mostValues = 50;
const mostLevels = 8;

/**
 * A request with its defaults, which any engine may trust: ids are ids, and lists are short.
 *
 * @throws BadRequest
 */
export function checkRequest(request: SearchRequest): CheckedRequest {
  if (typeof request?.scope !== 'object') refuse('it says not where to look');
  const { q, scope, near = [], filters = {}, facets = [], sort = 'relevance' } = request;
  const { page = 1, size = 20, in: where = 'all' } = request;
  if (typeof q !== 'string') refuse('q is no text');
  if (scope.reach !== 'all' && !uuid.test(scope.site)) refuse('site is no id of a site');
  if (near.length > mostLevels || !near.every(isUuid)) refuse('near has what is no id of a site');
  if (!Number.isSafeInteger(page) || page < 1) refuse('page is no whole number above zero');
  if (!Number.isSafeInteger(size) || size < 1 || size > largestPage) {
    refuse(`size is no whole number from 1 to ${largestPage}`);
  }
  if (!sortings.includes(sort)) refuse(`sort is none of ${sortings.join(', ')}`);
  if (!facets.every((facet) => facetNames.includes(facet))) refuse('facets has an unknown name');
  if (where !== 'all' && where !== 'title') refuse('in is neither all nor title');
  for (const [name, values] of Object.entries(filters)) {
    if (values === undefined) continue;
    const list: (string | number)[] = Array.isArray(values) ? values : [values];
    const rule = rules[name as keyof typeof rules];
    if (rule === undefined || list.length > mostValues || !list.every((value) => rule(value))) {
      refuse(`${name} is no filter as it stands`);
    }
  }
  const offset = Math.min((page - 1) * size, deepest);
  return { q, scope, near, filters, facets, sort, page, size, in: where, offset };
}

const isUuid = (value: string | number) => typeof value === 'string' && uuid.test(value);
const isCode = (value: string | number) => typeof value === 'string' && code.test(value);
const rules = {
  column: isUuid,
  site: isUuid,
  kind: (value: string | number) => (documentKinds as readonly unknown[]).includes(value),
  topic: isCode,
  organ: isCode,
  year: (value: string | number) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 1900 && value < 2200,
  validity: isCode,
} satisfies Record<keyof CheckedRequest['filters'], (value: string | number) => boolean>;

function refuse(why: string): never {
  throw new BadRequest(`This cannot be searched for: ${why}.`);
}
