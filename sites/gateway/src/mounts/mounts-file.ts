import type { Logger } from 'pino';
import { type FollowedFile, followFile } from '../files/followed-file.ts';
import { MountTable, readMounts } from './mount-table.ts';

/** The mounts in force; before `loaded` nothing can be served. */
export type Mounts = FollowedFile<MountTable>;

/** Follows `mounts.json`, which the publisher writes. */
export function followMounts(options: { path: string; freshForMs: number; log: Logger }): Mounts {
  const { path, freshForMs, log } = options;
  return followFile({
    path,
    freshForMs,
    none: new MountTable([]),
    read(text) {
      const table = readMounts(text);
      log.info({ sites: table.size, refused: table.refused }, 'mounts read');
      return table;
    },
    failed: (error) =>
      log.error({ err: error }, 'mounts.json cannot be read; the last good mounts stay in force'),
  });
}
