import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { type LiveSource, liveTemplates } from '../sites/pages/bundle/live-templates.ts';

/**
 * Shows real pages through a theme's sources, with hot reload.
 *
 *   npm run dev:theme -- [theme] [--port 4321] [--host www.example.gov.cn]
 *
 * Pages come from the published records of OUTSIDE_DATABASE_URL (else DATABASE_URL) and the blobs in
 * DATA_DIR: the sites of one host, that of the city unless told. Without a database they come from the
 * fixture that the tests use.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '4321' }, host: { type: 'string' } },
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
  const { publishedSource } = await import('@mingtang/publisher');
  return publishedSource({ database, dataDir: DATA_DIR, host: values.host });
}
