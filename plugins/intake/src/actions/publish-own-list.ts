import { randomBytes } from 'node:crypto';
import { append, databaseOf, transactionOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { codeKeyOf, codeOf } from '../domain/code.ts';
import { type OwnCase, ownListId, sealOwnList } from '../domain/own-list.ts';

/** Minutes in which the link of a list opens; whoever opened it sees it for as long again. */
export const linkMinutes = 30;

/**
 * Appends somebody's own list to the log of a site, in the transaction of `req` and as its last act, so
 * that the code alone finds and opens it.
 *
 * @returns the code, to be mailed to them. Secret. Nothing where the site tells nothing more.
 */
export async function publishOwnList(
  req: PayloadRequest,
  { site, cases }: { site: string; cases: OwnCase[] },
  now = new Date(),
): Promise<string | undefined> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ status: string }>(
    sql`select status from sites where id = ${site}::uuid for share`,
  );
  if (rows[0]?.status !== 'live') return undefined;
  const code = codeOf(randomBytes(32).toString('base64url'));
  const codeKey = codeKeyOf(code);
  await append(req, {
    site,
    op: 'put',
    record: {
      kind: 'own-list',
      id: ownListId(codeKey),
      sealed: sealOwnList(codeKey, { cases, at: now.toISOString() }),
      until: new Date(now.getTime() + linkMinutes * 60_000).toISOString(),
    },
    cause: 'list of their own cases',
  });
  return code;
}

/** Takes lists back whose time is over, link and sight of it. @returns how many */
export async function endOwnLists(payload: Payload, now = new Date()): Promise<number> {
  const db = await databaseOf(payload);
  const over = new Date(now.getTime() - linkMinutes * 60_000).toISOString();
  const { rows } = await db.execute<{ site: string; id: string }>(sql`
    select site, record->>'id' as id from outbound.published
    where kind = 'own-list' and (record->>'until')::timestamptz < ${over}::timestamptz limit 500`);
  for (const { site, id } of rows) {
    const req = await createLocalReq({}, payload);
    await inTransaction(req, async () => {
      const session = await transactionOf(req);
      const { rows: held } = await session.execute(sql`
        select from outbound.published p join sites s on s.id = p.site
        where p.site = ${site}::uuid and p.key = ${`own-list:${id}`} for update of s`);
      if (held.length === 0) return;
      await append(req, {
        ...{ site, op: 'withdraw', key: `own-list:${id}`, title: '' },
        ...{ reason: '已过有效期。', cause: 'list over' },
      });
    });
  }
  return rows.length;
}
