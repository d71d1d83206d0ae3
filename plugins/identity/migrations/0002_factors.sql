-- What people show beside a password, and what two administrators do together.

create table identity.factor (
  id         uuid        primary key default gen_random_uuid(),
  user_id    uuid        not null,
  kind       text        not null check (kind in ('totp', 'passkey')),
  name       text        not null check (length(name) between 1 and 60),
  -- Of an authenticator app: its secret, sealed with a key of IDENTITY_KEYS, and the last step a code was taken of.
  key_id     text,
  sealed     bytea,
  last_step  bigint,
  -- Of a passkey.
  credential text        unique,
  public_key bytea,
  counter    bigint,
  transports text[],
  added_at   timestamptz not null default now(),
  used_at    timestamptz,
  check (kind <> 'totp' or (key_id is not null and sealed is not null)),
  check (kind <> 'passkey' or (credential is not null and public_key is not null and counter is not null))
);
create index factor_by_user on identity.factor (user_id);

-- Codes for who has lost all else; each serves once. Of a code only a digest is kept.
create table identity.recovery_code (
  user_id uuid        not null,
  hash    bytea       not null check (length(hash) = 32),
  used_at timestamptz,
  primary key (user_id, hash)
);

alter table identity.ticket
  -- `enrol`: of somebody signed in who has given their password again, to add a factor.
  add column purpose   text  not null default 'sign-in' check (purpose in ('sign-in', 'enrol')),
  -- What a passkey has to sign; once.
  add column challenge text,
  -- A secret that is being enrolled, sealed.
  add column key_id    text,
  add column sealed    bytea;
