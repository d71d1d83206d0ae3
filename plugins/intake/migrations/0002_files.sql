-- Files of arrivals. The outside seals a file piece by piece while it is sent, and can read nothing back: the key of
-- each is sealed to the inside. They are bound to an arrival when that is appended, once; what is never bound goes.

create table inbound.upload (
  id         uuid        primary key,
  site       uuid        not null,
  kind       text        not null,
  -- Of the form that it came with.
  token_hash bytea       not null check (length(token_hash) = 32),
  begun_at   timestamptz not null default now(),
  -- Which question of the form it answers. From here on: not before all of it is there.
  field      text,
  -- Keyed with the token: whether two files are the same.
  digest     bytea       check (length(digest) = 32),
  bytes      bigint,
  -- Name, kind and length, for who holds the token: the form that is shown again names its files.
  label      bytea       check (length(label) < 4096),
  key_id     text        check (key_id ~ '^[0-9a-f]{16}$'),
  -- Name, kind, length, hash and key, for the inside.
  ticket     bytea       check (length(ticket) < 8192),
  whole_at   timestamptz,
  intake     uuid        references inbound.intake (id)
);
create index upload_by_token on inbound.upload (token_hash);
create index upload_unbound on inbound.upload (begun_at) where intake is null;
create index upload_by_intake on inbound.upload (intake) where intake is not null;

create table inbound.upload_piece (
  upload uuid    not null references inbound.upload (id) on delete cascade,
  n      integer not null,
  sealed bytea   not null check (length(sealed) between 17 and 300000),
  primary key (upload, n)
);
-- Sealed bytes do not get smaller.
alter table inbound.upload_piece alter column sealed set storage external;

-- What became of a file inside: waiting for the scanner, clean, infected, or never scanned since there is none.
create table inbound.file (
  id         uuid        primary key,
  intake     uuid        not null references inbound.intake (id),
  site       uuid        not null,
  field      text        not null,
  name       text        not null,
  kind       text        not null,
  bytes      bigint      not null,
  sha256     text        not null,
  state      text        not null check (state in ('waiting', 'clean', 'infected', 'unscanned')),
  -- What the scanner called it.
  found      text,
  scanned_at timestamptz,
  at         timestamptz not null default clock_timestamp()
);
create index file_by_intake on inbound.file (intake, at);
create index file_to_scan on inbound.file (at) where state in ('waiting', 'unscanned');

-- How many files and bytes of files a site takes in a day, of all kinds together.
insert into inbound.intake_quota values ('+files', 20000, 4294967296);

create function inbound.charge_files(p_site uuid, p_files integer, p_bytes bigint) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_quota inbound.intake_quota;
begin
  select * into strict v_quota from inbound.intake_quota q where q.kind = '+files';
  insert into inbound.intake_day as d (site, kind, day, arrivals, bytes)
    values (p_site, '+files', (now() at time zone 'Asia/Shanghai')::date, p_files, p_bytes)
    on conflict (site, kind, day) do update set arrivals = d.arrivals + excluded.arrivals, bytes = d.bytes + excluded.bytes
      where d.arrivals + excluded.arrivals <= v_quota.arrivals and d.bytes + excluded.bytes <= v_quota.bytes;
  return found;
end $$;

