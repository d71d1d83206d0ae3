-- The trail of what people did inside: append-only, hash-chained. Nobody who serves the inside may change it.
create schema if not exists audit;

create table audit.entry (
  id       uuid        primary key default gen_random_uuid(),
  -- Place in the chain and link to the entry before; given as the transaction of the act is committed.
  seq      bigint      unique,
  at       timestamptz not null,
  -- Who: `person:<id>`, `system`, or `nobody` (not signed in), with the name they then had.
  actor    text        not null,
  name     text,
  -- From where: the address the request came from.
  address  text,
  act      text        not null,
  -- What: `<kind>:<id>`, with what it then was called, and whose it is.
  subject  text,
  title    text,
  site     uuid,
  outcome  text        not null check (outcome in ('done', 'refused')),
  reason   text,
  -- SHA-256 of the subject as canonical JSON (RFC 8785), before and after.
  before   bytea       check (length(before) = 32),
  after    bytea       check (length(after) = 32),
  -- Canonical JSON.
  details  text,
  prev     bytea,
  hash     bytea,
  check ((seq is null) = (hash is null))
);
create index entry_by_time on audit.entry (at);
create index entry_by_actor on audit.entry (actor, seq);
create index entry_by_subject on audit.entry (subject, seq);
create index entry_by_site on audit.entry (site, seq);
create index entry_by_act on audit.entry (act, seq);

create table audit.head (
  one  boolean primary key default true check (one),
  seq  bigint  not null,
  hash bytea   not null
);
insert into audit.head (seq, hash) values (0, sha256('audit'::bytea));

-- What a link covers: each part with its length in bytes before it, what is missing as `-`.
create function audit.covered(e audit.entry) returns bytea language sql immutable set search_path = pg_catalog, pg_temp as $$
  select convert_to(string_agg(
    case when part is null then '-' else octet_length(convert_to(part, 'UTF8')) || ':' || part end, '' order by n), 'UTF8')
  from unnest(array[
    e.seq::text, e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor, e.name, e.address,
    e.act, e.subject, e.title, e.site::text, e.outcome, e.reason,
    encode(e.before, 'hex'), encode(e.after, 'hex'), e.details]) with ordinality as t(part, n)
$$;

-- At the end of the transaction, when nothing else is waited for: what is held here is held for a moment.
create function audit.link() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e audit.entry;
  h audit.head;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit', 0));
  select * into strict h from audit.head;
  select * into strict e from audit.entry where id = new.id;
  e.seq := h.seq + 1;
  e.prev := h.hash;
  e.hash := sha256(e.prev || audit.covered(e));
  update audit.entry set seq = e.seq, prev = e.prev, hash = e.hash where id = e.id;
  update audit.head set seq = e.seq, hash = e.hash;
  return null;
end $$;
create constraint trigger entry_is_linked after insert on audit.entry
  deferrable initially deferred for each row execute function audit.link();

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  -- Linking is the one change there is, and happens once.
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
    and (new.id, new.at, new.actor, new.name, new.address, new.act, new.subject, new.title, new.site, new.outcome,
      new.reason, new.before, new.after, new.details)
      is not distinct from (old.id, old.at, old.actor, old.name, old.address, old.act, old.subject, old.title,
      old.site, old.outcome, old.reason, old.before, old.after, old.details)
  then
    return new;
  end if;
  raise exception 'the audit trail is append-only (% refused)', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger entry_is_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger entry_is_never_truncated before truncate on audit.entry
  for each statement execute function audit.refuse_change();

-- The one way in.
create function audit.append(
  p_actor text, p_name text, p_address text, p_act text, p_subject text, p_title text, p_site uuid,
  p_outcome text, p_reason text, p_before bytea, p_after bytea, p_details text)
returns uuid language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into audit.entry (at, actor, name, address, act, subject, title, site, outcome, reason, before, after, details)
  values (clock_timestamp(), p_actor, p_name, p_address, p_act, p_subject, p_title, p_site, p_outcome, p_reason,
    p_before, p_after, p_details)
  returning id
$$;
