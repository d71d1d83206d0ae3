import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** A path that would leave the site's folder, or that no file system takes. */
class UnsafePath extends Error {
  override name = 'UnsafePath';
  constructor(page: string) {
    super(`"${page}" cannot be the path of a page`);
  }
}

/**
 * The files of one site below `public/sites/<site id>/`. Readers see a file wholly old or wholly
 * new: each is written under another name and renamed. Compressed copies (`.gz`, `.br`) lie beside
 * a page; they are never older than the page once `write` has returned.
 */
export class SiteFiles {
  readonly #publicDir: string;
  readonly #root: string;
  readonly #folders = new Set<string>();
  #notices: string[] | undefined;

  constructor(publicDir: string, site: string) {
    this.#publicDir = publicDir;
    this.#root = path.join(publicDir, 'sites', site);
  }

  /**
   * Takes out a link on the way to a folder. None of ours is there: somebody planted it, and whatever
   * is written or removed behind it would be another site's, or nobody's.
   */
  #unlinkOnWayTo(folder: string): void {
    let at = this.#publicDir;
    for (const part of path.relative(this.#publicDir, folder).split(path.sep)) {
      at = path.join(at, part);
      const found = lstatSync(at, { throwIfNoEntry: false });
      if (found?.isSymbolicLink()) unlinkSync(at);
      if (!found?.isDirectory()) return;
    }
  }

  /** Where a page's file lies: `/a/` is `a/index.html`. */
  fileOf(page: string): string {
    return `${this.#root}/${relativeFile(page)}`;
  }

