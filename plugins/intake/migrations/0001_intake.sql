-- The intake log: the only thing that crosses from the outside to the inside. What the public sends is sealed
-- before it gets here; the outside appends by `inbound.submit` and can read nothing back.

create sequence inbound.intake_seq;

create table inbound.intake (
  seq         bigint      primary key,
  id          uuid        not null unique,
  kind        text        not null check (kind ~ '^[a-z][a-z-]{0,40}$'),
  site        uuid        not null,
  number      text        not null unique check (number ~ '^[A-Z][0-9]{8}-[0-9A-Z]{6}$'),
  -- Of the token the form carried: a form sent twice is one arrival.
  token_hash  bytea       not null unique check (length(token_hash) = 32),
  -- Keyed with the token: whether what was sent again is the same.
  digest      bytea       not null check (length(digest) = 32),
  -- Where its sender looks for it: keyed with the code.
  status_id   text        not null unique check (status_id ~ '^[0-9a-f]{64}$'),
  key_id      text        not null check (key_id ~ '^[0-9a-f]{16}$'),
  sealed      bytea       not null check (length(sealed) between 49 and 400000),
  sealed_hash bytea       not null,
  prev_hash   bytea       not null,
  hash        bytea       not null,
  at          timestamptz not null
);
create index intake_by_site on inbound.intake (site, seq);

-- Head of each site's chain.
create table inbound.intake_head (
  site uuid   primary key,
  seq  bigint not null,
  hash bytea  not null
);

create trigger intake_is_append_only before update or delete on inbound.intake
  for each row execute function outbound.refuse_change();
create trigger intake_is_never_truncated before truncate on inbound.intake
  for each statement execute function outbound.refuse_change();

-- What the inside has yet to open.
create table inbound.waiting (
  intake   uuid        primary key references inbound.intake (id),
  seq      bigint      not null,
  attempts integer     not null default 0,
  -- Not to be tried before; pushed on when somebody begins, so that who dies at it is followed by another.
  next_at  timestamptz not null default now(),
  -- Why the last attempt did not succeed.
  fault    text
);
create index waiting_in_order on inbound.waiting (next_at, seq);

-- How much a site takes of a kind in a day: a flood fills no disk, and none of another site's day.
-- The row of kind '*' is for kinds without a row of their own.
create table inbound.intake_quota (
  kind        text    primary key,
  arrivals integer not null,
  bytes       bigint  not null
);
insert into inbound.intake_quota values ('*', 2000, 2147483648);

create table inbound.intake_day (
  site        uuid    not null,
  kind        text    not null,
  day         date    not null,
  arrivals integer not null,
  bytes       bigint  not null,
  primary key (site, kind, day)
);

-- The text each link of the chain covers.
create function inbound.link_text(seq bigint, id uuid, kind text, site uuid, number text, key_id text, sealed_hash bytea, at timestamptz)
returns text language sql immutable as $$
  select concat_ws(E'\n', seq, id, kind, site, number, key_id, encode(sealed_hash, 'hex'),
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
$$;

-- Appends one envelope, once: answers 'taken', 'again' (the same was sent before, with its number then), 'other'
-- (something else was sent with this token), 'no-form' (the site offers no such form) or 'quota'.
-- Raises unique_violation where the number is taken; the caller draws another.
create function inbound.submit(p_id uuid, p_kind text, p_site uuid, p_number text, p_token_hash bytea, p_digest bytea,
  p_status_id text, p_key_id text, p_sealed bytea, out outcome text, out number text, out at timestamptz)
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
  perform pg_notify('inbound', p_id::text);
  outcome := 'taken';
end $$;

-- When an arrival came in, for who can name it; nothing of what it says.
create function inbound.received_at(p_site uuid, p_status_id text) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select at from inbound.intake where site = p_site and status_id = p_status_id
$$;

-- How often somebody tried something lately. `who` is a keyed hash of an address; it is forgotten with its window.
create unlogged table inbound.tries (
  scope    text        not null,
  who      bytea       not null,
  until_at timestamptz not null,
  tries    integer     not null,
  primary key (scope, who)
);
create index tries_over on inbound.tries (until_at);

create function inbound.count_try(p_scope text, p_who bytea, p_seconds integer, out tries integer, out seconds_left integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_until timestamptz;
begin
  delete from inbound.tries where ctid = any(array(
    select t.ctid from inbound.tries t where t.until_at < clock_timestamp() limit 5 for update skip locked));
  insert into inbound.tries as t (scope, who, until_at, tries)
    values (p_scope, p_who, clock_timestamp() + make_interval(secs => p_seconds), 1)
    on conflict (scope, who) do update set
      tries = case when t.until_at < clock_timestamp() then 1 else t.tries + 1 end,
      until_at = case when t.until_at < clock_timestamp() then excluded.until_at else t.until_at end
    returning t.tries, t.until_at into tries, v_until;
  seconds_left := greatest(1, ceil(extract(epoch from v_until - clock_timestamp())))::int;
end $$;

-- A try that turned out well does not count.
create function inbound.forgive_try(p_scope text, p_who bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update inbound.tries set tries = greatest(0, tries - 1) where scope = p_scope and who = p_who
$$;

revoke execute on function inbound.submit, inbound.received_at, inbound.count_try, inbound.forgive_try from public;
grant execute on function inbound.submit, inbound.received_at, inbound.count_try, inbound.forgive_try to mingtang_outside;