-- Begins a file: answers 'begun', 'sent' (the form with this token was sent already), 'no-form', or 'quota', also
-- where one token brings more files than any form takes.
create function inbound.begin_upload(p_id uuid, p_site uuid, p_kind text, p_token_hash bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from inbound.upload where id = any(array(
    select u.id from inbound.upload u
    where u.intake is null and u.begun_at < now() - interval '3 hours' limit 3 for update skip locked));
  if exists (select from inbound.intake i where i.token_hash = p_token_hash) then return 'sent'; end if;
  if not exists (select from outbound.published where site = p_site and key = 'form:' || p_kind) then
    return 'no-form';
  end if;
  if (select count(*) from inbound.upload u where u.token_hash = p_token_hash) >= 60
    or not inbound.charge_files(p_site, 1, 0) then return 'quota'; end if;
  insert into inbound.upload (id, site, kind, token_hash) values (p_id, p_site, p_kind, p_token_hash);
  return 'begun';
end $$;

-- Appends a sealed piece; false where the site takes no more bytes today.
create function inbound.put_piece(p_id uuid, p_token_hash bytea, p_n integer, p_sealed bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_site uuid;
begin
  select site into strict v_site from inbound.upload u
    where u.id = p_id and u.token_hash = p_token_hash and u.whole_at is null;
  if p_n > 4000 or not inbound.charge_files(v_site, 0, length(p_sealed)) then return false; end if;
  insert into inbound.upload_piece values (p_id, p_n, p_sealed);
  return true;
end $$;

-- All of a file is there.
create function inbound.finish_upload(p_id uuid, p_token_hash bytea, p_field text, p_digest bytea, p_bytes bigint,
  p_label bytea, p_key_id text, p_ticket bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update inbound.upload u set field = p_field, digest = p_digest, bytes = p_bytes, label = p_label, key_id = p_key_id,
    ticket = p_ticket, whole_at = clock_timestamp()
    where u.id = p_id and u.token_hash = p_token_hash and u.whole_at is null;
  if not found then raise exception 'no such upload' using errcode = 'no_data_found'; end if;
end $$;

-- A file that is not to be sent after all.
create function inbound.drop_upload(p_id uuid, p_token_hash bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from inbound.upload where id = p_id and token_hash = p_token_hash and intake is null
$$;

-- The files that came with a form so far, for who holds its token.
create function inbound.uploads_with(p_site uuid, p_kind text, p_token_hash bytea)
returns table (id uuid, field text, digest bytea, bytes bigint, label bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.field, u.digest, u.bytes, u.label from inbound.upload u
  where u.site = p_site and u.kind = p_kind and u.token_hash = p_token_hash and u.whole_at is not null
  order by u.whole_at, u.id
$$;

-- `submit` with files: 'files-gone' where one of them is not there any more.
drop function inbound.submit(uuid, text, uuid, text, bytea, bytea, text, text, bytea);
create function inbound.submit(p_id uuid, p_kind text, p_site uuid, p_number text, p_token_hash bytea, p_digest bytea,
  p_status_id text, p_key_id text, p_sealed bytea, p_files uuid[] default '{}', out outcome text, out number text, out at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_known inbound.intake;
  v_quota inbound.intake_quota;
  v_day   inbound.intake_day;
  v_prev  bytea;
  v_seq   bigint;
  v_sealed_hash bytea := sha256(p_sealed);
  v_hash  bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('inbound ' || p_site, 0));
  select * into v_known from inbound.intake i where i.token_hash = p_token_hash;
  if found then
    outcome := case when v_known.digest = p_digest and v_known.site = p_site then 'again' else 'other' end;
    number := v_known.number;
    at := v_known.at;
    return;
  end if;
  if not exists (select from outbound.published where site = p_site and key = 'form:' || p_kind) then
    outcome := 'no-form';
    return;
  end if;
  perform from inbound.upload u where u.id = any(p_files) and u.token_hash = p_token_hash and u.site = p_site
    and u.kind = p_kind and u.whole_at is not null for update;
  if (select count(*) from inbound.upload u where u.id = any(p_files) and u.token_hash = p_token_hash and u.site = p_site
    and u.kind = p_kind and u.whole_at is not null) <> cardinality(p_files) then
    outcome := 'files-gone';
    return;
  end if;
  select * into strict v_quota from inbound.intake_quota q where q.kind in (p_kind, '*') order by q.kind = '*' limit 1;
  insert into inbound.intake_day as d (site, kind, day, arrivals, bytes)
    values (p_site, p_kind, (now() at time zone 'Asia/Shanghai')::date, 1, length(p_sealed))
    on conflict (site, kind, day) do update set arrivals = d.arrivals + 1, bytes = d.bytes + excluded.bytes
      where d.arrivals < v_quota.arrivals and d.bytes + excluded.bytes <= v_quota.bytes
    returning * into v_day;
  if not found then
    outcome := 'quota';
    return;
  end if;
  select h.hash into v_prev from inbound.intake_head h where h.site = p_site;
  v_prev := coalesce(v_prev, sha256(convert_to('inbound ' || p_site, 'UTF8')));
  v_seq := nextval('inbound.intake_seq');
  number := p_number;
  at := clock_timestamp();
  v_hash := sha256(v_prev || convert_to(
    inbound.link_text(v_seq, p_id, p_kind, p_site, p_number, p_key_id, v_sealed_hash, at), 'UTF8'));
  insert into inbound.intake values (v_seq, p_id, p_kind, p_site, p_number, p_token_hash, p_digest, p_status_id, p_key_id,
    p_sealed, v_sealed_hash, v_prev, v_hash, at);
  insert into inbound.intake_head values (p_site, v_seq, v_hash)
    on conflict (site) do update set seq = excluded.seq, hash = excluded.hash;
  insert into inbound.waiting (intake, seq) values (p_id, v_seq);
  update inbound.upload u set intake = p_id where u.id = any(p_files);
  delete from inbound.upload u where u.token_hash = p_token_hash and u.intake is null;
  perform pg_notify('inbound', p_id::text);
  outcome := 'taken';
end $$;

revoke execute on function inbound.charge_files, inbound.begin_upload, inbound.put_piece, inbound.finish_upload,
  inbound.drop_upload, inbound.uploads_with, inbound.submit from public;
grant execute on function inbound.begin_upload, inbound.put_piece, inbound.finish_upload, inbound.drop_upload,
  inbound.uploads_with, inbound.submit to mingtang_outside;
