import {
  embeddedEngine,
  embeddedPool,
  type IndexRow,
  type SearchDocument,
  type SearchEngine,
} from '@mingtang/search/outside';
import pg from 'pg';
import { Piscina } from 'piscina';

/** Fewer documents are cut into words at once in the thread at hand. */
const many = 100;

/**
 * The embedded engine as the indexer runs it: many documents are cut into words in threads that are
 * there as long as they are needed.
 */
export function openEmbedded({
  databaseUrl,
  threads,
  writer,
}: {
  databaseUrl: string;
  threads: number;
  writer?: () => Promise<pg.ClientBase>;
}): SearchEngine {
  const db = embeddedPool(databaseUrl);
  const pool = new Piscina<SearchDocument[], IndexRow[]>({
    filename: new URL('./segment-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
  });
  return embeddedEngine({
    db,
    ...(writer && { writer }),
    connect: () => builderConnection(databaseUrl),
    rowsOf: (documents) => (documents.length < many ? undefined : pool.run(documents)),
    async close() {
      await pool.close();
      await db.end();
    },
  });
}

/** Filling a build takes as long as it takes, and is begun anew after a crash: it need not wait for the disk. */
async function builderConnection(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: 'mingtang search build',
    keepAlive: true,
    options: '-c synchronous_commit=off -c maintenance_work_mem=256MB -c statement_timeout=0',
  });
  await client.connect();
  return client;
}