  /** Whether a page, or the notice in its place, lies there and nothing lies beside it. */
  holds(page: string, as: string): boolean {
    const file = relativeFile(page);
    const there = { page: '', gone: '.gone', moved: '.moved' };
    const wanted = as === 'gone' || as === 'moved' ? as : 'page';
    return (['page', 'gone', 'moved'] as const).every(
      (kind) => existsSync(path.join(this.#root, there[kind], file)) === (kind === wanted),
    );
  }

  /** Writes a page with its compressed copies; all are on disk when this returns. */
  async write(page: string, body: Buffer): Promise<void> {
    const file = this.fileOf(page);
    this.#unlinkOnWayTo(path.dirname(file));
    mkdirSync(path.dirname(file), { recursive: true });
    // The page first: readers wait for it, and a copy is served only where it holds the page.
    replaceSync(file, body);
    if (isPacked(page)) {
      await this.#clearNotices(page);
      await syncFolder(path.dirname(file));
      return;
    }
    const [zipped, smaller] = await Promise.all([
      gz(body, gzipOptions),
      brotli(body, brotliOptions(body)),
    ]);
    await Promise.all([replace(`${file}.gz`, zipped), replace(`${file}.br`, smaller)]);
    await this.#clearNotices(page);
    await syncFolder(path.dirname(file));
  }

  /**
   * Writes a page in a bulk run: without compressed copies, and not yet on disk (the caller syncs
   * the file system once for many). Copies of the page as it was stay until `compressInBulk` follows;
   * the gateway serves a copy only where it holds the page. Made of synchronous calls, which for many
   * small files are several times cheaper; it runs in render threads only.
   */
  writeInBulk(page: string, body: Buffer): void {
    const file = this.fileOf(page);
    const folder = file.slice(0, file.lastIndexOf('/'));
    if (!this.#folders.has(folder)) {
      this.#unlinkOnWayTo(folder);
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    const partial = partialOf(file);
    try {
      writeFileSync(partial, body, { flag: 'wx', mode: 0o644 });
      renameSync(partial, file);
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    }
    for (const notices of this.#noticeFolders()) {
      const notice = path.join(notices, relativeFile(page));
      this.#unlinkOnWayTo(path.dirname(notice));
      rmSync(notice, { force: true });
    }
  }

  /** Most sites have no notices; then there is none to look for. */
  #noticeFolders(): string[] {
    this.#notices ??= ['.gone', '.moved']
      .map((notice) => path.join(this.#root, notice))
      .filter((folder) => existsSync(folder));
    return this.#notices;
  }

  /** Writes the compressed copies of a page that a bulk run wrote. */
  compressInBulk(page: string): void {
    if (isPacked(page)) return;
    const file = this.fileOf(page);
    const body = readFileSync(file);
    for (const [extension, bytes] of [
      ['gz', gzipSync(body, gzipOptions)],
      ['br', brotliCompressSync(body, brotliOptions(body))],
    ] as const) {
      const partial = partialOf(file);
      writeFileSync(partial, bytes, { flag: 'wx', mode: 0o644 });
      renameSync(partial, `${file}.${extension}`);
    }
  }

  /** Takes a page away and leaves a notice for those who ask for it: html for 410, an address for 301. */
  async leave(page: string, notice: 'gone' | 'moved', body: Buffer): Promise<void> {
    const notices = path.join(this.#root, `.${notice}`, relativeFile(page));
    this.#unlinkOnWayTo(path.dirname(notices));
    await mkdir(path.dirname(notices), { recursive: true });
    await replace(notices, body);
    await syncFolder(path.dirname(notices));
    await this.#clearNotice(page, notice === 'gone' ? 'moved' : 'gone');
    await this.remove(page);
  }

  /** Takes a page away without a notice. */
  async remove(page: string): Promise<void> {
    const file = this.fileOf(page);
    this.#unlinkOnWayTo(path.dirname(file));
    for (const copy of [`${file}.br`, `${file}.gz`, file]) await rm(copy, { force: true });
    await syncFolder(path.dirname(file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  async #clearNotices(page: string): Promise<void> {
    await Promise.all([this.#clearNotice(page, 'gone'), this.#clearNotice(page, 'moved')]);
  }

  async #clearNotice(page: string, notice: 'gone' | 'moved'): Promise<void> {
    const file = path.join(this.#root, `.${notice}`, relativeFile(page));
    this.#unlinkOnWayTo(path.dirname(file));
    await rm(file, { force: true });
  }
}

/** Compressed within: copies would be no smaller. */
const isPacked = (page: string) => page.endsWith('.pdf');

const gzipOptions = { level: 6 };
const brotliOptions = (body: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
});

/** Below a site's folder. Refuses anything that is not a plain absolute path of a page. */
export function relativeFile(page: string): string {
  const parts = page.split('/');
  const sound =
    page.startsWith('/') &&
    page.length <= 512 &&
    parts.slice(1, -1).every((part) => /^[a-z0-9][a-z0-9-]*$/.test(part)) &&
    /^([a-z0-9][a-z0-9-]*\.[a-z]+)?$/.test(parts.at(-1) ?? '-');
  if (!sound) throw new UnsafePath(page);
  return page.endsWith('/') ? `${page.slice(1)}index.html` : page.slice(1);
}

/** The page whose file lies at `file` below a site's folder: the inverse of `relativeFile`. */
export function pageAt(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

const writer = randomUUID();
let begun = 0;

/** Where a file is written before it takes its name; never the same place twice. */
function partialOf(file: string): string {
  const name = file.lastIndexOf('/') + 1;
  return `${file.slice(0, name)}.${file.slice(name)}.${writer}.${++begun}`;
}

async function replace(file: string, body: Buffer): Promise<void> {
  const partial = partialOf(file);
  try {
    const handle = await open(partial, 'wx', 0o644);
    try {
      await handle.writeFile(body);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** As `replace`, in one go: what somebody waits for does not queue behind what nobody does. */
function replaceSync(file: string, body: Buffer): void {
  const partial = partialOf(file);
  try {
    const descriptor = openSync(partial, 'wx', 0o644);
    try {
      writeFileSync(descriptor, body);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Brings the names in a folder to disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
