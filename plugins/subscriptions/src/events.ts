import { sql } from '@payloadcms/db-postgres';
import type { Database } from './tickets.ts';

export type EventKind =
  | 'asked'
  | 'confirmed'
  | 'told'
  | 'ended-by-owner'
  | 'never-confirmed'
  | 'site-closed';

/** Notes what became of a subscription. */
export async function note(db: Database, subscription: string, what: EventKind): Promise<void> {
  await db.execute(
    sql`insert into subscriptions.event (subscription, what) values (${subscription}, ${what})`,
  );
}
