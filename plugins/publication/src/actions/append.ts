import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database.ts';
import { hashOf, storable } from '../domain/canonical.ts';
import type { Key, PublicRecord } from '../records.ts';

/** Names an entry of the log, and with it everything that follows from it. */
export interface Receipt {
  site: string;
  seq: string;
}

export type Entry =
  | { site: string; op: 'put'; record: PublicRecord; cause: string }
  | { site: string; op: 'withdraw'; key: Key; title: string; reason: string; cause: string };

/** Another public document of the site already stands at this path. */
export class PathTaken extends Error {
  override name = 'PathTaken';
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(`Another public document stands at ${path}`, { cause });
    this.path = path;
  }
}

/**
 * Appends an entry to the publication log, in the transaction of `req`: it becomes visible outside
 * when, and only when, that transaction commits. Append last; it holds the site's lock to the end.
 *
 * @throws PathTaken where another public document of the site has the record's path.
 */
export async function append(req: PayloadRequest, entry: Entry): Promise<Receipt> {
  const [receipt] = await appendAll(req, [entry]);
  if (!receipt) throw new Error('outbound.append answered nothing');
  return receipt;
}

/**
 * As `append`, for many entries at once, of any number of sites. Whoever appends to several sites
 * asks for them by `holdLogs` first, so that no two wait for each other.
 */
export async function appendAll(req: PayloadRequest, entries: Entry[]): Promise<Receipt[]> {
  if (entries.length === 0) return [];
  const db = await transactionOf(req);
  const bodies = entries.map((entry) => {
    const { key, body } = bodyOf(entry);
    return { key, record: storable(body) };
  });
  const actor = req.user ? `user:${req.user.id}` : 'system';
  try {
    const { rows } = await db.execute<Receipt & Record<string, unknown>>(sql`
      select site, outbound.append(site, key, op, record::jsonb, decode(hash, 'hex'), ${actor}, cause)::text as seq
      from unnest(
        ${sql.param(entries.map(({ site }) => site))}::uuid[],
        ${sql.param(bodies.map(({ key }) => key))}::text[],
        ${sql.param(entries.map(({ op }) => op))}::text[],
        ${sql.param(bodies.map(({ record }) => JSON.stringify(record)))}::text[],
        ${sql.param(bodies.map(({ record }) => hashOf(record).toString('hex')))}::text[],
        ${sql.param(entries.map(({ cause }) => cause.replaceAll('\n', ' ')))}::text[]
      ) with ordinality as entry(site, key, op, record, hash, cause, n) order by n`);
    return rows.map(({ site, seq }) => ({ site, seq }));
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'published_path' || constraint === 'published_column_path') {
      const [first] = entries.length === 1 ? bodies : [];
      throw new PathTaken(first && 'path' in first.record ? String(first.record.path) : '', error);
    }
    throw error;
  }
}

function bodyOf(entry: Entry): { key: Key; body: object } {
  if (entry.op === 'put') {
    return { key: `${entry.record.kind}:${entry.record.id}`, body: entry.record };
  }
  return { key: entry.key, body: { title: entry.title, reason: entry.reason } };
}

/** Drizzle wraps the driver's error once or twice. */
function constraintOf(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('constraint' in e && typeof e.constraint === 'string') return e.constraint;
  }
  return undefined;
}
