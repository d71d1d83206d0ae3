-- The search index: a projection of the publication log, owned by the outside. All of it can be thrown away and
-- made again. The tables of the index itself are made by the outside, a new set for each build.

create schema if not exists search;
grant usage, create on schema search to mingtang_outside;

-- How far an engine's index follows a site's log.
create table search.cursor (
  engine  text        not null,
  site    uuid        not null,
  seq     bigint      not null default 0,
  -- Columns or the site itself changed: all of its documents are to be compared with what is published.
  -- Counts how often that was asked, until it is done.
  refresh integer     not null default 0,
  at      timestamptz not null default now(),
  primary key (engine, site)
);

-- What operators ask of an engine's index.
create table search.engine (
  name             text primary key,
  rebuild_asked_at timestamptz
);

-- The builds of the embedded index: one is searched, another may be in the making.
create table search.build (
  number  integer     primary key generated always as identity,
  -- What segmented and folded its words: text made otherwise is not found.
  made_by text        not null,
  state   text        not null check (state in ('building', 'current', 'old')),
  at      timestamptz not null default now()
);
create unique index one_current on search.build (state) where state = 'current';

grant select, insert, update, delete on search.cursor, search.engine, search.build to mingtang_outside;
