import { createHash } from 'node:crypto';
import { constants, createReadStream, type Dirent } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { leaveOthers, putExpected, wanted } from './plan-site.ts';
import { isBeingRebuilt } from './rebuild.ts';
import { relativeFile } from './site-files.ts';

/** Differences found between log, ledger and files. All are marked for mending or, where stray, removed. */
export interface Differences {
  /** Pages that should be there and are not on disk. */
  missing: number;
  /** Files whose content is not what was written. */
  changed: number;
  /** Files that belong to no page, and links. */
  stray: number;
  /** Pages the log asks for and the ledger lacks, or the reverse. */
  misplaced: number;
}

type Transaction = <T>(work: (db: ClientBase) => Promise<T>) => Promise<T>;

interface LedgerRow {
  path: string;
  template: string;
  state: string;
  hash: string | null;
}

/**
 * Compares what the log says with what is on disk, by hash, for one site, and has differences mended:
 * pages are marked dirty (the publisher renders them), stray files are removed. Pages that are being
 * worked on are left alone.
 */
export async function reconcileSite(
  transaction: Transaction,
  publicDir: string,
  site: string,
): Promise<Differences> {
  const root = path.join(publicDir, 'sites', site);
  const { found, wrong, strays } = await compare(transaction, root, site);
  if (wrong.length > 0) await transaction((db) => mend(db, site, wrong));
  for (const file of strays) await rm(path.join(root, file), { force: true });
  await sweepPartials(root);
  return found;
}

/** The same comparison, which changes nothing and has nothing mended. */
export async function differencesOf(
  db: ClientBase,
  publicDir: string,
  site: string,
): Promise<Differences> {
  const undone: Transaction = async (work) => {
    await db.query('begin isolation level repeatable read');
    try {
      return await work(db);
    } finally {
      await db.query('rollback');
    }
  };
  return (await compare(undone, path.join(publicDir, 'sites', site), site)).found;
}

/** Differences with the pages and files they are in; what the ledger lacks is marked in `transaction`. */
async function compare(transaction: Transaction, root: string, site: string) {
  const found: Differences = { missing: 0, changed: 0, stray: 0, misplaced: 0 };
  found.misplaced = await transaction((db) => misplaced(db, site));
  const ledger = await transaction((db) => ledgerOf(db, site));
  const known = new Set<string>();
  const wrong: string[] = [];
  for (const page of ledger.pages) {
    const file = fileOf(page);
    known.add(file);
    if (ledger.dirty.has(page.path) || page.hash === null) continue;
    const hash = await hashOfFile(path.join(root, file));
    if (hash === page.hash) continue;
    found[hash === undefined ? 'missing' : 'changed']++;
    wrong.push(page.path);
  }
  let strays = (await filesBelow(root)).filter((file) => !known.has(withoutCopy(file)));
  if (strays.length > 0) {
    const still = await transaction((db) => ledgerOf(db, site));
    const nowKnown = new Set(still.pages.map(fileOf));
    strays = strays.filter((file) => !nowKnown.has(withoutCopy(file)));
  }
  found.stray = strays.length;
  return { found, wrong, strays };
}

const withoutCopy = (file: string) => file.replace(/\.(br|gz)$/, '');

/** What a killed process had begun to write. Young ones may still be in the making. */
async function sweepPartials(root: string): Promise<void> {
  const tooOld = Date.now() - 3_600_000;
  for (const entry of await entriesBelow(root)) {
    if (!entry.isFile() || !/^\..*\.[0-9a-f-]{36}(\.\d+)?$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(file);
    if (mtimeMs < tooOld) await rm(file, { force: true });
  }
}

function fileOf({ path: page, template }: Pick<LedgerRow, 'path' | 'template'>): string {
  const file = relativeFile(page);
  return template === 'gone' || template === 'moved' ? path.join(`.${template}`, file) : file;
}

async function ledgerOf(db: ClientBase, site: string) {
  const pages = await db.query<LedgerRow>(
    `select path, template, state, encode(hash, 'hex') as hash from projection.page
     where site = $1 and state not in ('new', 'quarantined') and template <> 'removed'`,
    [site],
  );
  const dirty = await db.query<{ path: string }>(
    `select path from projection.dirty where site = $1
     union all
     select p.path from projection.cursor c join projection.page p using (site)
     where c.consumer = 'publisher' and c.site = $1 and ${isBeingRebuilt} and p.path > c.rebuilt`,
    [site],
  );
  const unmade = await db.query<LedgerRow>(
    `select path, template, state, null as hash from projection.page
     where site = $1 and state in ('new', 'quarantined')`,
    [site],
  );
  return {
    pages: [...pages.rows, ...unmade.rows],
    dirty: new Set(dirty.rows.map((row) => row.path)),
  };
}

/** Rows the log asks for that the ledger lacks or holds otherwise, once the log is fully planned. */
async function misplaced(db: ClientBase, site: string): Promise<number> {
  const { rows } = await db.query<{ behind: boolean }>(
    `select h.seq > c.planned as behind from projection.cursor c join outbound.head h using (site)
     where c.consumer = 'publisher' and c.site = $1 for update of c`,
    [site],
  );
  if (rows[0]?.behind !== false) return 0;
  const result = await db.query(
    `with ${wanted}, put as (
       ${putExpected}
       returning path
     ), left_over as (
       ${leaveOthers}
       returning p.path
     )
     insert into projection.dirty (site, path, token, priority, causes)
     select $1, path, nextval('projection.token'), 1, '{}' from (select path from put union select path from left_over) x
     on conflict (site, path) do update set token = excluded.token`,
    [site],
  );
  return result.rowCount ?? 0;
}

async function mend(db: ClientBase, site: string, pages: string[]): Promise<void> {
  await db.query(
    `insert into projection.dirty (site, path, token, priority, causes, force)
     select $1, path, nextval('projection.token'), 1, '{}', true from unnest($2::text[]) as t(path) order by path
     on conflict (site, path) do update set token = excluded.token, force = true`,
    [site, pages],
  );
}

/** A link is no page, whatever it leads to: the gateway serves none. The number is what Node takes, too. */
const ofFilesOnly = (constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)) as unknown as string;

async function hashOfFile(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file, { flags: ofFilesOnly }), hash);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ELOOP') return 'a link';
    throw error;
  }
  return hash.digest('hex');
}

/** Relative paths of finished files, and of links; what is being written starts with a dot and is left alone. */
async function filesBelow(root: string): Promise<string[]> {
  return (await entriesBelow(root))
    .filter((entry) => entry.isSymbolicLink() || (entry.isFile() && !entry.name.startsWith('.')))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

async function entriesBelow(root: string): Promise<Dirent[]> {
  return readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
}
