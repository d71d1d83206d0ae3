-- Which files a record shows or offers: pictures, films and attachments, by the names of their blobs.
create function outbound.blobs_of(p_record jsonb) returns text[]
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct found[1]), '{}')
  from regexp_matches(p_record::text, '[0-9a-f]{64}\.[a-z0-9]{1,8}', 'g') found
$$;

-- Whether a file is in anything public.
create index published_blobs on outbound.published using gin (outbound.blobs_of(record));
