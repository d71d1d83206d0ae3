-- Yearly reports 年度报告 while they are written: what is counted by itself is not kept.

create table disclosure.report (
  site     uuid    not null,
  year     integer not null,
  -- Texts and figures that people write.
  written  jsonb   not null,
  -- Number of the newest save; a save names the one it was filled from.
  revision integer not null,
  -- The draft that was made of it.
  article  uuid,
  primary key (site, year)
);
