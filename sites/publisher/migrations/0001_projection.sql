-- What the publisher derives from the log. All of it can be thrown away and made again.
-- How far a consumer has read. `seq`: everything up to it is on disk. `planned`: everything up to it is
-- either on disk or in `dirty`.
create table projection.cursor (
  consumer    text        not null,
  site        uuid        not null,
  seq         bigint      not null default 0,
  planned     bigint      not null default 0,
  -- Build of the theme the site's pages were made with.
  theme_build text,
  -- Grows with every change of owner: what an earlier owner still had in hand no longer counts.
  epoch       bigint      not null default 0,
  error       text,
  attempts    integer     not null default 0,
  at          timestamptz not null default now(),
  primary key (consumer, site)
);

-- Every page there is, and what it read while it rendered (the read ledger).
create table projection.page (
  site        uuid    not null,
  path        text    not null,
  template    text    not null,
  params      jsonb   not null,
  state       text    not null default 'new' check (state in ('new', 'live', 'gone', 'moved', 'quarantined')),
  hash        bytea,
  reads       text[]  not null default '{}',
  compressed  boolean not null default false,
  error       text,
  rendered_at timestamptz,
  primary key (site, path)
);
create index page_reads on projection.page using gin (reads);
create index page_compress on projection.page (site) where not compressed;

-- Pages to render again. A page dirtied while it renders gets a new token and stays.
create sequence projection.token;
create table projection.dirty (
  site     uuid     not null,
  path     text     not null,
  token    bigint   not null,
  -- 0 near (the document's page, the first page of its list, home), 1 the rest.
  priority smallint not null,
  -- Log entries that asked for it.
  causes   bigint[] not null,
  -- Write even if nothing changed: the file on disk is not what was written.
  force    boolean  not null default false,
  primary key (site, path)
);
create index dirty_order on projection.dirty (site, priority, path);

-- Parts of a column's archive, numbered from the oldest. An article keeps its part: withdrawing one
-- leaves its part shorter, publishing one touches one part.
create table projection.part (
  site     uuid        not null,
  "column" uuid        not null,
  part     integer     not null,
  from_at  timestamptz not null,
  from_key text        not null,
  articles integer     not null,
  primary key ("column", part)
);
create index part_site on projection.part (site);

-- Months in which a site published articles, for its sitemap.
create table projection.month (
  site     uuid    not null,
  month    text    not null,
  articles integer not null,
  primary key (site, month)
);
