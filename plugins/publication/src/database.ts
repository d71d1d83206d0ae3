import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';

type Database = PostgresAdapter['drizzle'];

/** Postgres as `asker` sees it: from within the transaction of a request, where it has one. */
export async function databaseOf(asker: Payload | PayloadRequest): Promise<Database> {
  const payload = 'payload' in asker ? asker.payload : asker;
  const session = 'transactionID' in asker ? await sessionOf(asker) : undefined;
  return session ?? (payload.db as unknown as PostgresAdapter).drizzle;
}

/**
 * Postgres within the transaction of `req`, for what must be written with the rest or not at all.
 *
 * @throws where the request has no transaction
 */
export async function transactionOf(req: PayloadRequest): Promise<Database> {
  const session = await sessionOf(req);
  if (!session) throw new Error('This is written in a transaction only; req has none');
  return session;
}

async function sessionOf(req: PayloadRequest): Promise<Database | undefined> {
  const id = await req.transactionID;
  if (id == null) return undefined;
  const { sessions } = req.payload.db as unknown as PostgresAdapter;
  return sessions[String(id)]?.db as Database | undefined;
}
