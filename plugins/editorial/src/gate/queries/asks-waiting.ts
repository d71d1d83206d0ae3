import { databaseOf } from '@mingtang/publication';
import { asUser, sitesWhere } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { publishables } from '../../publishable.ts';
import { idOf, type Reference } from '../../records/documents.ts';
import { mayGrant } from '../domain/grants.ts';
import { gateHash } from './gate-hash.ts';

/** A document that somebody asks to be let past the gate. */
export interface WaitingAsk {
  collection: 'articles' | 'pages';
  document: string;
  title: string;
  at: string;
}

/** As many as a desk shows; the rest come up when these are decided. */
const shown = 10;

/**
 * What the signed-in person is to let past the gate or not, oldest first: asked for at sites where they
 * publish, by others, of texts they had no part in and that nobody changed since.
 */
export async function asksWaiting(req: PayloadRequest): Promise<WaitingAsk[]> {
  const sites = await sitesWhere(req, ['publisher']);
  if (!req.user || sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<{
    collection: 'articles' | 'pages';
    document: string;
    hash: string;
    by: string;
    seconds: number;
  }>(sql`
    select collection, document, hash, "by", extract(epoch from created_at)::float8 as seconds from gate_acts a
    where act = 'ask' and site_id = any(${sql.param(sites)}::uuid[]) and "by" <> ${String(req.user.id)}
      and not exists (select 1 from gate_acts d where d.ask = a.id::text)
      and not exists (select 1 from gate_acts n where n.document = a.document and n.act = 'ask' and n.created_at > a.created_at)
    order by created_at limit 50`);
  const waiting: WaitingAsk[] = [];
  for (const { collection, document: id, hash, by, seconds } of rows) {
    const of = publishables[collection];
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: collection as 'articles',
      depth: 0,
      draft: true,
      limit: 1,
      where: { id: { equals: id } },
    });
    const document = docs[0] as unknown as
      | { id: string; title?: string; site: Reference; writtenBy?: string[] | null }
      | undefined;
    const site = idOf(document?.site);
    if (!of || !document || !site) continue;
    const person = { id: String(req.user.id), isPublisher: sites.includes(site) };
    if (mayGrant(person, { by, authors: document.writtenBy ?? [] }) !== 'yes') continue;
    if ((await gateHash(req, { of, site, document })) !== hash) continue;
    waiting.push({
      collection,
      document: id,
      title: document.title ?? '',
      at: new Date(seconds * 1000).toISOString(),
    });
    if (waiting.length === shown) break;
  }
  return waiting;
}
