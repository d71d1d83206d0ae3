-- Lists of what is somebody's own, behind a link that was mailed to them and opens once. The list itself is an entry of
-- the publication log, sealed with a key made of the link's code; here is only which links were used.

create table inbound.used_link (
  id text        primary key check (id ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now()
);
create index used_link_over on inbound.used_link (at);

-- Uses a link: true for the first who does, while there is a list behind it.
create function inbound.use_link(p_site uuid, p_id text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from inbound.used_link where id = any(array(
    select u.id from inbound.used_link u where u.at < now() - interval '2 days' limit 5 for update skip locked));
  if not exists (select from outbound.published where site = p_site and key = 'own-list:' || p_id) then return false; end if;
  insert into inbound.used_link (id) values (p_id) on conflict do nothing;
  return found;
end $$;
revoke execute on function inbound.use_link from public;
grant execute on function inbound.use_link to mingtang_outside;
