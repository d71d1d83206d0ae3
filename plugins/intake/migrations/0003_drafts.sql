-- Unfinished forms, kept for who asks for it. A draft is sealed with a key made of its code, which nobody but its writer
-- has; here are a hash of that, and what it was sealed into. Its files stay as long as it does.

-- A kind may have several forms: `case.marriage` is a form of kind `case`.
alter table inbound.intake drop constraint intake_kind_check,
  add constraint intake_kind_check check (kind ~ '^[a-z][a-z-]{0,40}([.][a-z0-9-]{1,60})?$');

create table inbound.draft (
  id         bytea       primary key check (length(id) = 32),
  site       uuid        not null,
  kind       text        not null,
  -- Of the form it is a draft of: it goes when that is sent.
  token_hash bytea       not null unique check (length(token_hash) = 32),
  version    integer     not null,
  sealed     bytea       not null check (length(sealed) between 29 and 600000),
  until_at   timestamptz not null
);
create index draft_over on inbound.draft (until_at);

-- When a file goes that is bound to no arrival.
alter table inbound.upload add column until_at timestamptz not null default now() + interval '3 hours';
drop index inbound.upload_unbound;
create index upload_unbound on inbound.upload (until_at) where intake is null;

-- How many drafts a site keeps in a day, and how many bytes of them.
insert into inbound.intake_quota values ('+drafts', 20000, 1073741824);

-- Keeps a draft: 'kept', with its version and how long; 'newer' where it was kept since in a version that `p_seen` is not;
-- 'sent' where the form was sent meanwhile; 'no-form' where the site offers none that is kept; 'quota'.
create function inbound.keep_draft(p_id bytea, p_site uuid, p_kind text, p_token_hash bytea, p_seen integer, p_sealed bytea,
  out outcome text, out version integer, out until_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_days  integer;
  v_quota inbound.intake_quota;
begin
  delete from inbound.draft where id = any(array(
    select d.id from inbound.draft d where d.until_at < now() limit 5 for update skip locked));
  if exists (select from inbound.intake i where i.token_hash = p_token_hash) then outcome := 'sent'; return; end if;
  select (p.record ->> 'draftDays')::integer into v_days from outbound.published p
    where p.site = p_site and p.key = 'form:' || p_kind;
  if coalesce(v_days, 0) < 1 then outcome := 'no-form'; return; end if;
  select * into strict v_quota from inbound.intake_quota q where q.kind = '+drafts';
  insert into inbound.intake_day as d (site, kind, day, arrivals, bytes)
    values (p_site, '+drafts', (now() at time zone 'Asia/Shanghai')::date, 1, length(p_sealed))
    on conflict (site, kind, day) do update set arrivals = d.arrivals + 1, bytes = d.bytes + excluded.bytes
      where d.arrivals < v_quota.arrivals and d.bytes + excluded.bytes <= v_quota.bytes;
  if not found then outcome := 'quota'; return; end if;
  until_at := date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
    + make_interval(days => least(v_days, 180) + 1);
  insert into inbound.draft as d values (p_id, p_site, p_kind, p_token_hash, 1, p_sealed, keep_draft.until_at)
    on conflict (id) do update set version = d.version + 1, sealed = excluded.sealed, until_at = excluded.until_at
      where d.version = p_seen
    returning d.version into version;
  if not found then
    select d.version, d.until_at into version, until_at from inbound.draft d where d.id = p_id;
    outcome := 'newer';
    return;
  end if;
  update inbound.upload u set until_at = keep_draft.until_at where u.token_hash = p_token_hash and u.intake is null;
  outcome := 'kept';
end $$;

-- What a draft was sealed into, for who can name it.
create function inbound.draft_of(p_site uuid, p_kind text, p_id bytea)
returns table (sealed bytea, version integer, until_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.sealed, d.version, d.until_at from inbound.draft d
  where d.id = p_id and d.site = p_site and d.kind = p_kind and d.until_at > now()
$$;

-- A draft goes with the arrival it became.
create function inbound.end_draft() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from inbound.draft d where d.token_hash = new.token_hash;
  return null;
end $$;
create trigger intake_ends_its_draft after insert on inbound.intake
  for each row execute function inbound.end_draft();

create or replace function inbound.begin_upload(p_id uuid, p_site uuid, p_kind text, p_token_hash bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from inbound.upload where id = any(array(
    select u.id from inbound.upload u
    where u.intake is null and u.until_at < now() limit 3 for update skip locked));
  if exists (select from inbound.intake i where i.token_hash = p_token_hash) then return 'sent'; end if;
  if not exists (select from outbound.published where site = p_site and key = 'form:' || p_kind) then
    return 'no-form';
  end if;
  if (select count(*) from inbound.upload u where u.token_hash = p_token_hash) >= 60
    or not inbound.charge_files(p_site, 1, 0) then return 'quota'; end if;
  insert into inbound.upload (id, site, kind, token_hash) values (p_id, p_site, p_kind, p_token_hash);
  return 'begun';
end $$;

revoke execute on function inbound.keep_draft, inbound.draft_of, inbound.end_draft from public;
grant execute on function inbound.keep_draft, inbound.draft_of to mingtang_outside;
