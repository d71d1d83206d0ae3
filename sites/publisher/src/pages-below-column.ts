import { listingIdSql } from './domain/listings.ts';

/**
 * What stands below the first page of a column (`c`, a row of `outbound.published`), as `name, template,
 * params`, the name to be put behind the column's path: the set-wise twin of `archivePages`, `listingPages`
 * and of the feed in `ownPages`. To be joined laterally.
 */
export const pagesBelowColumn = (c: string) => `
  select 'feed.xml' as name, 'feed' as template, jsonb_build_object('column', ${c}.record->>'id') as params
  where ${c}.record->>'layout' = 'list'
  union all
  select 'p' || a.part || '.html', 'archive', jsonb_build_object('id', ${c}.record->>'id', 'part', a.part)
  from projection.part a
  where ${c}.record->>'layout' = 'list' and a."column" = (${c}.record->>'id')::uuid
  union all
  select listed.name, listed.template, listed.params
  from (
    select v.facet, v.value,
      case when v.facet = 'all' then '' else v.facet || '/' || v.value || '/' end as at,
      jsonb_build_object('id', ${c}.record->>'id', 'facet', v.facet, 'value', v.value) as params
    from outbound.published s
    join outbound.facet_value v on v.site = s.site or s.record->>'level' = 'city'
    where ${c}.record->>'layout' = 'library' and s.site = ${c}.site and s.kind = 'site'
    group by v.facet, v.value
  ) v
  cross join lateral (
    select v.at as name, 'listing' as template, v.params where v.facet <> 'all'
    union all
    select v.at || 'p' || a.part || '.html', 'listing', v.params || jsonb_build_object('part', a.part)
    from projection.part a where a."column" = ${listingIdSql(`${c}.site::text`, 'v.facet', 'v.value')}
    union all
    select v.at || 'feed.xml', 'feed', v.params where v.facet in ('all', 'topic', 'organ')
    union all
    select 'catalogue-' || v.value || '.' || format, 'catalogue',
      jsonb_build_object('id', ${c}.record->>'id', 'year', v.value, 'format', format)
    from unnest(array['csv', 'json']) format where v.facet = 'year'
  ) listed`;
