import { Readable } from 'node:stream';
import { databaseOf } from '@mingtang/publication';
import { Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { mediaTypeOf } from '../domain/file-names.ts';
import { fileStoreIn } from '../files/file-store.ts';
import { type ArrivedFile, dataDirOf } from '../kinds.ts';
import { refusals } from '../refusals.ts';

/** How a file stands: only clean ones, and those nothing was there to scan, are opened. */
export type FileState = 'waiting' | 'clean' | 'infected' | 'unscanned';

export interface StandingFile extends ArrivedFile {
  state: FileState;
  /** What the scanner calls what it found. */
  found?: string;
}

/** Files of arrivals by their ids, in the order they came. The caller has decided that the user may know of them. */
export async function arrivalFiles(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<StandingFile[]> {
  if (ids.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<
    Record<string, unknown> &
      Omit<StandingFile, 'found' | 'bytes'> & { found: string | null; bytes: string }
  >(sql`
    select id, field, name, kind, bytes, state, found from inbound.file
    where id = any(${sql.param([...ids])}::uuid[]) order by at, id`);
  return rows.map(({ found, bytes, ...file }) => ({
    ...file,
    bytes: Number(bytes),
    ...(found && { found }),
  }));
}

/**
 * A file as a download that no browser opens by itself. The caller has decided that the user may open it, and
 * written down that they did.
 *
 * @throws Refused where it waits for the scanner, or something was found in it
 */
export function fileAnswer(req: PayloadRequest, file: StandingFile): Response {
  if (file.state === 'waiting') throw new Refused(req, refusals.fileWaits);
  if (file.state === 'infected') throw new Refused(req, refusals.fileInfected);
  const bytes = fileStoreIn(dataDirOf(req.payload)).read(file.id);
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': mediaTypeOf[file.kind],
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
}
