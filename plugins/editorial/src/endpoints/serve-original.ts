import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { PayloadRequest, TypeWithID } from 'payload';
import { acceptedType } from '../media/accepted-types.ts';
import type { MediaDocument } from '../records/documents.ts';
import type { Storage } from '../storage.ts';

/**
 * Serves a file as it was uploaded, to staff whom the collection's access let through. Its type is
 * what the upload was found to be; only pictures are shown in place.
 */
export function serveOriginal(storage: Storage) {
  return async (_: PayloadRequest, { doc }: { doc: TypeWithID }): Promise<Response | undefined> => {
    const { original, originalName, kind } = doc as unknown as MediaDocument;
    const type = acceptedType(original?.split('.').at(-1) ?? '');
    if (!type) return undefined;
    const { file, bytes } = await storage.original(original);
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
  };
}
