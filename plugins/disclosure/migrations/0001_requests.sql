-- Requests for information 依申请公开. Inside only: no role of the outside may use this schema, and
-- Payload knows nothing of it, so that no door of Payload leads here.

create table disclosure.request (
  id             uuid        primary key,
  site           uuid        not null,
  -- Number in the site's register of the year it came in.
  year           integer     not null,
  serial         integer     not null,
  -- What is asked for, in one line; says nothing of who asks.
  title          text        not null,
  applicant_kind text        not null,
  -- How many events there are. Whoever adds one claims the number it had read.
  revision       integer     not null,
  -- Of the last event, for lists.
  phase          text        not null,
  result         text,
  received_on    text,
  -- What `publishStatus` of intake needs to tell the applicant; of requests that came by the Internet.
  tracking       jsonb,
  at             timestamptz not null default clock_timestamp(),
  unique (site, year, serial)
);
create index request_open on disclosure.request (site, at) where phase <> 'closed';
create index request_done on disclosure.request (site, at) where phase = 'closed';

-- Who asked, word for word. Apart, so that lists never read it but masked.
create table disclosure.application (
  request     uuid  primary key references disclosure.request (id),
  application jsonb not null
);

-- What happened, and which notice was issued with it. Everything else about a request follows.
create table disclosure.request_event (
  request  uuid        not null references disclosure.request (id),
  revision integer     not null,
  event    jsonb       not null,
  -- { kind, number }
  notice   jsonb,
  at       timestamptz not null default clock_timestamp(),
  primary key (request, revision)
);

-- Who looked at whose personal data.
create table disclosure.look (
  id      bigint      generated always as identity primary key,
  request uuid        not null references disclosure.request (id),
  "user"  uuid        not null,
  what    text        not null,
  at      timestamptz not null default clock_timestamp()
);
create index look_by_request on disclosure.look (request, id);

-- Last number given, by site, year and register.
create table disclosure.counter (
  site     uuid    not null,
  year     integer not null,
  register text    not null,
  last     integer not null,
  primary key (site, year, register)
);

create function disclosure.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only (% refused)', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_append_only before update or delete on disclosure.request_event
  for each row execute function disclosure.refuse_change();
create trigger events_are_never_truncated before truncate on disclosure.request_event
  for each statement execute function disclosure.refuse_change();
create trigger looks_are_append_only before update or delete on disclosure.look
  for each row execute function disclosure.refuse_change();
create trigger looks_are_never_truncated before truncate on disclosure.look
  for each statement execute function disclosure.refuse_change();
