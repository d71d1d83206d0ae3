import {
  appendAll,
  type Entry,
  type Key,
  type PublicRecord,
  publishedRecords,
  transactionOf,
} from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { referenceRecord } from '../domain/reference-record.ts';
import { type Source, sourceOf } from '../queries/source-of.ts';
import type { StoredShare } from '../queries/stored-shares.ts';

/**
 * Brings the logs of receivers in step with an article that they show: put where it is public and
 * differs, withdrawn where it is not public any more. One entry for each receiver at most. The
 * caller holds the source and the receivers; `open` are those to which can be appended. What is
 * withdrawn is withdrawn whatever the status.
 */
export async function settleReferences(
  req: PayloadRequest,
  of: { sender: string; article: string },
  { shares, open, source }: { shares: StoredShare[]; open: Set<string>; source?: Source },
): Promise<void> {
  const shown = shares.filter(({ mode, state }) => mode === 'reference' && state === 'accepted');
  if (shown.length === 0) return;
  const current = await currentOf(req, shown);
  const now = source ?? (await sourceOf(req, of));
  if (!now) return takeDown(req, { shares: shown, current, reason: await lastReason(req, of) });
  const { record, site, addresses } = now;
  const entries = shown.flatMap(({ id, receiver, column, path }): Entry[] => {
    if (!column || !path || !open.has(receiver)) return [];
    const own = referenceRecord(
      record,
      { id, column, path },
      { site: site.id, name: site.name, addresses },
    );
    const before = current.get(`${receiver} article:${id}`);
    if (before && same(before, own)) return [];
    return [{ site: receiver, op: 'put', record: own, cause: 'share article' }];
  });
  await appendAll(req, entries);
}

/** Withdraws what receivers show, where they still do. The caller holds them. */
export async function withdrawReferences(
  req: PayloadRequest,
  { shares, reason }: { shares: StoredShare[]; reason: string },
): Promise<void> {
  if (shares.length === 0) return;
  await takeDown(req, { shares, reason, current: await currentOf(req, shares) });
}

async function takeDown(
  req: PayloadRequest,
  {
    shares,
    current,
    reason,
  }: { shares: StoredShare[]; current: Map<string, PublicRecord>; reason: string },
): Promise<void> {
  const entries = shares.flatMap(({ id, receiver }): Entry[] => {
    const key: Key = `article:${id}`;
    const record = current.get(`${receiver} ${key}`);
    if (record?.kind !== 'article') return [];
    const { title } = record;
    return [{ site: receiver, op: 'withdraw', key, title, reason, cause: 'share withdrawn' }];
  });
  await appendAll(req, entries);
}

const currentOf = (req: PayloadRequest, shares: StoredShare[]) =>
  publishedRecords(
    req,
    shares.map(({ id, receiver }) => ({ site: receiver, key: `article:${id}` })),
  );

/** Why the source was withdrawn, as its own readers were told. */
async function lastReason(
  req: PayloadRequest,
  { sender, article }: { sender: string; article: string },
): Promise<string> {
  const { rows } = await (await transactionOf(req)).execute<{ reason: string | null }>(sql`
    select record->>'reason' as reason from outbound.log l
    where site = ${sender}::uuid and key = ${`article:${article}`} order by l.seq desc limit 1`);
  return rows[0]?.reason ?? '该内容已由来源站点撤回。';
}

function same(a: PublicRecord, b: PublicRecord): boolean {
  return hashOf(storable(a)).equals(hashOf(storable(b)));
}
