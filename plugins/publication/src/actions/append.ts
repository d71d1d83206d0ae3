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
  const db = await transactionOf(req);
  const { key, body } = bodyOf(entry);
  const record = storable(body);
  const actor = req.user ? `user:${req.user.id}` : 'system';
  const cause = entry.cause.replaceAll('\n', ' ');
  try {
    const { rows } = await db.execute<{ seq: string }>(sql`
      select outbound.append(${entry.site}::uuid, ${key}, ${entry.op}, ${JSON.stringify(record)}::jsonb,
        decode(${hashOf(record).toString('hex')}, 'hex'), ${actor}, ${cause})::text as seq`);
    const seq = rows[0]?.seq;
    if (!seq) throw new Error('outbound.append answered nothing');
    return { site: entry.site, seq };
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'published_path' || constraint === 'published_column_path') {
      throw new PathTaken('path' in body ? String(body.path) : '', error);
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
