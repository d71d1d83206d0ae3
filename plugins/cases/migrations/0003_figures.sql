-- What figures count: how a case was decided, in how many working days (without those the clock stood still), whether
-- within what was promised, and whether silence had accepted it.
alter table cases.case_file
  add column outcome    text,
  add column took_days  integer,
  add column in_time    boolean,
  add column by_silence boolean not null default false;
create index case_applied on cases.case_file (site, applied_on);
create index case_accepted on cases.case_file (site, accepted_on);
create index case_uncounted on cases.case_file (id) where decided_on is not null and in_time is null and accepted_on is not null;

-- That a case is overdue was told to superiors: once for each day from which it was, and each level.
create table cases.escalation (
  case_id uuid    not null references cases.case_file (id),
  red_on  date    not null,
  level   integer not null,
  -- Whose superiors.
  site    uuid    not null,
  "on"    date    not null,
  primary key (case_id, red_on, level)
);
create index escalation_to on cases.escalation (site);
