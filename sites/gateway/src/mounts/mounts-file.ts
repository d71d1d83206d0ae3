import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { MountTable, readMounts } from './mount-table.ts';

/** The mounts in force. */
export interface Mounts {
  /** Never older than `freshForMs`. A file that turns unreadable leaves the last good table in force. */
  current(): MountTable | Promise<MountTable>;
  /** Whether a table has ever been read: before that nothing can be served. */
  loaded(): boolean;
}

/**
 * Follows `mounts.json`, which the publisher replaces by renaming. It is looked at when a request
 * comes, at most every `freshForMs`: file notifications are lost on network file systems.
 */
export function followMounts(options: { path: string; freshForMs: number; log: Logger }): Mounts {
  const { path, freshForMs, log } = options;
  let table = new MountTable([]);
  let version: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<MountTable> | undefined;
  let lastFault: string | undefined;

  async function check(): Promise<MountTable> {
    try {
      const { ino, size, mtimeNs } = await stat(path, { bigint: true });
      const found = `${ino}:${size}:${mtimeNs}`;
      if (found !== version) {
        table = readMounts(await readFile(path, 'utf8'));
        version = found;
        log.info({ sites: table.size, refused: table.refused }, 'mounts read');
      }
      lastFault = undefined;
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      if (fault !== lastFault) {
        log.error({ err: error }, 'mounts.json cannot be read; the last good mounts stay in force');
      }
      lastFault = fault;
    } finally {
      checkedAt = performance.now();
      checking = undefined;
    }
    return table;
  }

  return {
    current() {
      if (performance.now() - checkedAt < freshForMs) return table;
      checking ??= check();
      return checking;
    },
    loaded: () => version !== undefined,
  };
}
