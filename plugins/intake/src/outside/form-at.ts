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

/** Whether nothing is taken by a form any more, by the clock of the database. */
export async function isOver(
  db: Pick<Pool, 'query'>,
  { until }: Pick<FormRecord, 'until'>,
): Promise<boolean> {
  if (until === undefined) return false;
  const { rows } = await db.query<{ over: boolean }>({
    name: 'form-is-over',
    text: 'select now() >= $1::timestamptz as over',
    values: [until],
  });
  return rows[0]?.over === true;
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
