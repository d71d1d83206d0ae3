import type { FormRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';

/** The form that a site has published at a path; `undefined` where it offers none there. */
export async function formAt(
  db: Pick<Pool, 'query'>,
  site: string,
  path: string,
): Promise<FormRecord | undefined> {
  const { rows } = await db.query<{ record: FormRecord }>({
    name: 'form-at',
    text: `select record from outbound.published where kind = 'form' and site = $1 and path = $2`,
    values: [site, path],
  });
  return rows[0]?.record;
}
