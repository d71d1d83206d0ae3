-- Ratings 好差评 of cases, and tickets 差评工单 about the bad ones. Inside only, like the cases themselves.

-- How many working days each step has, and from how many ratings on figures are made public. The row
-- without a site is for all that have none of their own.
create table ratings.terms (
  site         uuid    unique nulls not distinct,
  verifying    integer not null check (verifying between 0 and 60),
  rectifying   integer not null check (rectifying between 0 and 60),
  replying     integer not null check (replying between 0 and 60),
  following_up integer not null check (following_up between 0 and 60),
  appealed     integer not null check (appealed between 0 and 60),
  appeal       integer not null check (appeal between 0 and 60),
  least        integer not null default 5 check (least >= 2)
);
insert into ratings.terms values (null, 5, 7, 3, 5, 5, 5, 5);

-- One rating for a case.
create table ratings.rating (
  case_id     uuid        primary key,
  site        uuid        not null,
  item        text        not null,
  item_name   text        not null,
  grade       text        not null
    check (grade in ('very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied')),
  reasons     text[]      not null,
  -- What was said, sealed with the key of the case.
  words       bytea,
  may_call    boolean     not null,
  rated_on    date        not null,
  -- False where it was found to be given by mistake.
  counts      boolean     not null default true,
  at          timestamptz not null default clock_timestamp()
);
create index rating_of_item on ratings.rating (site, item, grade);

-- What was rated stays as it was said; whether it counts is decided later.
create function ratings.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only (% refused)', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger ratings_stay before delete or update of case_id, site, item, grade, reasons, words, may_call, rated_on
  on ratings.rating for each row execute function ratings.refuse_change();
create trigger ratings_are_never_truncated before truncate on ratings.rating
  for each statement execute function ratings.refuse_change();

create table ratings.ticket (
  id        uuid        primary key,
  case_id   uuid        not null unique references ratings.rating (case_id),
  site      uuid        not null,
  -- Who had the case in hand: they do not say of themselves what was so.
  handlers  uuid[]      not null,
  terms     jsonb       not null,
  -- How many events there are. Whoever adds one claims the number it had read.
  revision  integer     not null,
  -- Of the last event, for lists.
  phase     text        not null,
  due_on    date,
  closed_on date,
  replied   boolean     not null default false,
  at        timestamptz not null default clock_timestamp()
);
create index ticket_under_way on ratings.ticket (site, due_on, id) where closed_on is null;
create index ticket_closed on ratings.ticket (site, closed_on desc, id) where closed_on is not null;

create table ratings.ticket_event (
  ticket   uuid        not null references ratings.ticket (id),
  revision integer     not null,
  event    jsonb       not null,
  at       timestamptz not null default clock_timestamp(),
  primary key (ticket, revision)
);
create trigger events_are_append_only before update or delete on ratings.ticket_event
  for each row execute function ratings.refuse_change();
create trigger events_are_never_truncated before truncate on ratings.ticket_event
  for each statement execute function ratings.refuse_change();
