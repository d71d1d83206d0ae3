import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BlobName } from './records.ts';

const blobName = /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/;

/** Address of a blob on every host. */
export function blobUrl(blob: BlobName): string {
  return `/_m/${blob.slice(0, 2)}/${blob}`;
}

/** Where a blob lies below the blob folder. Refuses what is not a blob's name. */
export function blobFile(folder: string, blob: BlobName): string {
  if (!blobName.test(blob)) throw new Error('Not the name of a blob');
  return path.join(folder, blob.slice(0, 2), blob);
}

/**
 * Keeps bytes under the name of their hash, once and for ever: storing the same bytes again is
 * free and changes nothing. On return they are on disk.
 */
export async function storeBlob(
  folder: string,
  bytes: Uint8Array,
  extension: string,
): Promise<{ blob: BlobName; bytes: number }> {
  const blob = `${createHash('sha256').update(bytes).digest('hex')}.${extension.toLowerCase()}`;
  const file = blobFile(folder, blob);
  if (!(await exists(file))) await writeOnce(file, bytes);
  return { blob, bytes: bytes.byteLength };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function writeOnce(file: string, bytes: Uint8Array): Promise<void> {
  const parent = path.dirname(file);
  await mkdir(parent, { recursive: true });
  const partial = path.join(parent, `.${randomUUID()}`);
  try {
    const handle = await open(partial, 'wx', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  const directory = await open(parent, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
