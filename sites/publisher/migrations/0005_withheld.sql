-- Files that were public and are in nothing public any more. The gateway gives none of them out.
create table projection.withheld (
  blob text primary key
);
-- Up to which entry of a site's log files have been looked at.
create table projection.files_seen (
  site uuid   primary key,
  seq  bigint not null
);
