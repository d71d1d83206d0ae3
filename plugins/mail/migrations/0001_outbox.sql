-- The outbox: every mail that leaves, from the transaction that caused it until the mail server took it.

create schema if not exists mail;

create table mail.outbox (
  id           uuid        primary key default gen_random_uuid(),
  -- What is queued under a key is queued once.
  key          text        unique,
  -- Which part of Mingtang sends it, for counts and lists: 'account', 'digest', …
  purpose      text        not null check (purpose ~ '^[a-z][a-z-]{0,39}$'),
  -- Confidential: its text lets whoever reads it act for the recipient, and is shown to nobody.
  confidential boolean     not null,
  to_address   text        not null check (length(to_address) <= 254 and to_address !~ '[[:cntrl:][:space:],;]'),
  to_name      text        check (to_name !~ '[[:cntrl:]]'),
  subject      text        not null check (subject !~ '[[:cntrl:]]'),
  -- Both are emptied once the mail was sent or is out of date.
  text         text        not null,
  html         text        not null,
  unsubscribe  text        check (unsubscribe ~ '^https?://[^[:space:]<>]+$'),
  state        text        not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  -- Why it was given up: 'refused' by the recipient's server for good, 'tried-long-enough', 'out-of-date'.
  fault        text        check (fault in ('refused', 'tried-long-enough', 'out-of-date')),
  -- The last answer of a mail server, or what went wrong on the way to it.
  answer       text,
  queued_at    timestamptz not null default now(),
  -- After this instant it is of no use to anybody.
  use_until    timestamptz,
  attempts     integer     not null default 0,
  first_try_at timestamptz,
  next_try_at  timestamptz not null default now(),
  settled_at   timestamptz,
  -- Names the mail to every server it is offered to, the same each time.
  message_id   text,
  -- Who is sending it, and until when nobody else may.
  lease        uuid,
  lease_until  timestamptz,
  check ((state = 'given-up') = (fault is not null))
);
create index outbox_due on mail.outbox (next_try_at) where state = 'waiting';
create index outbox_given_up on mail.outbox (settled_at) where state = 'given-up';
create index outbox_settled on mail.outbox (settled_at) where state <> 'waiting';
create index outbox_to on mail.outbox (to_address, purpose, queued_at);

-- Our mail server, while it cannot be reached or does not let us in: no mail is to blame for that.
create table mail.relay (
  singleton   boolean     primary key default true check (singleton),
  down_since  timestamptz,
  attempts    integer     not null default 0,
  next_try_at timestamptz not null default now(),
  answer      text
);
insert into mail.relay default values;
