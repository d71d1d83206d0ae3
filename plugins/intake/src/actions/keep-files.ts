import { createHash } from 'node:crypto';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { fileKinds } from '@mingtang/publication/records';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { EnvelopeHeader } from '../domain/envelope.ts';
import { boundToFile, type FileTicket, unpackedTicket } from '../domain/file-ticket.ts';
import type { FileStore } from '../files/file-store.ts';
import { FileLook } from '../files/look-at-file.ts';
import type { ArrivedFile } from '../kinds.ts';
import { CannotOpen, type Keyring } from '../sealing/keyring.ts';
import { openPiece } from '../sealing/pieces.ts';

export interface KeptFile extends ArrivedFile {
  sha256: string;
}

/**
 * Opens the files of an envelope and keeps them where the inside alone reads; what each is, is looked
 * at once more. Done again, the same files are written anew.
 *
 * @throws CannotOpen where one is not as it was sealed
 */
export async function keepFiles(
  payload: Payload,
  envelope: EnvelopeHeader & { files: readonly string[] },
  { keyring, store }: { keyring: Keyring; store: FileStore },
): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const id of envelope.files) {
    const { field, ticket } = await ticketOf(payload, envelope, { id, keyring });
    const look = new FileLook();
    const hash = createHash('sha256');
    await store.put(id, looked(piecesOf(payload, id, ticket), { look, hash }));
    const found = await look.result(ticket.name, fileKinds);
    const isAsTold =
      look.bytes === ticket.bytes &&
      hash.digest('hex') === ticket.sha256 &&
      found.ok &&
      found.kind === ticket.kind;
    if (!isAsTold) throw new CannotOpen('changed');
    const { name, kind, bytes, sha256 } = ticket;
    kept.push({ id, field, name, kind, bytes, sha256 });
  }
  return kept;
}

async function ticketOf(
  payload: Payload,
  envelope: EnvelopeHeader,
  { id, keyring }: { id: string; keyring: Keyring },
): Promise<{ field: string; ticket: FileTicket }> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{
    field: string;
    keyId: string;
    ticket: Buffer;
    tokenHash: Buffer;
  }>(sql`
    select field, key_id as "keyId", ticket, token_hash as "tokenHash" from inbound.upload
    where id = ${id}::uuid and intake = ${envelope.id}::uuid`);
  const [row] = rows;
  if (!row) throw new CannotOpen('not-an-arrival');
  const { field, keyId, tokenHash } = row;
  const place = boundToFile({ id, site: envelope.site, kind: envelope.kind, tokenHash });
  const opened = await keyring.openBytes(keyId, row.ticket, place);
  try {
    return { field, ticket: unpackedTicket(opened) };
  } catch (error) {
    throw new CannotOpen('not-an-arrival', error);
  }
}

async function* piecesOf(payload: Payload, id: string, ticket: FileTicket): AsyncGenerator<Buffer> {
  const db = await databaseOf(payload);
  const key = Buffer.from(ticket.key, 'base64url');
  const { rows } = await db.execute<{ pieces: number }>(
    sql`select count(*)::int as pieces from inbound.upload_piece where upload = ${id}::uuid`,
  );
  const pieces = rows[0]?.pieces ?? 0;
  for (let n = 0; n < pieces; n++) {
    const { rows: found } = await db.execute<{ sealed: Buffer }>(
      sql`select sealed from inbound.upload_piece where upload = ${id}::uuid and n = ${n}`,
    );
    try {
      const sealed = found[0]?.sealed as Buffer;
      yield openPiece({ id, key, n, isLast: n === pieces - 1 }, sealed);
    } catch (error) {
      throw new CannotOpen('changed', error);
    }
  }
}

async function* looked(
  pieces: AsyncIterable<Buffer>,
  { look, hash }: { look: FileLook; hash: ReturnType<typeof createHash> },
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    look.add(piece);
    hash.update(piece);
    yield piece;
  }
}

/** Notes the files of an arrival that is being taken in; what the outside sealed of them goes. */
export async function noteFiles(
  req: PayloadRequest,
  { id, site }: { id: string; site: string },
  { files, isScanned }: { files: readonly KeptFile[]; isScanned: boolean },
): Promise<void> {
  const db = await transactionOf(req);
  for (const file of files) {
    const { field, name, kind, bytes, sha256 } = file;
    await db.execute(sql`
      insert into inbound.file (id, intake, site, field, name, kind, bytes, sha256, state)
      values (${file.id}::uuid, ${id}::uuid, ${site}::uuid, ${field}, ${name}, ${kind}, ${bytes}, ${sha256},
        ${isScanned ? 'waiting' : 'unscanned'})`);
    await db.execute(sql`delete from inbound.upload_piece where upload = ${file.id}::uuid`);
  }
}
