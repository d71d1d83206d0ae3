-- Disclosed documents by what they can be looked for: topic, genre, field, series, organ, year and validity.
-- Derived from the log like `published`, and kept with it. Documents of other sites that a site shows are not among its own.
create table outbound.facet (
  site    uuid        not null,
  key     text        not null,
  facet   text        not null,
  value   text        not null,
  sort_at timestamptz not null,
  primary key (site, key, facet, value)
);
create index facet_order on outbound.facet (site, facet, value, sort_at, key);
create index facet_order_of_all on outbound.facet (facet, value, sort_at, key);

-- How many documents each value has. Counted as they come and go, so that no count reads the archive.
create table outbound.facet_value (
  site      uuid    not null,
  facet     text    not null,
  value     text    not null,
  name      text    not null,
  documents integer not null,
  primary key (site, facet, value)
);

create function outbound.facets_of(p_record jsonb)
returns table (facet text, value text, name text) language sql stable set search_path = pg_catalog, pg_temp as $$
  with document as (select p_record->'disclosure' as d where p_record ? 'disclosure' and not p_record ? 'origin')
  select 'all', 'all', '' from document
  union select 'organ', d->'organ'->>'code', d->'organ'->>'name' from document
  union select 'topic', t->>'code', t->>'name' from document, jsonb_array_elements(coalesce(d->'topics', '[]')) t
  union select k, d->k->>'code', d->k->>'name' from document, unnest(array['genre', 'field', 'series']) k where d ? k
  union select 'year', y, y from document,
    to_char((p_record->>'publishedAt')::timestamptz at time zone interval '8 hours', 'YYYY') y
  union select 'validity', v, v from document, (select p_record->'policy'->>'validity' as v) p where v is not null
$$;

create function outbound.apply_facets(p_site uuid, p_key text, p_record jsonb)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  with gone as (delete from outbound.facet where site = p_site and key = p_key returning facet, value)
  update outbound.facet_value v set documents = documents - 1
  from gone where v.site = p_site and v.facet = gone.facet and v.value = gone.value;
  with now as (
    select distinct on (facet, value) facet, value, name from outbound.facets_of(p_record) order by facet, value
  ), put as (
    insert into outbound.facet (site, key, facet, value, sort_at)
    select p_site, p_key, facet, value, (p_record->>'publishedAt')::timestamptz from now
  )
  insert into outbound.facet_value as v (site, facet, value, name, documents)
  select p_site, facet, value, name, 1 from now
  on conflict (site, facet, value) do update set documents = v.documents + 1, name = excluded.name;
end $$;

create or replace function outbound.apply(p_seq bigint, p_site uuid, p_key text, p_op text, p_record jsonb)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if p_key like 'article:%' then
    perform outbound.apply_facets(p_site, p_key, case when p_op = 'put' then p_record end);
  end if;
  if p_op = 'withdraw' then
    delete from outbound.published where site = p_site and key = p_key;
    return;
  end if;
  insert into outbound.published (site, key, kind, path, "column", sort_at, pinned, title, teaser, record, seq)
  values (
    p_site, p_key, p_record->>'kind', p_record->>'path', (p_record->>'column')::uuid,
    coalesce((p_record->>'publishedAt')::timestamptz, 'epoch'),
    coalesce((p_record->>'pinned')::boolean, false),
    coalesce(p_record->>'title', p_record->>'name', ''),
    case when p_record->>'kind' = 'article' then jsonb_strip_nulls(jsonb_build_object(
      'id', p_record->'id', 'title', p_record->'title', 'path', p_record->'path', 'column', p_record->'column',
      'publishedAt', p_record->'publishedAt', 'updatedAt', p_record->'updatedAt', 'summary', p_record->'summary',
      'source', p_record->'source', 'cover', p_record->'cover', 'pinned', p_record->'pinned',
      'policy', p_record->'policy')) end,
    p_record, p_seq)
  on conflict (site, key) do update set
    kind = excluded.kind, path = excluded.path, "column" = excluded."column", sort_at = excluded.sort_at,
    pinned = excluded.pinned, title = excluded.title, teaser = excluded.teaser, record = excluded.record,
    seq = excluded.seq;
end $$;

revoke execute on function outbound.apply_facets from public;
grant select on outbound.facet, outbound.facet_value to mingtang_outside;

select outbound.apply_facets(site, key, record)
from outbound.published where kind = 'article' and record ? 'disclosure';
