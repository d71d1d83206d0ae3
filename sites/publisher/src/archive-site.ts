import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { breakIn, entriesOf, genesis } from '@mingtang/publication/log';
import type { ClientBase } from 'pg';
import { archivedAddresses, type Survey, surveySite } from './archive-contents.ts';
import { warcFields } from './domain/warc.ts';
import { isBeingRebuilt } from './rebuild.ts';
import { type Differences, differencesOf } from './reconcile.ts';
import { ChangedMeanwhile, type WarcEntry, type WrittenWarc, writeWarc } from './warc-file.ts';

interface ArchiveOptions {
  /** A connection of the outside's role, with no transaction on it. */
  db: ClientBase;
  dataDir: string;
  site: string;
  /** Where the archive is to lie; nothing may be there. */
  file: string;
  /** Writes what is there, also where it is not what the log says. The archive then says so. */
  asIs?: boolean;
  /** What writes it, as the archive names it: `Mingtang 0.1.0`. */
  software: string;
}

interface Archived extends WrittenWarc, Omit<Survey, 'shared'> {
  site: SiteRecord;
  /** Assets and blobs. */
  shared: number;
  entries: number;
}

/** Why no archive was written; the message says it, and what to do. */
export class ArchiveRefused extends Error {
  override name = 'ArchiveRefused';
}

/**
 * Writes the archive of a site: what each of its addresses answers, what these answers show, and the
 * publication log from which anybody can check them. Refuses where files are not what the log says,
 * where the chain is broken, and where something is published meanwhile.
 *
 * @throws ArchiveRefused; then, as after any other failure, there is no file
 */
export async function archiveSite(options: ArchiveOptions): Promise<Archived> {
  const { db, dataDir, site: id, file, asIs = false } = options;
  const folders = {
    publicDir: path.join(dataDir, 'public'),
    blobsDir: path.join(dataDir, 'blobs'),
  };
  refusePlace(file);
  const site = await siteRecord(db, id);
  const before = await standingOf(db, id);
  const doubts = doubtsIn(before, await differencesOf(db, folders.publicDir, id));
  const survey = await surveySite(folders, id);
  if (survey.missing.length > 0) {
    doubts.push(
      `${survey.missing.length} files that its pages show are missing, such as ${survey.missing[0]}`,
    );
  }
  if (doubts.length > 0 && !asIs) {
    throw new ArchiveRefused(
      `Files and log of the site differ: ${doubts.join('; ')}. See that the publisher runs, run "npm run reconcile -- ${id}", and archive again when it says that files equal log. --as-is archives what is there all the same.`,
    );
  }
  await db.query('begin isolation level repeatable read read only');
  let isOver = false;
  try {
    if (!isSame(before, await standingOf(db, id))) throw new ChangedMeanwhile(id);
    const log = await logFacts(db, id);
    const records = 2 + survey.pages + survey.moved + survey.gone + survey.shared.length;
    const date = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    async function* entries(): AsyncGenerator<WarcEntry> {
      const about = aboutSite(site, {
        ...options,
        head: before.head,
        log,
        records,
        date,
        doubts,
      });
      yield {
        type: 'warcinfo',
        contentType: 'application/warc-fields',
        content: () => [Buffer.from(about)],
      };
      let count = 2;
      for await (const entry of archivedAddresses(folders.publicDir, site, survey.shared)) {
        count++;
        yield entry;
      }
      yield {
        type: 'resource',
        address: logAddress(id),
        contentType: 'application/x-ndjson',
        content: () => logLines(db, id, { head: before.head, asIs }),
      };
      await db.query('commit');
      isOver = true;
      const isUnchanged = count === records && isSame(before, await standingOf(db, id));
      if (!isUnchanged) throw new ChangedMeanwhile(id);
    }
    const written = await writeWarc(file, date, entries());
    const { pages, moved, gone, missing, shared } = survey;
    return {
      site,
      pages,
      moved,
      gone,
      missing,
      shared: shared.length,
      entries: log.entries,
      ...written,
    };
  } catch (error) {
    if (!isChange(error)) throw error;
    throw new ArchiveRefused(
      `The site was published to while it was being archived (${error.message}). Archive it again.`,
      { cause: error },
    );
  } finally {
    if (!isOver) await db.query('rollback');
  }
}

