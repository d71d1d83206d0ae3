-- Who follows what of a site by mail, and what they were told. Inside only: addresses never cross.

create schema if not exists subscriptions;

create table subscriptions.subscription (
  id           uuid        primary key default gen_random_uuid(),
  site         uuid        not null,
  -- Forgotten when the subscription ends.
  address      text,
  -- What is followed: 'site', 'column:<id>', 'topic:<code>', 'organ:<code>'.
  follows      text[]      not null default '{}',
  frequency    text        check (frequency in ('at-once', 'daily', 'weekly')),
  -- What its owner asked for and has not confirmed yet.
  asked        jsonb,
  state        text        not null default 'waiting' check (state in ('waiting', 'active', 'ended')),
  -- Up to which entry of the site's log its owner has been told, and when that was decided.
  told_seq     bigint      not null default 0,
  told_at      timestamptz not null default now(),
  check ((state = 'ended') = (address is null)),
  check (state <> 'active' or (frequency is not null and cardinality(follows) > 0))
);
create unique index subscription_of on subscriptions.subscription (site, address) where state <> 'ended';
create index subscription_active on subscriptions.subscription (frequency, site) where state = 'active';

-- What its owner may do by a link in a mail. Only the hash is kept: nobody inside can follow the link.
create table subscriptions.ticket (
  hash         bytea       primary key check (length(hash) = 32),
  subscription uuid        not null references subscriptions.subscription on delete cascade,
  act          text        not null check (act in ('confirm', 'end')),
  good_until   timestamptz not null
);
create index ticket_of on subscriptions.ticket (subscription);

-- What became of each subscription. Names nobody.
create table subscriptions.event (
  id           bigint      generated always as identity primary key,
  subscription uuid        not null,
  what         text        not null check (what in
    ('asked', 'confirmed', 'told', 'ended-by-owner', 'never-confirmed', 'site-closed')),
  at           timestamptz not null default now()
);
create index event_of on subscriptions.event (subscription);
create function subscriptions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what became of a subscription is only added to (% refused)', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger event_is_append_only before update or delete on subscriptions.event
  for each row execute function subscriptions.refuse_change();

-- How far each site's log has been read; a site that nobody ever followed has none.
create table subscriptions.cursor (
  site uuid   primary key,
  seq  bigint not null
);

-- What happened in a site that its followers are told.
create table subscriptions.happening (
  site  uuid        not null,
  seq   bigint      not null,
  key   text        not null,
  what  text        not null check (what in ('new', 'corrected', 'withdrawn')),
  title text        not null,
  path  text        not null,
  -- The summary of what is new, what was corrected, or why it was withdrawn.
  about text        not null,
  -- What it is followed by.
  marks text[]      not null,
  at    timestamptz not null,
  primary key (site, seq)
);
create index happening_of on subscriptions.happening (site, key, seq desc);
