import { readFileSync, watch } from 'node:fs';
import path from 'node:path';

/**
 * Watches the folder of a file, as any reader of the disk could, and tells when the file first is as
 * `holds` says; `undefined` stands for no file. Watching has begun when this returns.
 *
 * @returns the instant, as `performance.now()` counts
 */
export function whenFile(
  file: string,
  holds: (content: string | undefined) => boolean,
  { within = 60_000 } = {},
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const name = path.basename(file);
  const watcher = watch(path.dirname(file), (_, changed) => {
    if (changed !== name) return;
    const at = performance.now();
    if (holds(contentOf(file))) resolve(at);
  });
  watcher.on('error', reject);
  const timer = setTimeout(
    () => reject(new Error(`${file} did not become as expected within ${within / 1_000} s`)),
    within,
  );
  return promise.finally(() => {
    clearTimeout(timer);
    watcher.close();
  });
}

export function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
