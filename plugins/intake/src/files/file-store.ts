import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Where the inside keeps files of arrivals: no web server serves from there. */
export interface FileStore {
  /** Writes a file whole or not at all; on return it is on disk. Done again, it is written anew. */
  put(id: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  read(id: string): Readable;
  /** Moves a file where nothing reads it. Done again, nothing happens. */
  quarantine(id: string): Promise<void>;
  /** Takes a file away, wherever it lies. Done again, nothing happens. */
  remove(id: string): Promise<void>;
}

/** @param dataDir its `uploads`, originals that are for the inside only, hold `arrivals` */
export function fileStoreIn(dataDir: string): FileStore {
  const folder = path.join(dataDir, 'uploads', 'arrivals');
  const fileOf = (id: string, below = id.slice(-2)) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not the id of a file');
    return path.join(folder, below, id);
  };
  return {
    async put(id, pieces) {
      const file = fileOf(id);
      await mkdir(path.dirname(file), { recursive: true });
      const partial = `${file}.${randomUUID()}`;
      try {
        const handle = await open(partial, 'wx', 0o640);
        try {
          for await (const piece of pieces) await handle.write(piece);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(partial, file);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    read: (id) => createReadStream(fileOf(id)),
    async quarantine(id) {
      const there = fileOf(id, 'quarantine');
      await mkdir(path.dirname(there), { recursive: true });
      await rename(fileOf(id), there).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
    async remove(id) {
      await rm(fileOf(id), { force: true });
      await rm(fileOf(id, 'quarantine'), { force: true });
    },
  };
}
