-- Cases 办件. Inside only: no role of the outside may use this schema, and Payload knows nothing of
-- it, so that no door of Payload leads here.

create table cases.case_file (
  id          uuid        primary key,
  site        uuid        not null,
  -- Number in the site's register of the year it was applied for.
  number      text        not null,
  -- The arrival it was made of: one case for one arrival.
  arrival     uuid        unique,
  item        text        not null,
  item_name   text        not null,
  -- The rules it is handled by, as they were then.
  terms       jsonb       not null,
  -- { id, version } of the form it was applied for with.
  form        jsonb       not null,
  -- Who applies, masked: Zhao**.
  applicant   text        not null,
  -- How many events there are. Whoever adds one claims the number it had read.
  revision    integer     not null,
  -- Of the last event, for lists.
  phase       text        not null,
  result      text,
  assignee    uuid,
  applied_on  date,
  accepted_on date,
  decided_on  date,
  closed_on   date,
  due_on      date,
  -- From these days on it is shown yellow or red, if nothing happens.
  yellow_from date,
  red_from    date,
  -- The day on which the law itself acts: silence accepts, or renews.
  law_on      date,
  -- What `publishStatus` of intake needs to tell the applicant; of cases that came by the Internet.
  tracking    jsonb,
  at          timestamptz not null default clock_timestamp(),
  unique (site, number)
);
-- Lists: those under way by urgency, closed ones newest first; of a site, and of all.
create index case_under_way on cases.case_file (site, (coalesce(due_on, 'infinity'::date)), id) where closed_on is null;
create index case_by_due on cases.case_file ((coalesce(due_on, 'infinity'::date)), id) where closed_on is null;
create index case_closed on cases.case_file (site, closed_on desc, id) where closed_on is not null;
create index case_by_closing on cases.case_file (closed_on desc, id) where closed_on is not null;
create index case_of_officer on cases.case_file (assignee, (coalesce(due_on, 'infinity'::date)), id) where closed_on is null;
create index case_of_item on cases.case_file (site, item, (coalesce(due_on, 'infinity'::date)), id) where closed_on is null;
create index case_red on cases.case_file (site, red_from) where closed_on is null and red_from is not null;
create index case_yellow on cases.case_file (site, yellow_from) where closed_on is null and yellow_from is not null;
create index case_proposed on cases.case_file (site) where phase = 'proposed';
create index case_by_law on cases.case_file (law_on) where law_on is not null;
create index case_by_number on cases.case_file (number text_pattern_ops);
create index case_decided on cases.case_file (site, item, decided_on) where decided_on is not null;
create index case_tracked on cases.case_file ((tracking ->> 'number')) where tracking is not null;

-- What happened, and which paper was issued with it. Everything else about a case follows.
create table cases.case_event (
  case_id  uuid        not null references cases.case_file (id),
  revision integer     not null,
  event    jsonb       not null,
  -- { kind, number }
  paper    jsonb,
  at       timestamptz not null default clock_timestamp(),
  primary key (case_id, revision)
);

-- The key that what applicants wrote is sealed with, itself sealed with a key of CASE_KEYS. Without its
-- row nothing of the case can be read: deleting it erases them.
create table cases.data_key (
  case_id uuid  primary key references cases.case_file (id),
  key_id  text  not null,
  wrapped bytea not null
);
create index data_key_by_key on cases.data_key (key_id);

-- What was answered, sealed: version 1 with the application, one more with each correction.
create table cases.answers (
  case_id uuid        not null references cases.case_file (id),
  version integer     not null,
  sealed  bytea       not null,
  at      timestamptz not null default clock_timestamp(),
  primary key (case_id, version)
);

-- What staff and applicant write each other, and notes among staff; sealed.
create table cases.message (
  id      bigint      generated always as identity primary key,
  case_id uuid        not null references cases.case_file (id),
  kind    text        not null check (kind in ('note', 'to-applicant', 'from-applicant')),
  -- Who of the staff; nobody where it is the applicant.
  by      uuid,
  sealed  bytea       not null,
  at      timestamptz not null default clock_timestamp()
);
create index message_of_case on cases.message (case_id, id);

-- Departments that are asked for an opinion, for their list.
create table cases.opinion (
  case_id uuid    not null references cases.case_file (id),
  opinion integer not null,
  site    uuid    not null,
  until   date    not null,
  given   boolean not null default false,
  primary key (case_id, opinion)
);
create index opinion_asked on cases.opinion (site, until) where not given;

-- Who looked at whose personal data, and why.
create table cases.look (
  id      bigint      generated always as identity primary key,
  case_id uuid        not null references cases.case_file (id),
  "user"  uuid        not null,
  what    text        not null,
  at      timestamptz not null default clock_timestamp()
);
create index look_by_case on cases.look (case_id, id);

-- Last number given, by site, year and register.
create table cases.counter (
  site     uuid    not null,
  year     integer not null,
  register text    not null,
  last     integer not null,
  primary key (site, year, register)
);

create function cases.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only (% refused)', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_append_only before update or delete on cases.case_event
  for each row execute function cases.refuse_change();
create trigger events_are_never_truncated before truncate on cases.case_event
  for each statement execute function cases.refuse_change();
create trigger looks_are_append_only before update or delete on cases.look
  for each row execute function cases.refuse_change();
create trigger looks_are_never_truncated before truncate on cases.look
  for each statement execute function cases.refuse_change();
