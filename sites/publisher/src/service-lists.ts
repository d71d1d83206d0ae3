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

/** The same of what stands in lists of letters, consultations and surveys: the set-wise twin of `interactionListsOf`. */
export const interactionListsOf = (r: string) => `
  select path, params from (
    select '/hd/' as path, '{}'::jsonb as params, array['mailbox', 'letter', 'consultation', 'survey'] as kinds
    union all
    select '/hd/letters/', '{"facet": "letters"}', array['mailbox', 'letter']
    union all
    select '/hd/letters/' || value || '/', jsonb_build_object('facet', 'letters', 'value', value), array['letter']
    from unnest(array[${r}.record->>'letterKind', left(${r}.record->>'repliedOn', 7)]) value
    union all
    select '/hd/consultations/', '{"facet": "consultations"}', array['consultation']
    union all
    select '/hd/surveys/', '{"facet": "surveys"}', array['survey']
  ) listed where ${r}.kind = any(listed.kinds)`;

export const interactionKindsSql = `('mailbox', 'letter', 'consultation', 'survey')`;

/** Of lists that a record has left, those that no other record of the site keeps; its other pages are all there. */
export async function listsLeft(db: ClientBase, site: string, left: PageJob[]): Promise<PageJob[]> {
  const kept = new Set<string>();
  for (const { template, name, text } of keepers) {
    const lists = left.filter((page) => page.template === template);
    if (lists.length === 0) continue;
    const { rows } = await db.query<{ path: string }>({
      ...{ name, text },
      values: [site, lists.map(({ path }) => path)],
    });
    for (const { path } of rows) kept.add(path);
  }
  return left.filter(({ path }) => !kept.has(path));
}

const keepers = [
  {
    template: 'services',
    name: 'lists-of-services',
    text: `select distinct l.path from outbound.published s
           cross join lateral (${serviceListsOf('s')}) l
           where s.site = $1 and s.kind = 'service' and l.path = any($2)`,
  },
  {
    template: 'interaction',
    name: 'lists-of-interaction',
    text: `select distinct l.path from outbound.published r
           cross join lateral (${interactionListsOf('r')}) l
           where r.site = $1 and r.kind in ${interactionKindsSql} and l.path = any($2)`,
  },
];
