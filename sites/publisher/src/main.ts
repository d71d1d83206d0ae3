import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { startPublisher } from './publisher.ts';

const root = path.join(import.meta.dirname, '../../..');
const databaseUrl = process.env.OUTSIDE_DATABASE_URL;
if (!databaseUrl) {
  console.error(
    'OUTSIDE_DATABASE_URL is not set: the publisher reads the publication log from there. See docs/operate.md.',
  );
  process.exit(2);
}
const log = pino({ name: 'publisher', level: process.env.LOG_LEVEL ?? 'info' });
const publisher = await startPublisher({
  databaseUrl,
  dataDir: path.resolve(process.env.DATA_DIR ?? path.join(root, '.data')),
  themesDir: path.resolve(process.env.THEMES_DIR ?? path.join(root, 'dist/themes')),
  threads: Number(process.env.PUBLISHER_THREADS ?? Math.min(availableParallelism(), 8)),
  reconcileEvery: Number(process.env.RECONCILE_SECONDS ?? 600),
  log,
});
log.info('publishing');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    publisher.stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  });
}
