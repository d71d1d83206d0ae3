import cluster from 'node:cluster';
import { fstatSync } from 'node:fs';
import { triesIn } from '@mingtang/intake/outside';
import pg from 'pg';
import pino, { type Logger } from 'pino';
import { AggregatorRegistry } from 'prom-client';
import { createGateway } from './gateway.ts';
import { listenForMetrics } from './metrics-page.ts';
import { readSettings, SettingInvalid, type Settings } from './settings.ts';
import { superviseWorkers } from './workers.ts';

/**
 * One process per core behind one port. The first shares out connections, restarts a process that
 * dies and adds up the metrics; with `GATEWAY_PROCESSES=1` there is no other.
 */
const settings = settingsOrExit();
// Several processes share the output, and their lines must not run into each other: files take a
// write whole, pipes and sockets up to 4096 bytes.
const batchBytes = fstatSync(1).isFile() ? 65_536 : 4096;
const lines = pino.destination({ dest: 1, sync: false, maxWrite: batchBytes });
const log = pino({ level: settings.logLevel, base: { name: 'gateway' } }, lines);
process.on('uncaughtException', failed);

if (settings.processes === 1 || cluster.isWorker) await serveRequests();
else await share();

async function serveRequests(): Promise<void> {
  const pool = settings.databaseUrl === undefined ? undefined : poolOf(settings.databaseUrl);
  const gateway = createGateway({
    ...settings,
    ...(pool && {
      intake: {
        db: pool,
        tries: triesIn(pool, settings.databaseUrl ?? ''),
        proxies: settings.proxies,
        secret: settings.databaseUrl ?? '',
      },
    }),
    ...(settings.searchUrl && {
      search: {
        url: settings.searchUrl,
        secret: settings.databaseUrl ?? '',
        proxies: settings.proxies,
      },
    }),
    log,
    accessLog: { write: (text) => lines.write(text), batchBytes },
  });
  const { port, address } = await gateway.listen(settings).catch(failed);
  if (cluster.isWorker) {
    // Making one has this process answer the first when it gathers metrics.
    new AggregatorRegistry();
    AggregatorRegistry.setRegistries([gateway.registry]);
  } else {
    announce(log, port, address);
    await listenForMetrics({ ...settings, log, metrics: () => gateway.registry.metrics() }).catch(
      failed,
    );
  }
  onStop(async () => {
    await gateway.close(settings.shutdownMs);
    await pool?.end();
  });
}

/** Few connections and little patience: reading pages needs none of them. */
function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'mingtang gateway',
    max: 4,
    connectionTimeoutMillis: 3000,
    statement_timeout: 5000,
    query_timeout: 6000,
  });
  // An idle connection that is lost is made anew at the next question; unheard, it would end the process.
  pool.on('error', () => {});
  return pool;
}

async function share(): Promise<void> {
  const registry = new AggregatorRegistry();
  const workers = superviseWorkers({ count: settings.processes, log });
  const { port, address } = await workers.listening.catch(failed);
  announce(log, port, address);
  await listenForMetrics({ ...settings, log, metrics: () => registry.clusterMetrics() }).catch(
    failed,
  );
  onStop(() => workers.stop());
}

function announce(to: Logger, port: number, address: string): void {
  const { processes, publicDir } = settings;
  to.info({ port, address, processes, publicDir }, 'gateway listens');
}

function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      log.info({ signal }, 'gateway stops');
      stop().then(() => exit(0), failed);
    });
  }
}

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingInvalid)) throw error;
    process.stderr.write(`gateway: ${error.message}\n`);
    process.exit(2);
  }
}

function failed(error: NodeJS.ErrnoException): never {
  const advice =
    error.code === 'EADDRINUSE' || error.code === 'EACCES'
      ? 'Another program holds the port, or it may not be used here: choose another with PUBLIC_PORT or GATEWAY_METRICS_PORT.'
      : 'The gateway cannot go on.';
  log.fatal({ err: error }, advice);
  process.stderr.write(`gateway: ${error.message}. ${advice}\n`);
  return exit(1);
}

function exit(code: number): never {
  try {
    lines.flushSync();
  } catch {
    // Nothing was ever written: the output is not open yet.
  }
  process.exit(code);
}
