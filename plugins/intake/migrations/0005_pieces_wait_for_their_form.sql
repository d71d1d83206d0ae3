-- Appends a sealed piece; false where the site takes no more bytes today. A piece alone is worth nothing: it need not
-- be on disk before the form it came with is, whose commit writes all that was committed before it.
create or replace function inbound.put_piece(p_id uuid, p_token_hash bytea, p_n integer, p_sealed bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_site uuid;
begin
  perform set_config('synchronous_commit', 'off', true);
  select site into strict v_site from inbound.upload u
    where u.id = p_id and u.token_hash = p_token_hash and u.whole_at is null;
  if p_n > 4000 or not inbound.charge_files(v_site, 0, length(p_sealed)) then return false; end if;
  insert into inbound.upload_piece values (p_id, p_n, p_sealed);
  return true;
end $$;
