import type { Logger } from 'pino';
import { type FollowedFile, followFile } from './followed-file.ts';

/** Names of blobs that were public and are no more. */
export type WithheldFiles = FollowedFile<ReadonlySet<string>>;

/** Follows `withheld.json`, which the publisher writes. Without it nothing is withheld. */
export function followWithheld(options: {
  path: string;
  freshForMs: number;
  log: Logger;
}): WithheldFiles {
  const { path, freshForMs, log } = options;
  return followFile<ReadonlySet<string>>({
    path,
    freshForMs,
    none: new Set(),
    read(text) {
      const names: unknown = JSON.parse(text);
      if (!Array.isArray(names)) throw new Error('withheld.json holds no list');
      return new Set(names.map(String));
    },
    failed(error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      log.error({ err: error }, 'withheld.json cannot be read; what it said last stays in force');
    },
  });
}
