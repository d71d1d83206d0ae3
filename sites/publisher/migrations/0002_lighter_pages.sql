-- A page whose content and reads came out as before keeps its row as it is: rebuilding a site then
-- rewrites neither rows nor their index entries.

-- Pages whose compressed copies are still to be written.
create table projection.uncompressed (
  site uuid not null,
  path text not null,
  primary key (site, path)
);
insert into projection.uncompressed (site, path)
  select site, path from projection.page where not compressed and state = 'live';

drop index projection.page_compress;
alter table projection.page drop column compressed, drop column rendered_at;
-- Room beside a row for its next version, so that a page which reads what it read leaves the ledger's index alone.
alter table projection.page set (fillfactor = 70);

-- Near pages are few and asked for at every turn; the rest are found by their key.
drop index projection.dirty_order;
create index dirty_near on projection.dirty (site, path) where priority = 0;

-- What still keeps the cursor back. Pages made anew without a new entry do not.
create index dirty_caused on projection.dirty (site) where causes <> '{}';

-- Asked at every publication, written when what a page reads changes: a list of entries still to be put in
-- order would be read through each time.
alter index projection.page_reads set (fastupdate = off);
