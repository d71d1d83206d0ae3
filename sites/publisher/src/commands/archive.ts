import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ArchiveRefused, archiveSite } from '../archive-site.ts';

/**
 * `npm run archive -- SITE FILE.warc.gz [--as-is]` writes the archive of a site, for the archives office.
 * Exits 1, without a file, where the files are not what the log says; `--as-is` writes them all the same.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'as-is': { type: 'boolean', default: false } },
});
const [site, file] = positionals;
const databaseUrl = process.env.OUTSIDE_DATABASE_URL;
const dataDir = process.env.DATA_DIR;
if (!databaseUrl || !dataDir || !site || !file || positionals.length > 2) {
  console.error(
    'Usage: archive SITE FILE.warc.gz [--as-is], with OUTSIDE_DATABASE_URL and DATA_DIR set. See docs/operate.md.',
  );
  process.exit(2);
}

const { version } = JSON.parse(
  await readFile(path.join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { version: string };
const db = new pg.Client({ connectionString: databaseUrl, application_name: 'mingtang archive' });
await db.connect();
try {
  console.log('Comparing files and log, then writing. A large site takes minutes.');
  const made = await archiveSite({
    db,
    dataDir,
    site,
    file,
    asIs: values['as-is'],
    software: `Mingtang ${version}`,
  });
  console.log(`${made.site.name}  ${made.site.identifiers.siteCode}
${made.pages} pages, ${made.moved} moved, ${made.gone} withdrawn, ${made.shared} styles, pictures and files, ${made.entries} entries of the log
${path.resolve(file)}
${made.records} records, ${made.bytes} bytes, SHA-256 ${made.sha256}`);
  if (made.missing.length > 0) {
    console.log(`missing, and not in the archive: ${made.missing.join(' ')}`);
  }
} catch (error) {
  if (!(error instanceof ArchiveRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await db.end();
}
