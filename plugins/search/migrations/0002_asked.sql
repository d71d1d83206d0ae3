-- What readers look for, by site and week, as webmasters see it: how often, never by whom.
create table search.asked (
  site          uuid    not null,
  -- Monday, in China.
  week          date    not null,
  query         text    not null check (length(query) <= 64),
  times         integer not null default 0,
  found_nothing integer not null default 0,
  -- Stands word for word in a title that was found: may be offered to others.
  in_title      boolean not null default false,
  primary key (site, week, query)
);
grant select, insert, update, delete on search.asked to mingtang_outside;
