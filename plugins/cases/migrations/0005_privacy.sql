-- What was answered is deleted once its item no longer needs it, or whom it is about asks for that. What happened,
-- numbers, papers' numbers and the trail stay.
alter table cases.case_file
  -- 封存: why what was answered is kept as evidence, whatever the period.
  add column held_why   text,
  add column erased_at  timestamptz,
  add column erased_for text check (erased_for in ('period', 'request')),
  -- Whether its people can be found: see `person_mark`.
  add column is_marked  boolean not null default false;
create index case_to_erase on cases.case_file (closed_on, id) where closed_on is not null and erased_at is null and held_why is null;
create index case_unmarked on cases.case_file (id) where not is_marked;

-- The key of marks, sealed with a key of CASE_KEYS as data keys are: changing those changes no mark.
create table cases.index_key (
  one     boolean primary key default true check (one),
  id      uuid    not null,
  key_id  text    not null,
  wrapped bytea   not null
);

-- Whose identity number, mobile number or address stands in which case: HMACs, which say nothing to who lacks the key.
create table cases.person_mark (
  mark    bytea not null,
  case_id uuid  not null references cases.case_file (id),
  primary key (mark, case_id)
);
create index person_mark_of_case on cases.person_mark (case_id);

-- That somebody's data be erased at a site: proposed by one, decided on by another.
create table cases.erasure (
  id          uuid        primary key,
  site        uuid        not null,
  mark        bytea       not null,
  -- The identifier, masked.
  shown       text        not null,
  why         text        not null,
  state       text        not null default 'proposed' check (state in ('proposed', 'done', 'declined')),
  proposed_by uuid        not null,
  proposed_at timestamptz not null default clock_timestamp(),
  decided_by  uuid        check (decided_by <> proposed_by),
  decided_at  timestamptz,
  -- What became of each case.
  result      jsonb
);
create unique index erasure_waits on cases.erasure (site, mark) where state = 'proposed';
create index erasure_of_site on cases.erasure (site, proposed_at desc);
