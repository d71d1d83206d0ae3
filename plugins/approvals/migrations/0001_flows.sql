-- Flows and what runs through them. No collection of Payload: nothing but the actions of
-- plugins/approvals writes here, and no request can set a state.

create schema if not exists approvals;

-- A saved definition, for good: what runs keeps the version it was started with.
create table approvals.flow_version (
  flow       uuid        not null,
  version    integer     not null,
  definition jsonb       not null,
  by         uuid,
  at         timestamptz not null default now(),
  primary key (flow, version)
);

-- One submission on its way. All but the names of its flow and subject follows from its events; it
-- stands here to be claimed (`version`), found and shown in lists.
create table approvals.instance (
  id           uuid        primary key default gen_random_uuid(),
  flow         uuid        not null,
  flow_version integer     not null,
  kind         text        not null,
  subject      uuid        not null,
  site         uuid        not null,
  title        text        not null,
  submitter    uuid        not null,
  -- Who may not decide where it is now: authors, and who decided at another step of a flow that
  -- wants different people.
  kept_out     uuid[]      not null,
  status       text        not null
    check (status in ('running', 'returned', 'approved', 'rejected', 'recalled', 'void')),
  step         text,
  urgent       boolean     not null,
  in_force     boolean     not null default false,
  -- Number of events: whoever decides names the number they saw, and one of them is right.
  version      integer     not null,
  started_at   timestamptz not null,
  changed_at   timestamptz not null,
  foreign key (flow, flow_version) references approvals.flow_version (flow, version)
);
-- Of a subject one instance at a time is open, or approved and not in force yet.
create unique index instance_open on approvals.instance (kind, subject)
  where status in ('running', 'returned') or (status = 'approved' and not in_force);
create index instance_of_subject on approvals.instance (kind, subject, started_at desc);
create index instance_started on approvals.instance (submitter, started_at desc);
create index instance_of_site on approvals.instance (site, changed_at desc);

create table approvals.event (
  instance uuid        not null references approvals.instance (id),
  n        integer     not null,
  type     text        not null,
  by       uuid,
  at       timestamptz not null,
  body     jsonb       not null,
  primary key (instance, n)
);
create index event_by_person on approvals.event (by, at desc)
  where type in ('approved', 'returned', 'rejected', 'read', 'handed-over', 'signer-added');

-- What is open, once for each key that may take it: an inbox is a look-up of its owner's keys.
create table approvals.task (
  key       text        not null,
  instance  uuid        not null references approvals.instance (id),
  n         integer     not null,
  kind      text        not null check (kind in ('decide', 'read')),
  step      text        not null,
  opened_at timestamptz not null,
  due_on    date,
  primary key (key, kind, instance, n)
);
create index task_of_instance on approvals.task (instance);

-- Commands that were carried out, so that one sent twice is carried out once.
create table approvals.command (
  by      uuid        not null,
  key     text        not null check (length(key) between 8 and 200),
  request text        not null,
  answer  jsonb,
  at      timestamptz not null default now(),
  primary key (by, key)
);

create function approvals.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only (% refused)', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger event_is_append_only before update or delete on approvals.event
  for each row execute function approvals.refuse_change();
create trigger event_is_never_truncated before truncate on approvals.event
  for each statement execute function approvals.refuse_change();
create trigger flow_version_is_append_only before update or delete on approvals.flow_version
  for each row execute function approvals.refuse_change();
create trigger flow_version_is_never_truncated before truncate on approvals.flow_version
  for each statement execute function approvals.refuse_change();
