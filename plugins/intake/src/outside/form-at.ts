import type { FormRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';

/** The form of a kind that a site has published. */
export async function formOfKind(
  db: Pick<Pool, 'query'>,
  site: string,
  kind: string,
): Promise<FormRecord | undefined> {
  const { rows } = await db.query<{ record: FormRecord }>({
    name: 'form-of-kind',
    text: `select record from outbound.published where kind = 'form' and site = $1 and key = 'form:' || $2`,
    values: [site, kind],
  });
  return rows[0]?.record;
}

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
