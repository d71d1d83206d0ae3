-- Text messages that leave, from the transaction that caused each until a provider took it.

create table texts.outbox (
  id          uuid        primary key default gen_random_uuid(),
  -- What is queued under a key is queued once.
  key         text        unique,
  purpose     text        not null check (purpose ~ '^[a-z][a-z-]{0,39}$'),
  to_number   text        not null check (to_number ~ '^1[3-9][0-9]{9}$'),
  -- Emptied once it was sent or is out of date.
  text        text        not null check (length(text) <= 300),
  state       text        not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  fault       text        check (fault in ('refused', 'tried-long-enough', 'out-of-date')),
  answer      text,
  queued_at   timestamptz not null default now(),
  -- After this instant it is of no use to anybody.
  use_until   timestamptz not null,
  attempts    integer     not null default 0,
  next_try_at timestamptz not null default now(),
  settled_at  timestamptz,
  -- Who is sending it, and until when nobody else may.
  lease       uuid,
  lease_until timestamptz,
  check ((state = 'given-up') = (fault is not null))
);
create index outbox_due on texts.outbox (next_try_at) where state = 'waiting';
create index outbox_settled on texts.outbox (settled_at) where state <> 'waiting';
