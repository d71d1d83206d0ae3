-- Who signs in, from where, how often it was tried. What people may do is not here.
create schema if not exists identity;

-- Rules of signing in, where they differ from those of the program.
create table identity.policy (
  one        boolean     primary key default true check (one),
  rules      jsonb       not null,
  changed_at timestamptz not null default now(),
  changed_by uuid
);

-- Of each account what Payload does not keep.
create table identity.account (
  user_id     uuid        primary key,
  password_at timestamptz not null default now(),
  -- Somebody else set the password: it is changed at the next sign-in.
  must_change boolean     not null default false
);

-- Passwords somebody had, as Payload hashes them.
create table identity.former_password (
  id      bigint generated always as identity primary key,
  user_id uuid        not null,
  hash    text        not null,
  salt    text        not null,
  until   timestamptz not null default now()
);
create index former_password_by_user on identity.former_password (user_id, id);

-- How full a budget of attempts is: it leaks with time. Of what is tried only a digest is kept.
create table identity.budget (
  key   text        primary key,
  level real        not null,
  at    timestamptz not null default now()
);
create index budget_by_time on identity.budget (at);

-- A browser that has signed somebody in.
create table identity.device (
  id       uuid        not null,
  user_id  uuid        not null,
  since    timestamptz not null default now(),
  seen_at  timestamptz not null default now(),
  browser  text        not null,
  primary key (id, user_id)
);

-- A session lives by its row here: Payload's own list is rewritten by every sign-in.
create table identity.session (
  sid      uuid        primary key,
  user_id  uuid        not null,
  began_at timestamptz not null default now(),
  seen_at  timestamptz not null default now(),
  ended_at timestamptz,
  -- Why it ended: 'signed-out', 'revoked', 'password', 'role', 'factor'.
  ended_by text,
  address  text,
  browser  text        not null,
  device   uuid,
  check ((ended_at is null) = (ended_by is null))
);
create index session_by_user on identity.session (user_id, began_at);

-- A sign-in under way: the password was right, and something more is asked for. Opens no door.
create table identity.ticket (
  hash     bytea       primary key check (length(hash) = 32),
  user_id  uuid        not null,
  passed   text[]      not null,
  expires  timestamptz not null
);
