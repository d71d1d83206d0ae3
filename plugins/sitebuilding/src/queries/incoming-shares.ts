import { deciders, writers } from '@mingtang/editorial';
import { addressOf, databaseOf, type Mount } from '@mingtang/publication';
import { holds, isGlobal, Refused, siteRoles, sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { ShareMode, ShareState } from '../domain/sharing.ts';
import { refusals } from '../refusals.ts';
import { columnsOf } from './places-for.ts';

/** Something that was sent to a site, as its people see it. */
export interface IncomingShare {
  id: string;
  title: string;
  sender: string;
  /** Whether it comes from a site above 上级推送 or below 下级报送. */
  isFromAbove: boolean;
  mode: ShareMode;
  mandatory: boolean;
  state: ShareState;
  sharedAt: string;
  reason?: string;
  column?: string;
  /** The receiver's own article. */
  copy?: string;
  /** Where it is public at its own site; none while it is withdrawn. */
  source?: string;
  /** Where it is public here. */
  address?: string;
  /** What became of the source since it was copied. */
  notice?: 'corrected' | 'withdrawn';
}

/** What other sites sent to a site, newest first, and what the user may do about it. */
export interface Incoming {
  shares: IncomingShare[];
  columns: { id: string; name: string }[];
  may: { decide: boolean; copy: boolean };
}

/** As many as a screen holds: what waits comes first. */
const most = 100;

/** @throws 404 where the user does not belong to the site */
export async function incomingShares(req: PayloadRequest, site: string): Promise<Incoming> {
  const isOfSite = isGlobal(req.user, 'auditor') || (await holds(req, site, ...siteRoles));
  if (!req.user || !isOfSite) throw new Refused(req, refusals['not-found']);
  const { rows } = await (await databaseOf(req)).execute<Row>(sql`
    with recursive above as (
      select parent_id as id, 1 as depth from sites where id = ${site}::uuid
      union select s.parent_id, depth + 1 from sites s join above a on s.id = a.id where depth < 10
    )
    select s.id, coalesce(p.title, s.title) as title, sender.name as sender,
      sender.id in (select id from above where id is not null) as "isFromAbove",
      s.mode, s.mandatory, s.state, s.shared_at::text as "sharedAt", s.reason, s."column", s.copy, s.seen,
      p.seq::text as seq, p.path as source_path, source.record->'mount' as source_mount,
      own.path as own_path, home.record->'mount' as own_mount
    from shares s join sites sender on sender.id = s.sender_id
    left join outbound.published p on p.site = s.sender_id and p.key = 'article:' || s.article
    left join outbound.published source on source.site = s.sender_id and source.kind = 'site'
    left join outbound.published own on own.site = s.receiver_id and own.key = case
      when s.state = 'accepted' then 'article:' || coalesce(s.copy, s.id::text) end
    left join outbound.published home on home.site = s.receiver_id and home.kind = 'site'
    where s.receiver_id = ${site}::uuid and s.state <> 'recalled'
    order by (s.state = 'waiting' and p.seq is not null) desc, ${isNoticed} desc, s.shared_at desc limit ${most}`);
  const columns = ((await columnsOf(req, [site])).get(site) ?? []).filter(
    ({ layout }) => layout === 'list',
  );
  return {
    shares: rows.map((row) => told(row, columns)),
    columns: columns.map(({ id, name }) => ({ id, name })),
    may: {
      decide: await holds(req, site, ...deciders),
      copy: await holds(req, site, ...writers),
    },
  };
}

/** A copy whose source is not as it was copied any more. `s` is the share, `p` its public source. */
const isNoticed = sql`(s.mode = 'copy' and s.state = 'accepted' and s.copy is not null
  and coalesce(p.seq::text, 'withdrawn') is distinct from s.seen)`;

/** Sites of the user at which something that others sent waits for them, with how much of it. */
export async function sharesWaiting(
  req: PayloadRequest,
): Promise<{ site: string; name: string; waiting: number; notices: number }[]> {
  const deciding = await sitesWhere(req, deciders);
  const writing = await sitesWhere(req, writers);
  if (writing.length === 0) return [];
  const { rows } = await (await databaseOf(req)).execute<{
    site: string;
    name: string;
    waiting: number;
    notices: number;
  }>(sql`
    select * from (
      select r.id as site, r.name, r."order",
        count(*) filter (where s.state = 'waiting' and p.seq is not null
          and r.id = any(${sql.param(deciding)}::uuid[]))::int as waiting,
        count(*) filter (where ${isNoticed})::int as notices
      from shares s join sites r on r.id = s.receiver_id
      left join outbound.published p on p.site = s.sender_id and p.key = 'article:' || s.article
      where r.id = any(${sql.param(writing)}::uuid[])
        and s.shared_by_id is distinct from ${req.user?.id}::uuid
      group by r.id
    ) of where waiting + notices > 0 order by "order" limit 6`);
  return rows.map(({ site, name, waiting, notices }) => ({ site, name, waiting, notices }));
}

interface Row extends Record<string, unknown> {
  id: string;
  title: string;
  sender: string;
  isFromAbove: boolean;
  mode: ShareMode;
  mandatory: boolean;
  state: ShareState;
  sharedAt: string;
  reason: string | null;
  column: string | null;
  copy: string | null;
  seen: string | null;
  seq: string | null;
  source_path: string | null;
  source_mount: Mount | null;
  own_path: string | null;
  own_mount: Mount | null;
}

function told(row: Row, columns: { id: string; name: string }[]): IncomingShare {
  const { id, title, sender, isFromAbove, mode, mandatory, state, reason, copy, seen, seq } = row;
  const column = columns.find((known) => known.id === row.column)?.name;
  const isNoticed =
    mode === 'copy' && state === 'accepted' && copy && (seq ?? 'withdrawn') !== seen;
  return {
    ...{ id, title, sender, isFromAbove, mode, mandatory, state },
    sharedAt: new Date(row.sharedAt).toISOString(),
    ...(reason && { reason }),
    ...(column && { column }),
    ...(copy && { copy }),
    ...(row.source_path &&
      row.source_mount && { source: addressOf(row.source_mount, row.source_path) }),
    ...(row.own_path && row.own_mount && { address: addressOf(row.own_mount, row.own_path) }),
    ...(isNoticed && { notice: seq ? ('corrected' as const) : ('withdrawn' as const) }),
  };
}
