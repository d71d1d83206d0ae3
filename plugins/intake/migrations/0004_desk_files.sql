-- Files that staff take in at the counter come with no arrival.
alter table inbound.file alter column intake drop not null;

-- Files that nothing needs any more: their bytes are to be removed, once the transaction that forgot them is committed;
-- and for an hour those that are just being taken in, which nothing needs if that fails.
create table inbound.file_gone (
  id         uuid        primary key,
  after_at   timestamptz not null default clock_timestamp()
);
