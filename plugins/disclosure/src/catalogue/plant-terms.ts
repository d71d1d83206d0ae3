import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { taxonomies } from './domain/taxonomy.ts';
import { nationalTerms } from './national-terms.ts';

/**
 * Puts the national taxonomies into an installation, those terms that it does not have. What an
 * administrator renamed, reordered or retired stays as it is. Safe to run again.
 */
export async function plantTerms(payload: Payload): Promise<void> {
  const db = (payload.db as unknown as PostgresAdapter).drizzle;
  for (const taxonomy of taxonomies) {
    for (const [index, { code, name, english }] of nationalTerms[taxonomy].entries()) {
      await db.execute(sql`
        insert into terms (taxonomy, code, name, english, "order", retired)
        values (${taxonomy}, ${code}, ${name}, ${english}, ${(index + 1) * 10}, false)
        on conflict (taxonomy, code) do nothing`);
    }
  }
}
