import { createHash, hash } from 'node:crypto';
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

/** A regular file as it was when it was looked at. */
export interface FileFacts {
  size: number;
  /** Milliseconds since the epoch. */
  modifiedAt: number;
}

/** A file ready to be sent. */
export interface StoredFile extends FileFacts {
  /** Strong and made from the bytes: equal after a restart, never equal for different bytes. */
  etag: string;
  /** The whole content of small files. */
  bytes?: Buffer;
  /** `modifiedAt` as an HTTP date. */
  lastModified: string;
  /** Opens exactly these bytes, `undefined` where another file stands there by now. */
  open(): Promise<FileHandle | undefined>;
}

/** Read access to the files below one directory. Paths are relative, with `/`, already free of `..`. */
export interface FileTree {
  find(path: string): Promise<FileFacts | undefined>;
  read(path: string): Promise<StoredFile | undefined>;
}

interface Entry {
  facts: FileFacts;
  /** Changes whenever the file is replaced or written to. */
  version: string;
  checkedAt: number;
  content?: StoredFile;
}

export interface FileTreeOptions {
  root: string;
  /** Memory for the contents of small files. */
  memoryBytes: number;
  /** How long a look at a file is believed; what it says of a page is never older than this. */
  freshForMs: number;
  /** Where the name already tells the content (a content-addressed store), its ETag without quotes. */
  digestInName?: (path: string) => string;
}

/** Larger files are streamed from disk: one of them must not push hundreds of pages out of memory. */
const largestInMemory = 512 * 1024;

const entryOverhead = 500;

/**
 * Keeps hot files in memory and looks at them again after `freshForMs`, so that what is published
 * or withdrawn shows at once. Symbolic links are never followed, anywhere below the root: a path
 * counts only if it is its own real path.
 */
export function openFileTree(options: FileTreeOptions): FileTree {
  const { root, freshForMs, digestInName } = options;
  const entries = new LRUCache<string, Entry>({ maxSize: options.memoryBytes });
  const checks = new Map<string, Promise<Entry | undefined>>();
  const reads = new Map<string, Promise<StoredFile | undefined>>();

  function keep(path: string, entry: Entry): Entry {
    entries.set(path, entry, {
      size: entryOverhead + path.length + (entry.content?.bytes?.length ?? 0),
    });
    return entry;
  }

  async function look(path: string): Promise<Entry | undefined> {
    const full = join(root, path);
    const checkedAt = performance.now();
    const stat = await missingAsUndefined(lstat(full, { bigint: true }));
    const known = entries.get(path);
    if (stat !== undefined && known?.version === versionOf(stat)) {
      known.checkedAt = checkedAt;
      return known;
    }
    entries.delete(path);
    if (stat === undefined || !stat.isFile() || !(await isOwnRealPath(root, path)))
      return undefined;
    return keep(path, { facts: factsOf(stat), version: versionOf(stat), checkedAt });
  }

  function entryOf(path: string): Entry | Promise<Entry | undefined> {
    const entry = entries.get(path);
    if (entry !== undefined && performance.now() - entry.checkedAt < freshForMs) return entry;
    return once(checks, path, () => look(path));
  }

  async function load(path: string): Promise<StoredFile | undefined> {
    for (let attempt = 0; attempt < 5; attempt++) {
      const checkedAt = performance.now();
      const file = await missingAsUndefined(open(join(root, path), readOnly));
      if (file === undefined) return undefined;
      try {
        const stat = await file.stat({ bigint: true });
        if (!stat.isFile() || !(await isOwnRealPath(root, path))) return undefined;
        const content = await contentOf(file, stat, digestInName?.(path));
        const version = versionOf(stat);
        // Written to in place meanwhile: what was read may be half of each. (Being replaced moves
        // the change time alone, and leaves these bytes whole.)
        const after = await file.stat({ bigint: true });
        if (after.mtimeNs !== stat.mtimeNs || after.size !== stat.size) continue;
        const stored = { ...content, open: () => openVersion(join(root, path), version) };
        keep(path, { facts: factsOf(stat), version, checkedAt, content: stored });
        return stored;
      } finally {
        await file.close();
      }
    }
    throw new Error(`${path} was written to each of the five times it was read`);
  }

  return {
    async find(path) {
      return (await entryOf(path))?.facts;
    },
    async read(path) {
      const entry = await entryOf(path);
      if (entry === undefined) return undefined;
      return entry.content ?? once(reads, path, () => load(path));
    },
  };
}

/** Changes whenever a file is replaced or written to. */
function versionOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

function factsOf({ size, mtimeMs }: BigIntStats): FileFacts {
  return { size: Number(size), modifiedAt: Number(mtimeMs) };
}

/** Whether no part of `path` below the root is a symbolic link. */
async function isOwnRealPath(root: string, path: string): Promise<boolean> {
  const real = await missingAsUndefined(Promise.all([realpath(root), realpath(join(root, path))]));
  return real !== undefined && real[1] === join(real[0], path);
}

async function contentOf(
  file: FileHandle,
  stat: BigIntStats,
  digest: string | undefined,
): Promise<Omit<StoredFile, 'open'>> {
  const facts = factsOf(stat);
  const lastModified = new Date(facts.modifiedAt).toUTCString();
  if (facts.size > largestInMemory) {
    return { ...facts, lastModified, etag: `"${digest ?? (await digestOf(file))}"` };
  }
  const bytes = await file.readFile();
  return {
    ...facts,
    lastModified,
    bytes,
    etag: `"${digest ?? hash('sha256', bytes, 'base64url')}"`,
  };
}

// O_NONBLOCK: should a pipe stand in the file's place, opening it must not hang.
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function openVersion(full: string, version: string): Promise<FileHandle | undefined> {
  const file = await missingAsUndefined(open(full, readOnly));
  if (file === undefined || versionOf(await file.stat({ bigint: true })) === version) return file;
  await file.close();
  return undefined;
}

async function digestOf(file: FileHandle): Promise<string> {
  const digest = createHash('sha256');
  const stream = file.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 });
  for await (const chunk of stream) digest.update(chunk);
  return digest.digest('base64url');
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

async function missingAsUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Many requests for one file at one moment share the work. */
function once<T>(
  running: Map<string, Promise<T>>,
  key: string,
  start: () => Promise<T>,
): Promise<T> {
  const known = running.get(key);
  if (known !== undefined) return known;
  const work = start().finally(() => running.delete(key));
  running.set(key, work);
  return work;
}
