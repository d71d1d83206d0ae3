-- A rebuild under way: pages in order of their paths up to `rebuilt` have been made by it. What is yet to be
-- made is known by that alone, without a row for each page.
alter table projection.cursor
  -- Tells a rebuild from one that was asked for later.
  add column rebuild bigint,
  add column rebuilt text;
