-- Whose draft waits for a signature, and whether a flow has it: for the lists of those who sign.
alter table cases.case_file
  add column proposed_by     uuid,
  add column signed_in_inbox boolean not null default false;
alter table cases.opinion add column at timestamptz not null default clock_timestamp();

-- Forms that staff fill in for who came to the counter 窗口代办, kept until they are sent: sealed with a data key
-- of their own. The case that one becomes has its id, so that it becomes one.
create table cases.counter_draft (
  id        uuid        primary key,
  site      uuid        not null,
  -- Id of the form, and what it was called.
  form      text        not null,
  title     text        not null,
  -- Who applies, masked.
  applicant text        not null default '',
  -- Whoever goes on with it names the revision they had read.
  revision  integer     not null default 1,
  key_id    text        not null,
  wrapped   bytea       not null,
  sealed    bytea       not null,
  begun_by  uuid        not null,
  -- Who of the site went on with it last.
  by        uuid        not null,
  at        timestamptz not null default clock_timestamp()
);
create index counter_draft_of_site on cases.counter_draft (site, at desc);
create index counter_draft_by_age on cases.counter_draft (at);
create index counter_draft_by_key on cases.counter_draft (key_id);
