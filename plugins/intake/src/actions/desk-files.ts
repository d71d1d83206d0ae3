import { createHash } from 'node:crypto';
import type { FormFault } from '@mingtang/forms/language';
import { databaseOf, transactionOf } from '@mingtang/publication';
import type { FilesField } from '@mingtang/publication/records';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { plainName } from '../domain/file-names.ts';
import { fileStoreIn } from '../files/file-store.ts';
import { FileLook } from '../files/look-at-file.ts';
import { type ArrivedFile, dataDirOf } from '../kinds.ts';

export type KeptAtDesk = { ok: true; file: ArrivedFile } | { ok: false; fault: FormFault };

/**
 * Keeps a file that staff take in at the counter for a question of a form, in the transaction of `req`; it
 * is looked at as one from outside is, and waits for the scanner as such does. The caller has decided
 * that it may, and how many there may be.
 */
export async function keepDeskFile(
  req: PayloadRequest,
  { id, site, field }: { id: string; site: string; field: FilesField },
  { sentName, bytes }: { sentName: string; bytes: Buffer },
): Promise<KeptAtDesk> {
  const refused = (code: 'file-too-large' | Exclude<Found, { ok: true }>['fault']): KeptAtDesk => ({
    ok: false,
    fault: {
      field: field.name,
      code,
      name: plainName(sentName) || '—',
      ...(code === 'file-too-large' && { bound: field.mostBytes }),
    },
  });
  if (bytes.length > field.mostBytes) return refused('file-too-large');
  const look = new FileLook();
  look.add(bytes);
  const found = await look.result(sentName, field.kinds);
  if (!found.ok) return refused(found.fault);
  const { name, kind } = found;
  // If the transaction fails, nothing would know of the bytes.
  await (await databaseOf(req.payload)).execute(sql`
    insert into inbound.file_gone (id, after_at) values (${id}::uuid, now() + interval '1 hour')`);
  await fileStoreIn(dataDirOf(req.payload)).put(id, one(bytes));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const db = await transactionOf(req);
  await db.execute(sql`
    insert into inbound.file (id, intake, site, field, name, kind, bytes, sha256, state)
    values (${id}::uuid, null, ${site}::uuid, ${field.name}, ${name}, ${kind}, ${bytes.length}, ${sha256}, 'waiting')`);
  await db.execute(sql`delete from inbound.file_gone where id = ${id}::uuid`);
  return { ok: true, file: { id, field: field.name, name, kind, bytes: bytes.length } };
}

type Found = Awaited<ReturnType<FileLook['result']>>;

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/**
 * Forgets files that nothing needs any more, in the transaction of `req`: once it is committed,
 * `removeGoneFiles` takes their bytes away, whatever happened between.
 */
export async function forgetFiles(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const db = await transactionOf(req);
  await db.execute(sql`
    with gone as (delete from inbound.file where id = any(${sql.param([...ids])}::uuid[]) returning id)
    insert into inbound.file_gone (id) select id from gone on conflict do nothing`);
}

/** Removes the bytes of files that were forgotten. Safe to run again and from several processes. @returns how many */
export async function removeGoneFiles(payload: Payload): Promise<number> {
  const db = await databaseOf(payload);
  const store = fileStoreIn(dataDirOf(payload));
  for (let removed = 0; ; ) {
    const { rows } = await db.execute<{ id: string }>(
      sql`select id from inbound.file_gone where after_at <= now() order by after_at limit 200`,
    );
    if (rows.length === 0) return removed;
    for (const { id } of rows) {
      await store.remove(id);
      await db.execute(sql`delete from inbound.file_gone where id = ${id}::uuid`);
      removed += 1;
    }
  }
}
