import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** A path that would leave the site's folder, or that no file system takes. */
export class UnsafePath extends Error {
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
  readonly #root: string;

  constructor(publicDir: string, site: string) {
    this.#root = path.join(publicDir, 'sites', site);
  }

  /** Where a page's file lies: `/a/` is `a/index.html`. */
  fileOf(page: string): string {
    return path.join(this.#root, relativeFile(page));
  }

  /**
   * @param durable the page is on disk when this returns, not only in the system's memory
   * @param compress write the compressed copies too; without it, old ones are removed
   */
  async write(
    page: string,
    body: Buffer,
    { durable, compress }: { durable: boolean; compress: boolean },
  ) {
    const file = this.fileOf(page);
    await mkdir(path.dirname(file), { recursive: true });
    if (compress) await this.#writeCompressed(file, body, durable);
    else await removeCompressed(file);
    await replace(file, body, durable);
    await this.#clearNotices(page);
    if (durable) await syncFolder(path.dirname(file));
  }

  /** Writes the compressed copies of a page that is already on disk. */
  async compress(page: string): Promise<void> {
    const file = this.fileOf(page);
    await this.#writeCompressed(file, await readFile(file), false);
  }

  /** Takes a page away and leaves a notice for those who ask for it: html for 410, an address for 301. */
  async leave(
    page: string,
    notice: 'gone' | 'moved',
    body: Buffer,
    { durable }: { durable: boolean },
  ) {
    const file = path.join(this.#root, `.${notice}`, relativeFile(page));
    await mkdir(path.dirname(file), { recursive: true });
    await replace(file, body, durable);
    if (durable) await syncFolder(path.dirname(file));
    await rm(path.join(this.#root, notice === 'gone' ? '.moved' : '.gone', relativeFile(page)), {
      force: true,
    });
    await this.remove(page, { durable });
  }

  /** Takes a page away without a notice. */
  async remove(page: string, { durable }: { durable: boolean }) {
    const file = this.fileOf(page);
    await removeCompressed(file);
    await rm(file, { force: true });
    if (durable) await syncFolder(path.dirname(file)).catch(ignoreMissing);
    await rmdir(path.dirname(file)).catch(() => undefined);
  }

  async #writeCompressed(file: string, body: Buffer, durable: boolean): Promise<void> {
    const [zipped, smaller] = await Promise.all([
      gz(body, { level: 6 }),
      brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      }),
    ]);
    await Promise.all([
      replace(`${file}.gz`, zipped, durable),
      replace(`${file}.br`, smaller, durable),
    ]);
  }

  async #clearNotices(page: string): Promise<void> {
    const file = relativeFile(page);
    await Promise.all(
      ['.gone', '.moved'].map((notice) => rm(path.join(this.#root, notice, file), { force: true })),
    );
  }
}

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

async function replace(file: string, body: Buffer, durable: boolean): Promise<void> {
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    if (durable) {
      const handle = await open(partial, 'wx', 0o644);
      try {
        await handle.writeFile(body);
        await handle.sync();
      } finally {
        await handle.close();
      }
    } else {
      await writeFile(partial, body, { flag: 'wx', mode: 0o644 });
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function removeCompressed(file: string): Promise<void> {
  await Promise.all([rm(`${file}.br`, { force: true }), rm(`${file}.gz`, { force: true })]);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
