import { commonLexicon } from '@mingtang/search/outside';
import { pino } from 'pino';
import { startIndexer } from './indexer.ts';
import { createMetrics } from './metrics.ts';
import { openEmbedded } from './open-engine.ts';
import { serve } from './serve.ts';
import { readSettings, SettingInvalid } from './settings.ts';

/** The process that keeps the search index in line with the publication log, and answers the gateway from it. */
const settings = settingsOrExit();
const { databaseUrl, threads, reconcileEvery } = settings;
const log = pino({ name: 'indexer', level: settings.logLevel });
const indexer = await startIndexer({
  databaseUrl,
  engine: (writer) => openEmbedded({ databaseUrl, threads, writer }),
  lexicon: commonLexicon,
  reconcileEvery,
  log,
});
const metrics = createMetrics(indexer);
const { address, port } = settings;
const server = await serve({ engine: indexer.engine, metrics, log, address, port }).catch(failed);
log.info({ address, port }, 'indexer listens');

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    server.close();
    indexer.stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  });
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
