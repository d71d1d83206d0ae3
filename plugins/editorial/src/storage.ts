import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BlobName, blobFile, storeBlob } from '@mingtang/publication';
import type { Payload } from 'payload';

/**
 * Where files are kept, both by the hash of what is in them and written once: originals as they
 * were uploaded, for staff alone, and blobs, for the public. A failed or repeated upload can
 * neither lose nor overwrite a file.
 */
export interface Storage {
  keepOriginal: (bytes: Buffer, extension: string) => Promise<BlobName>;
  original: (name: BlobName) => Promise<{ file: string; bytes: number }>;
  /** Puts bytes where the public can fetch them. */
  keepBlob: (bytes: Buffer, extension: string) => Promise<{ blob: BlobName; bytes: number }>;
  /** Makes an original public, under the same name. */
  release: (name: BlobName) => Promise<void>;
}

/** The storage of a running house, as `editorial` was given it. */
export const storageOf = (payload: Payload): Storage => payload.config.custom.storage as Storage;

/** @param dataDir holds `uploads` and `blobs` */
export function storageIn(dataDir: string): Storage {
  const uploads = path.join(dataDir, 'uploads');
  const blobs = path.join(dataDir, 'blobs');
  return {
    keepOriginal: async (bytes, extension) => (await storeBlob(uploads, bytes, extension)).blob,
    original: async (name) => {
      const file = blobFile(uploads, name);
      return { file, bytes: (await stat(file)).size };
    },
    keepBlob: (bytes, extension) => storeBlob(blobs, bytes, extension),
    release: async (name) => {
      const bytes = await readFile(blobFile(uploads, name));
      await storeBlob(blobs, bytes, path.extname(name).slice(1));
    },
  };
}
