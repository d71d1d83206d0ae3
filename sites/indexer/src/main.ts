import { setTimeout as pause } from 'node:timers/promises';
import { commonLexicon } from '@mingtang/search/outside';
import { pino } from 'pino';
import { answering } from './answers/answering.ts';
import { startIndexer } from './indexer.ts';
import { createMetrics } from './metrics.ts';
import { openEmbedded } from './open-engine.ts';
import { serve } from './serve.ts';
import { readSettings, SettingInvalid } from './settings.ts';
import { followedVocabulary } from './vocabulary.ts';
import { wordThreads } from './word-threads.ts';

/** The process that keeps the search index in line with the publication log, and answers the gateway from it. */
const settings = settingsOrExit();
const { databaseUrl, threads, reconcileEvery, address, port } = settings;
const log = pino({ name: 'indexer', level: settings.logLevel });
const words = wordThreads(threads);
const indexer = await startIndexer({
  databaseUrl,
  engine: (writer) => openEmbedded({ databaseUrl, words, writer }),
  lexicon: commonLexicon,
  reconcileEvery,
  log,
});
const { engine, db } = indexer;
const vocabulary = followedVocabulary(db, words.titleWords);
const answers = answering({ engine, db, vocabulary: vocabulary.current, log });
const metrics = createMetrics(indexer);
const server = await serve({ engine, answers, metrics, log, address, port }).catch(failed);
log.info({ address, port }, 'indexer listens');

const stopping = new AbortController();
const following = followVocabulary();
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
  await indexer.stop();
  await words.stop();
}

/** Words of titles that are a few minutes old find by sound what is older. */
async function followVocabulary(): Promise<void> {
  const { signal } = stopping;
  while (!signal.aborted) {
    await vocabulary
      .follow()
      .catch((error) =>
        log.warn({ err: error }, 'words of titles could not be read; trying again'),
      );
    await pause(300_000, undefined, { signal }).catch(() => undefined);
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
