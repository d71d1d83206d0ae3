-- Where documents stood before, derived from the log: what an address says once its document has left it.
-- Of several that left an address, the last one answers for it.
create table projection.former (
  site uuid   not null,
  path text   not null,
  key  text   not null,
  -- The entry by which the document left.
  seq  bigint not null,
  primary key (site, path)
);
create index former_key on projection.former (site, key);

insert into projection.former (site, path, key, seq)
select distinct on (site, path) site, path, key, left_at from (
  select site, key, path, lead(path) over document as next, lead(seq) over document as left_at from (
    select l.site, l.key, l.seq,
      case when l.op = 'withdraw' then null
        when l.key like 'column:%' and l.record->>'layout' not in ('list', 'sections') then null
        else l.record->>'path' end as path
    from outbound.log l
    join (
      select site, key from outbound.log where key ~ '^(article|page|column):' group by site, key having count(*) > 1
    ) changed using (site, key)
  ) stood
  window document as (partition by site, key order by seq)
) followed
where path is not null and left_at is not null and next is distinct from path
order by site, path, left_at desc;
