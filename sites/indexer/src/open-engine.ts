import { embeddedEngine, embeddedPool, type SearchEngine } from '@mingtang/search/outside';
import pg from 'pg';
import type { WordThreads } from './word-threads.ts';

/** Fewer documents are cut into words at once in the thread at hand. */
const many = 100;

/**
 * The embedded engine as the indexer runs it: many documents are cut into words in threads that are
 * there as long as they are needed.
 */
export function openEmbedded({
  databaseUrl,
  words,
  writer,
}: {
  databaseUrl: string;
  words: WordThreads;
  writer: () => Promise<pg.ClientBase>;
}): SearchEngine {
  const db = embeddedPool(databaseUrl);
  return embeddedEngine({
    db,
    writer,
    connect: () => builderConnection(databaseUrl),
    rowsOf: (documents) => (documents.length < many ? undefined : words.rowsOf(documents)),
    close: () => db.end(),
  });
}

/** Filling a build takes as long as it takes, and is begun anew after a crash: it need not wait for the disk. */
async function builderConnection(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: 'mingtang search build',
    keepAlive: true,
    options:
      '-c synchronous_commit=off -c maintenance_work_mem=256MB -c statement_timeout=0 -c lock_timeout=2000',
  });
  await client.connect();
  return client;
}
