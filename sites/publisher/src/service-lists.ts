import type { ClientBase } from 'pg';
import type { PageJob } from './domain/own-pages.ts';

/**
 * The lists that a service (`s`, a row of `outbound.published`) stands in, as `path, params`: the set-wise
 * twin of `listsOf`. To be joined laterally.
 */
export const serviceListsOf = (s: string) => `
  select '/fw/' as path, '{}'::jsonb as params
  union all
  select '/fw/' || list || '/', jsonb_build_object('facet', list)
  from jsonb_array_elements_text(${s}.record->'audiences') list
  union all
  select '/fw/' || list || '/' || value || '/', jsonb_build_object('facet', list, 'value', value)
  from (
    select 'person' as list, jsonb_array_elements_text(${s}.record->'personEvents') as value
    union all
    select 'enterprise', jsonb_array_elements_text(${s}.record->'enterpriseEvents')
    union all
    select 'organ', ${s}.record->'organ'->>'code'
  ) valued`;

/** Of pages that a service has left, those that no other service of the site keeps. */
export async function listsLeft(db: ClientBase, site: string, left: PageJob[]): Promise<PageJob[]> {
  const lists = left.filter(({ template }) => template === 'services');
  if (lists.length === 0) return left;
  const { rows } = await db.query<{ path: string }>({
    name: 'lists-of-services',
    text: `select distinct l.path from outbound.published s
           cross join lateral (${serviceListsOf('s')}) l
           where s.site = $1 and s.kind = 'service' and l.path = any($2)`,
    values: [site, lists.map(({ path }) => path)],
  });
  const kept = new Set(rows.map(({ path }) => path));
  return left.filter(({ path }) => !kept.has(path));
}
