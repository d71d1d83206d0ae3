import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { PayloadRequest, TypeWithID } from 'payload';
import { acceptedType } from '../media/accepted-types.ts';
import type { MediaDocument } from '../records/documents.ts';
import type { Storage } from '../storage.ts';

/** Serves a file as it was uploaded, to staff whom the collection's access let through. */
export function serveOriginal(storage: Storage) {
  return async (_: PayloadRequest, { doc }: { doc?: TypeWithID }): Promise<Response | undefined> =>
    // Who may see all files may also ask for one that is not there.
    doc
      ? originalResponse(storage, doc as unknown as MediaDocument)
      : new Response(null, { status: 404 });
}

/**
 * A file as it was uploaded. Its type is what the upload was found to be; only pictures are shown in
 * place. The caller has decided who may have it. `undefined` where no such file is kept.
 */
export async function originalResponse(
  storage: Storage,
  { original, originalName, kind }: Pick<MediaDocument, 'original' | 'originalName' | 'kind'>,
): Promise<Response | undefined> {
  const type = acceptedType(original?.split('.').at(-1) ?? '');
  if (!type) return undefined;
  const kept = await storage.original(original).catch(ifThere);
  if (!kept) return undefined;
  const { file, bytes } = kept;
  const disposition = kind === 'image' ? 'inline' : 'attachment';
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': type.mime,
      'content-length': String(bytes),
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(originalName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    },
  });
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