/** A page that was there a moment ago may also be gone altogether. */
const isChange = (error: unknown): error is Error =>
  error instanceof ChangedMeanwhile || (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Names the log within the archive; it has no public address. */
const logAddress = (site: string) => `urn:uuid:${site}`;

function refusePlace(file: string): void {
  if (!file.endsWith('.warc.gz')) {
    throw new ArchiveRefused(`${file} is not the name of an archive: let it end in .warc.gz.`);
  }
  if (existsSync(file)) {
    throw new ArchiveRefused(`${file} exists. Move it away, or give another name.`);
  }
  if (!existsSync(path.dirname(file))) {
    throw new ArchiveRefused(`There is no folder ${path.dirname(file)}. Make it first.`);
  }
}

async function siteRecord(db: ClientBase, id: string): Promise<SiteRecord> {
  const { rows } = await db.query<{ record: SiteRecord }>(
    `select record from outbound.published where kind = 'site' and site::text = $1`,
    [id],
  );
  if (!rows[0]) {
    throw new ArchiveRefused(
      `No site ${id} is public. "npm run reconcile" lists the sites with their ids.`,
    );
  }
  return rows[0].record;
}

/** How far a site's files are, and what they are made of. */
interface Standing {
  /** Hash of the last entry of its log. */
  head: Buffer;
  /** Build of the theme. */
  build: string | null;
  isBehind: boolean;
  /** Pages still to be made, and pages that could not be. */
  waiting: number;
  failed: number;
}

async function standingOf(db: ClientBase, site: string): Promise<Standing> {
  const { rows } = await db.query<Standing>(
    `select h.hash as head, c.theme_build as build, coalesce(c.seq, 0) < h.seq or ${isBeingRebuilt} as "isBehind",
       (select count(*)::int from projection.dirty where site = $1) as waiting,
       (select count(*)::int from projection.page where site = $1 and state = 'quarantined') as failed
     from outbound.head h left join projection.cursor c on c.site = h.site and c.consumer = 'publisher'
     where h.site = $1`,
    [site],
  );
  if (!rows[0])
    throw new ArchiveRefused(`The log has no end for site ${site}. Run "npm run verify".`);
  return rows[0];
}

/** Whether nothing was published, nor another build of the theme taken, in between. */
const isSame = (a: Standing, b: Standing) => a.head.equals(b.head) && a.build === b.build;

/** In what the files of a site may not be what its log says; empty where all was made and is as it was made. */
function doubtsIn(
  { isBehind, waiting, failed }: Standing,
  { missing, changed, stray, misplaced }: Differences,
): string[] {
  return [
    isBehind && 'the publisher has not come to the end of the log',
    waiting > 0 && `${waiting} pages wait to be made`,
    failed > 0 && `${failed} pages are in quarantine`,
    missing > 0 && `${missing} files are missing`,
    changed > 0 && `${changed} files were changed`,
    stray > 0 && `${stray} files belong to no page`,
    misplaced > 0 && `${misplaced} pages do not follow from the log`,
  ].filter((doubt) => doubt !== false);
}

interface LogFacts {
  entries: number;
  /** Of documents: the site's own record is put for other reasons, too. */
  first: string | null;
  last: string | null;
}

async function logFacts(db: ClientBase, site: string): Promise<LogFacts> {
  const { rows } = await db.query<LogFacts>(
    `select count(*)::int as entries,
       to_char(min(at) filter (where ${ofDocument}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as first,
       to_char(max(at) filter (where ${ofDocument}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last
     from outbound.log where site = $1`,
    [site],
  );
  return rows[0] ?? { entries: 0, first: null, last: null };
}

const ofDocument = `op = 'put' and key not like 'site:%'`;

/** What the archive says of itself and of the site: the content of its `warcinfo`. */
function aboutSite(
  { id, name, mount, status, identifiers, divisionCode }: SiteRecord,
  {
    software,
    head,
    log,
    records,
    date,
    doubts,
  }: {
    software: string;
    head: Buffer;
    log: LogFacts;
    records: number;
    date: string;
    doubts: string[];
  },
): string {
  return warcFields({
    software,
    format: 'WARC File Format 1.1',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    description: `网站归档 Archive of the site ${name}: every public address, and the publication log as ${logAddress(id)}`,
    hostname: mount.host,
    'site-id': id,
    'site-name': name,
    'site-code': identifiers.siteCode,
    'site-address': addressOf(mount, '/'),
    'site-status': status,
    organizer: identifiers.organizer,
    'division-code': divisionCode,
    'first-published': log.first ?? undefined,
    'last-published': log.last ?? undefined,
    archived: date,
    records: String(records),
    'log-entries': String(log.entries),
    'log-head': head.toString('hex'),
    'files-equal-log': doubts.length === 0 ? 'yes' : `no: ${doubts.join('; ')}`,
  });
}

/** The log, an entry a line, hashes in hex. A chain that does not hold is nothing to hand on. */
async function* logLines(
  db: ClientBase,
  site: string,
  { head, asIs }: { head: Buffer; asIs: boolean },
): AsyncGenerator<Buffer> {
  let previous = genesis(site);
  const refuse = (what: string) => {
    if (asIs) return;
    throw new ArchiveRefused(
      `The publication log of site ${site} is not whole: ${what}. Run "npm run verify".`,
    );
  };
  for await (const row of entriesOf(db, site)) {
    const fault = breakIn(row, previous);
    if (fault) refuse(`entry ${row.seq}, ${fault}`);
    previous = row.hash;
    const { recordHash, prevHash, hash, ...rest } = row;
    const hex = (bytes: Buffer) => bytes.toString('hex');
    const line = { ...rest, recordHash: hex(recordHash), prevHash: hex(prevHash), hash: hex(hash) };
    yield Buffer.from(`${JSON.stringify(line)}\n`);
  }
  if (!previous.equals(head)) refuse('its end is not its head');
}
