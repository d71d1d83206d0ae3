import type { AddressInfo } from 'node:net';
import { migrate } from '@mingtang/publication/log';
import { migrateSearch } from '@mingtang/search/migrate';
import pg from 'pg';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { answering } from '../../sites/indexer/src/answers/answering.ts';
import { type Indexer, startIndexer } from '../../sites/indexer/src/indexer.ts';
import { publishedLexicon } from '../../sites/indexer/src/lexicon.ts';
import { createMetrics } from '../../sites/indexer/src/metrics.ts';
import { openEmbedded } from '../../sites/indexer/src/open-engine.ts';
import { serve } from '../../sites/indexer/src/serve.ts';
import { followedVocabulary } from '../../sites/indexer/src/vocabulary.ts';
import { wordThreads } from '../../sites/indexer/src/word-threads.ts';
import { freshDatabase, templateDatabase } from './database.ts';

/** A database with an empty publication log and room for an index. */
export async function searchDatabase(): Promise<{ inside: string; outside: string }> {
  const template = await templateDatabase('search', async (url) => {
    await migrate(url, { outsidePassword: 'outside' });
    await migrateSearch(url);
  });
  const inside = await freshDatabase({ template });
  const outside = new URL(inside);
  outside.username = 'mingtang_outside';
  outside.password = 'outside';
  return { inside, outside: outside.href };
}

export async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });

/** An indexer on the embedded engine, as its process makes it; stopped with the test. */
export async function indexing(outside: string): Promise<Indexer> {
  const words = wordThreads(1);
  const indexer = await startIndexer({
    databaseUrl: outside,
    engine: (writer) => openEmbedded({ databaseUrl: outside, words, writer }),
    lexicon: publishedLexicon,
    reconcileEvery: 0,
    log,
  });
  onTestFinished(async () => {
    await indexer.stop();
    await words.stop();
  });
  return indexer;
}

/** What the gateway and Prometheus ask of an indexer, served on a port of its own; its address. */
export async function served(indexer: Indexer): Promise<string> {
  const { engine, db } = indexer;
  const words = wordThreads(1);
  const vocabulary = followedVocabulary(db, words.titleWords);
  await vocabulary.follow();
  const server = await serve({
    engine,
    answers: answering({ engine, db, vocabulary: vocabulary.current, log }),
    metrics: createMetrics(indexer),
    log,
    address: '127.0.0.1',
    port: 0,
  });
  onTestFinished(async () => {
    server.close();
    await words.stop();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
