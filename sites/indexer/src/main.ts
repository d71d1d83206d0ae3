import { setTimeout as pause } from 'node:timers/promises';
import { meilisearchEngine } from '@mingtang/search/outside';
import { pino } from 'pino';
import { answering } from './answers/answering.ts';
import { counted } from './answers/counted.ts';
import { tallyIn, tidyTally } from './answers/tally.ts';
import { startIndexer } from './indexer.ts';
import { publishedLexicon } from './lexicon.ts';
import { createMetrics } from './metrics.ts';
import { openEmbedded } from './open-engine.ts';
import { serve } from './serve.ts';
import { readSettings, SettingInvalid } from './settings.ts';
import { followedVocabulary } from './vocabulary.ts';
import { wordThreads } from './word-threads.ts';

/** The process that keeps the search index in line with the publication log, and answers the gateway from it. */
const settings = settingsOrExit();
const { databaseUrl, threads, reconcileEvery, address, port, meilisearch } = settings;
const log = pino({ name: 'indexer', level: settings.logLevel });
const words = wordThreads(threads);
const indexer = await startIndexer({
  databaseUrl,
  engine: (writer) =>
    meilisearch ? meilisearchEngine(meilisearch) : openEmbedded({ databaseUrl, words, writer }),
  lexicon: publishedLexicon,
  reconcileEvery,
  log,
});
const { engine, db } = indexer;
const vocabulary = followedVocabulary(db, words.titleWords);
const tally = tallyIn(db);
const answers = counted(answering({ engine, db, vocabulary: vocabulary.current, log }), {
  db,
  tally,
  log,
});
const metrics = createMetrics(indexer);
const server = await serve({ engine, answers, metrics, log, address, port }).catch(failed);
log.info({ address, port }, 'indexer listens');

const stopping = new AbortController();
const following = Promise.all([
  // Words of titles that are a few minutes old find by sound what is older.
  every(300_000, 'words of titles', vocabulary.follow),
  every(20_000, 'what is looked for', tally.write),
  every(3_600_000, 'what was looked for', () => tidyTally(db)),
]);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    server.close();
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  });
}

async function stop(): Promise<void> {
  await following;
  await tally.write().catch(() => undefined);
  await indexer.stop();
  await words.stop();
}

/** Does something again and again; what fails is tried at the next turn. */
async function every(ms: number, what: string, work: () => Promise<unknown>): Promise<void> {
  const { signal } = stopping;
  while (!signal.aborted) {
    await work().catch((error) => log.warn({ err: error }, `${what}: trying again`));
    await pause(ms, undefined, { signal }).catch(() => undefined);
  }
}

function settingsOrExit() {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingInvalid)) throw error;
    console.error(`${error.message} See docs/operate.md.`);
    process.exit(2);
  }
}

function failed(error: NodeJS.ErrnoException): never {
  log.fatal(
    { err: error },
    `Port ${settings.port} cannot be used: choose another with SEARCH_PORT.`,
  );
  process.exit(1);
}
