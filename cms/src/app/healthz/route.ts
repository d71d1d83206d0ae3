import config from '@payload-config';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { getPayload } from 'payload';

export const dynamic = 'force-dynamic';

/** 200 when the CMS and its database answer, else 503. Says nothing more to whoever asks. */
export async function GET(): Promise<Response> {
  try {
    const payload = await getPayload({ config });
    await (payload.db as unknown as PostgresAdapter).pool.query('select 1');
    return Response.json({ status: 'ok' });
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}
