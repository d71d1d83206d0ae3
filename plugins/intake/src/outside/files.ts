import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FileFaultCode, FormFault } from '@mingtang/forms/language';
import type { FilesField, FormRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import { fileDigest, tokenHash } from '../domain/code.ts';
import { type FileLabel, openLabel, sealLabel } from '../domain/file-label.ts';
import { plainName } from '../domain/file-names.ts';
import { boundToFile, packedTicket } from '../domain/file-ticket.ts';
import { FileLook } from '../files/look-at-file.ts';
import { pieceBytes, sealPiece } from '../sealing/pieces.ts';
import { sealBytes } from '../sealing/seal.ts';
import { uuidv7 } from './uuidv7.ts';

/** A file that came with a form; without `id` where the form was sent already and its bytes were not kept. */
export interface SentFile {
  id?: string;
  field: string;
  digest: Buffer;
  label: FileLabel;
}

/** A form that somebody is sending files with. */
export interface SendingForm {
  site: string;
  form: FormRecord;
  token: string;
}

export type TakenFile = { ok: true; file: SentFile } | { ok: false; fault: FormFault };

/** The site takes no more files today. */
export class FilesQuota extends Error {
  override name = 'FilesQuota';
}

/**
 * Takes a file as it comes: looks at it, seals it piece by piece and keeps nothing of it here. What
 * will not do is read to its end and dropped, so that the form around it can still be read.
 *
 * @throws FilesQuota
 */
export async function takeFile(
  db: Pick<Pool, 'query'>,
  sending: SendingForm,
  { field, sentName, bytes: stream }: { field: FilesField; sentName: string; bytes: Readable },
): Promise<TakenFile> {
  const keeping = await begin(db, sending);
  const look = new FileLook();
  const hash = createHash('sha256');
  // One for the whole file: a buffer for each chunk and each piece is what garbage is made of.
  const piece = Buffer.allocUnsafe(pieceBytes);
  let length = 0;
  try {
    // Whatever goes wrong, the form around the file can still be read.
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      if (look.bytes > field.mostBytes) continue;
      look.add(chunk);
      if (look.bytes > field.mostBytes) continue;
      hash.update(chunk);
      for (let at = 0; at < chunk.length; ) {
        if (length === pieceBytes) {
          await keeping.put(piece, false);
          length = 0;
        }
        const copied = chunk.copy(piece, length, at);
        length += copied;
        at += copied;
      }
    }
  } catch (error) {
    await keeping.drop();
    throw error;
  }
  const refused = async (code: FileFaultCode, most?: number): Promise<TakenFile> => {
    await keeping.drop();
    const name = plainName(sentName) || '—';
    return { ok: false, fault: { field: field.name, code, name, ...(most && { bound: most }) } };
  };
  if (look.bytes > field.mostBytes) return refused('file-too-large', field.mostBytes);
  const looked = await look.result(sentName, field.kinds);
  if (!looked.ok) return refused(looked.fault);
  await keeping.put(piece.subarray(0, length), true);
  const { name, kind } = looked;
  const label = { name, kind, bytes: look.bytes };
  const sha256 = hash.digest('hex');
  const digest = fileDigest(sending.token, { name, sha256 });
  const id = await keeping.finish({ field: field.name, digest, label, sha256 });
  return { ok: true, file: { ...(id && { id }), field: field.name, digest, label } };
}

/** The files that came with a form so far. */
export async function filesWith(
  db: Pick<Pool, 'query'>,
  { site, form, token }: SendingForm,
): Promise<Required<SentFile>[]> {
  const { rows } = await db.query<{ id: string; field: string; digest: Buffer; label: Buffer }>({
    name: 'uploads-with',
    text: 'select id, field, digest, label from inbound.uploads_with($1, $2, $3)',
    values: [site, form.id, tokenHash(token)],
  });
  return rows.map(({ id, field, digest, label }) => ({
    id,
    field,
    digest,
    label: openLabel(token, id, label),
  }));
}

/** Drops a file that is not to be sent after all. */
export async function dropFile(
  db: Pick<Pool, 'query'>,
  { token }: Pick<SendingForm, 'token'>,
  id: string,
): Promise<void> {
  await db.query({
    name: 'drop-upload',
    text: 'select inbound.drop_upload($1, $2)',
    values: [id, tokenHash(token)],
  });
}

interface Keeping {
  put(piece: Uint8Array, isLast: boolean): Promise<void>;
  /** @returns the file's id; none where its form was sent already */
  finish(file: {
    field: string;
    digest: Buffer;
    label: FileLabel;
    sha256: string;
  }): Promise<string | undefined>;
  drop(): Promise<void>;
}

/** What the database answers where an upload was dropped: before it looked, or between looking and writing. */
const gone: ReadonlySet<string | undefined> = new Set(['P0002', '23503']);

async function begin(
  db: Pick<Pool, 'query'>,
  { site, form, token }: SendingForm,
): Promise<Keeping> {
  const id = uuidv7(new Date());
  const key = new Uint8Array(randomBytes(32));
  const hash = tokenHash(token);
  let n = 0;
  const { rows } = await db.query<{ outcome: string }>({
    name: 'begin-upload',
    text: 'select inbound.begin_upload($1, $2, $3, $4) as outcome',
    values: [id, site, form.id, hash],
  });
  const { outcome } = rows[0] ?? {};
  if (outcome === 'quota') throw new FilesQuota();
  let isKept = outcome === 'begun';
  /** While it came, the same form was sent by another request, and what waited was dropped. */
  const orSent = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!gone.has((error as { code?: string }).code)) throw error;
      isKept = false;
      return undefined;
    }
  };
  return {
    async put(piece, isLast) {
      if (!isKept) return;
      const sealed = sealPiece({ id, key, n, isLast }, piece);
      const answer = await orSent(
        db.query<{ taken: boolean }>({
          name: 'put-piece',
          text: 'select inbound.put_piece($1, $2, $3, $4) as taken',
          values: [id, hash, n, sealed],
        }),
      );
      n += 1;
      if (answer && answer.rows[0]?.taken !== true) throw new FilesQuota();
    },
    async finish({ field, digest, label, sha256 }) {
      if (!isKept) return undefined;
      const ticket = { ...label, sha256, key: Buffer.from(key).toString('base64url') };
      const place = boundToFile({ id, site, kind: form.id, tokenHash: hash });
      await orSent(
        db.query({
          name: 'finish-upload',
          text: 'select inbound.finish_upload($1, $2, $3, $4, $5, $6, $7, $8)',
          values: [
            id,
            hash,
            field,
            digest,
            label.bytes,
            sealLabel(token, id, label),
            form.key.id,
            await sealBytes(form.key, packedTicket(ticket), place),
          ],
        }),
      );
      return isKept ? id : undefined;
    },
    async drop() {
      if (isKept) await dropFile(db, { token }, id);
    },
  };
}
