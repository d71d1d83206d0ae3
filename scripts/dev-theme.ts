import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { type LiveSource, liveTemplates } from '../sites/pages/bundle/live-templates.ts';

/**
 * Shows real pages through a theme's sources, with hot reload.
 *
 *   npm run dev:theme -- [theme] [--port 4321]
 *
 * Pages come from the published records of OUTSIDE_DATABASE_URL (else DATABASE_URL) and the blobs in
 * DATA_DIR; without a database, from the fixture that the tests use.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '4321' } },
});
const { OUTSIDE_DATABASE_URL, DATABASE_URL, DATA_DIR = '.data' } = process.env;
const database = OUTSIDE_DATABASE_URL ?? DATABASE_URL;

process.env.THEME = positionals[0] ?? 'civic';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const server = await dev({
  root: new URL('..', import.meta.url).pathname,
  server: { host: 'localhost', port: Number(values.port) },
  integrations: [liveTemplates(await openSource())],
});
const { port } = server.address;
console.log(
  `Theme ${process.env.THEME}, ${database ? 'published pages' : 'fixture pages'}: http://localhost:${port}/`,
);

async function openSource(): Promise<LiveSource> {
  if (database === undefined) {
    const { fixtureSource } = await import('../sites/pages/test/fixture-source.ts');
    return fixtureSource();
  }
  const { publishedSource } = await import('./published-source.ts');
  return publishedSource({ database, dataDir: DATA_DIR });
}
