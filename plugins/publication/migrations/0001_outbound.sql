-- The publication log: the only thing that crosses from the inside to the outside.
-- Everything else in schema `outbound` is derived from `log` and can be rebuilt from it.

create schema if not exists outbound;

create sequence outbound.log_seq;

create table outbound.log (
  seq         bigint      primary key,
  site        uuid        not null,
  key         text        not null check (key ~ '^[a-z][a-z-]*:.+$'),
  op          text        not null check (op in ('put', 'withdraw')),
  -- op 'put': the whole public record. op 'withdraw': { title, path, reason }.
  record      jsonb       not null,
  -- SHA-256 of the record as RFC 8785 canonical JSON, so that anyone can check it without Postgres.
  record_hash bytea       not null check (length(record_hash) = 32),
  prev_hash   bytea       not null,
  hash        bytea       not null,
  actor       text        not null check (actor !~ E'\n'),
  cause       text        not null check (cause !~ E'\n'),
  at          timestamptz not null
);
create index log_by_site on outbound.log (site, seq);
create index log_by_key on outbound.log (site, key, seq);

-- Head of each site's chain.
create table outbound.head (
  site uuid   primary key,
  seq  bigint not null,
  hash bytea  not null
);

-- What is public now.
create table outbound.published (
  site    uuid        not null,
  key     text        not null,
  kind    text        not null,
  path    text,
  "column" uuid,
  sort_at timestamptz not null,
  pinned  boolean     not null,
  title   text        not null,
  -- What lists show of an article; kept apart so that lists never read whole records.
  teaser  jsonb,
  record  jsonb       not null,
  seq     bigint      not null,
  primary key (site, key)
);
create unique index published_path on outbound.published (site, path) where kind in ('article', 'page');
create unique index published_column_path on outbound.published (site, path) where kind = 'column';
create index published_head on outbound.published (site, "column", pinned, sort_at, key) where kind = 'article';
create index published_order on outbound.published (site, "column", sort_at, key) where kind = 'article';
create index published_site_order on outbound.published (site, sort_at, key) where kind = 'article';
create index published_kind on outbound.published (kind, site) where kind <> 'article';

create function outbound.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the publication log is append-only (% refused)', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger log_is_append_only before update or delete on outbound.log
  for each row execute function outbound.refuse_change();
create trigger log_is_never_truncated before truncate on outbound.log
  for each statement execute function outbound.refuse_change();

-- The text each link of the chain covers. Newlines separate; no part may hold one.
create function outbound.link_text(seq bigint, site uuid, key text, op text, record_hash bytea, actor text, cause text, at timestamptz)
returns text language sql immutable as $$
  select concat_ws(E'\n', seq, site, key, op, encode(record_hash, 'hex'), actor, cause,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
$$;

-- Appends one entry and brings `published` up to date, in the caller's transaction. The lock is held to the
-- end of that transaction, so within a site the order of `seq` is the order of commit.
create function outbound.append(p_site uuid, p_key text, p_op text, p_record jsonb, p_record_hash bytea, p_actor text, p_cause text)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_seq  bigint;
  v_prev bytea;
  v_hash bytea;
  v_at   timestamptz;
  v_record jsonb := p_record;
begin
  perform pg_advisory_xact_lock(hashtextextended('outbound ' || p_site, 0));
  select hash into v_prev from outbound.head where site = p_site;
  v_prev := coalesce(v_prev, sha256(convert_to('outbound ' || p_site, 'UTF8')));
  v_seq := nextval('outbound.log_seq');
  v_at := clock_timestamp();
  v_hash := sha256(v_prev || convert_to(
    outbound.link_text(v_seq, p_site, p_key, p_op, p_record_hash, p_actor, p_cause, v_at), 'UTF8'));
  insert into outbound.log (seq, site, key, op, record, record_hash, prev_hash, hash, actor, cause, at)
    values (v_seq, p_site, p_key, p_op, v_record, p_record_hash, v_prev, v_hash, p_actor, p_cause, v_at);
  insert into outbound.head (site, seq, hash) values (p_site, v_seq, v_hash)
    on conflict (site) do update set seq = excluded.seq, hash = excluded.hash;
  perform outbound.apply(v_seq, p_site, p_key, p_op, v_record);
  perform pg_notify('outbound', p_site::text);
  return v_seq;
end $$;

-- What one entry does to `published`; also used to rebuild it.
create function outbound.apply(p_seq bigint, p_site uuid, p_key text, p_op text, p_record jsonb)
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
      'source', p_record->'source', 'cover', p_record->'cover', 'pinned', p_record->'pinned')) end,
    p_record, p_seq)
  on conflict (site, key) do update set
    kind = excluded.kind, path = excluded.path, "column" = excluded."column", sort_at = excluded.sort_at,
    pinned = excluded.pinned, title = excluded.title, teaser = excluded.teaser, record = excluded.record,
    seq = excluded.seq;
end $$;

-- What comes back from the outside: how far each entry got.
create schema inbound;

create table inbound.receipt (
  seq          bigint      primary key,
  site         uuid        not null,
  -- Pages this entry asked to render, and how many of those are settled.
  planned      integer     not null,
  done         integer     not null default 0,
  quarantined  integer     not null default 0,
  planned_at   timestamptz not null,
  -- When the document's own page, the first page of its list and the home page were on disk.
  near_live_at timestamptz,
  done_at      timestamptz
);

-- The first pages of each receipt, by name; a change may reach pages of other sites.
create table inbound.receipt_page (
  seq    bigint      not null,
  site   uuid        not null,
  path   text        not null,
  result text        not null check (result in ('written', 'unchanged', 'gone', 'moved', 'quarantined')),
  at     timestamptz not null,
  error  text,
  primary key (seq, site, path)
);

-- The outside's role reads the log, writes back receipts, and owns what it derives.
do $$ begin
  if not exists (select from pg_roles where rolname = 'mingtang_outside') then
    create role mingtang_outside nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
create schema projection;
grant usage on schema outbound to mingtang_outside;
grant select on outbound.log, outbound.head, outbound.published to mingtang_outside;
grant usage on schema inbound to mingtang_outside;
grant select, insert, update, delete on inbound.receipt, inbound.receipt_page to mingtang_outside;
grant usage, create on schema projection to mingtang_outside;
revoke execute on function outbound.append from public;
revoke execute on function outbound.apply from public;
