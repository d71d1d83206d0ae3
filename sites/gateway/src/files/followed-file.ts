import { readFile, stat } from 'node:fs/promises';

/** What a file says that another process replaces by renaming. */
export interface FollowedFile<T> {
  /** Never older than `freshForMs`. A file that turns unreadable leaves the last good content in force. */
  current(): T | Promise<T>;
  /** Whether it has ever been read. */
  loaded(): boolean;
}

/**
 * Follows a file. It is looked at when a request comes, at most every `freshForMs`: file notifications
 * are lost on network file systems.
 *
 * @param none what holds before the file is read for the first time
 * @param failed is told once of each fault
 */
export function followFile<T>(options: {
  path: string;
  freshForMs: number;
  none: T;
  read: (text: string) => T;
  failed: (error: unknown) => void;
}): FollowedFile<T> {
  const { path, freshForMs, read, failed } = options;
  let content = options.none;
  let version: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<T> | undefined;
  let lastFault: string | undefined;

  async function check(): Promise<T> {
    try {
      const { ino, size, mtimeNs } = await stat(path, { bigint: true });
      const found = `${ino}:${size}:${mtimeNs}`;
      if (found !== version) {
        content = read(await readFile(path, 'utf8'));
        version = found;
      }
      lastFault = undefined;
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      if (fault !== lastFault) failed(error);
      lastFault = fault;
    } finally {
      checkedAt = performance.now();
      checking = undefined;
    }
    return content;
  }

  return {
    current() {
      if (performance.now() - checkedAt < freshForMs) return content;
      checking ??= check();
      return checking;
    },
    loaded: () => version !== undefined,
  };
}
