import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { ThemeRollout } from '../domain/theme-rollout.ts';

type Row = { build: string | null; before: string | null };

/** What holds for all sites of a theme; a theme nobody decided on shows new builds at once. */
export async function rolloutOf(req: PayloadRequest, theme: string): Promise<ThemeRollout> {
  const { rows } = await (await databaseOf(req)).execute<Row>(
    sql`select build, before from themes where name = ${theme}`,
  );
  return rolloutIn(rows);
}

/** As `rolloutOf`, held until the end of the transaction: who else would decide waits, then finds what was done. */
export async function heldRollout(req: PayloadRequest, theme: string): Promise<ThemeRollout> {
  const db = await transactionOf(req);
  await db.execute(sql`insert into themes (name) values (${theme}) on conflict (name) do nothing`);
  const { rows } = await db.execute<Row>(
    sql`select build, before from themes where name = ${theme} for update`,
  );
  return rolloutIn(rows);
}

function rolloutIn([row]: Row[]): ThemeRollout {
  return { ...(row?.build && { build: row.build }), ...(row?.before && { before: row.before }) };
}
