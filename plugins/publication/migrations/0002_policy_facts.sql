-- Lists of policy documents show their numbers, days and whether they are in force.
create or replace function outbound.apply(p_seq bigint, p_site uuid, p_key text, p_op text, p_record jsonb)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
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
