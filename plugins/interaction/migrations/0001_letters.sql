-- Letters to leaders and departments. Inside only: no role of the outside may use this schema, and
-- Payload knows nothing of it, so that no door of Payload leads here.

create table interaction.letter (
  id           uuid        primary key,
  -- The site it was written to, where its writer is told and its reply is published.
  home         uuid        not null,
  -- The site that is to answer it now.
  holder       uuid        not null,
  -- Number in the register of its home.
  number       text        not null,
  -- The arrival it was made of: one letter for one arrival.
  arrival      uuid        unique,
  mailbox      text        not null,
  mailbox_name text        not null,
  -- The rules it is handled by, as they were then.
  terms        jsonb       not null,
  kind         text        not null,
  -- Whether its writer lets it be published; said once, when it was written.
  may_publish  boolean     not null,
  -- Who writes, masked: Ma**.
  writer       text        not null,
  -- The letter that this one follows: each is followed by one at most.
  follows      uuid        unique references interaction.letter (id),
  -- The letter it is answered with.
  merged_into  uuid        references interaction.letter (id),
  -- How many events there are. Whoever adds one claims the number it had read.
  revision     integer     not null,
  phase        text        not null,
  received_on  date        not null,
  replied_on   date,
  due_on       date,
  -- From these days on it is shown yellow or red, if nothing happens.
  yellow_from  date,
  red_from     date,
  -- Since when it is public; nothing makes public what its writer did not allow.
  public_at    timestamptz constraint letter_public_by_leave check (public_at is null or may_publish),
  -- What `publishStatus` of intake needs to tell its writer; of letters that came by the Internet.
  tracking     jsonb,
  at           timestamptz not null default clock_timestamp(),
  unique (home, number)
);
create index letter_open_of_holder on interaction.letter (holder, (coalesce(due_on, 'infinity'::date)), id) where phase in ('waiting', 'proposed');
create index letter_open_of_home on interaction.letter (home, (coalesce(due_on, 'infinity'::date)), id) where phase in ('waiting', 'proposed');
create index letter_done_of_holder on interaction.letter (holder, received_on desc, id) where phase not in ('waiting', 'proposed');
create index letter_done_of_home on interaction.letter (home, received_on desc, id);
create index letter_tracked on interaction.letter ((tracking ->> 'number')) where tracking is not null;
create index letter_merged on interaction.letter (merged_into) where merged_into is not null;

-- What happened. Everything else about a letter follows.
create table interaction.letter_event (
  letter   uuid        not null references interaction.letter (id),
  revision integer     not null,
  event    jsonb       not null,
  at       timestamptz not null default clock_timestamp(),
  primary key (letter, revision)
);

-- The key that what was written is sealed with, itself sealed with a key of CASE_KEYS. Without its row
-- nothing of the letter can be read: deleting it erases it.
create table interaction.data_key (
  owner   uuid  primary key,
  key_id  text  not null,
  wrapped bytea not null
);
create index data_key_by_key on interaction.data_key (key_id);

-- What citizen and staff wrote, sealed: the letter, drafts of the reply (the newest is the reply), notes.
create table interaction.writing (
  id     bigint      generated always as identity primary key,
  owner  uuid        not null,
  kind   text        not null,
  by     uuid,
  sealed bytea       not null,
  at     timestamptz not null default clock_timestamp()
);
create index writing_of_owner on interaction.writing (owner, kind, id);

-- Who looked at whose personal data, and why.
create table interaction.look (
  id     bigint      generated always as identity primary key,
  owner  uuid        not null,
  "user" uuid        not null,
  what   text        not null,
  at     timestamptz not null default clock_timestamp()
);
create index look_by_owner on interaction.look (owner, id);

-- Last number given, by site and year.
create table interaction.counter (
  site uuid    not null,
  year integer not null,
  last integer not null,
  primary key (site, year)
);

create function interaction.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only (% refused)', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_append_only before update or delete on interaction.letter_event
  for each row execute function interaction.refuse_change();
create trigger events_are_never_truncated before truncate on interaction.letter_event
  for each statement execute function interaction.refuse_change();
create trigger writings_are_never_changed before update on interaction.writing
  for each row execute function interaction.refuse_change();
create trigger looks_are_append_only before update or delete on interaction.look
  for each row execute function interaction.refuse_change();
create trigger looks_are_never_truncated before truncate on interaction.look
  for each statement execute function interaction.refuse_change();
