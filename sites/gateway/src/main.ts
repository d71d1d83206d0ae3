import { serve } from '@hono/node-server';
import pino from 'pino';
import { createGateway } from './gateway.ts';
import { metricsPage } from './probes.ts';
import { readSettings, SettingInvalid, type Settings } from './settings.ts';

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingInvalid)) throw error;
    process.stderr.write(`gateway: ${error.message}\n`);
    process.exit(2);
  }
}

const settings = settingsOrExit();
// Written behind: at thousands of lines a second a write for each would cost more than the answer.
const lines = pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 1000 });
const log = pino(
  { level: settings.logLevel, base: { process: 'gateway' }, timestamp: pino.stdTimeFunctions.isoTime },
  lines,
);
const gateway = createGateway({ ...settings, log });

async function start(): Promise<void> {
  const { port, address } = await gateway.listen(settings);
  log.info({ port, address, publicDir: settings.publicDir }, 'gateway listens');
  if (settings.metricsPort !== undefined) {
    const { fetch } = metricsPage(gateway.registry);
    const metricsServer = serve({ fetch, port: settings.metricsPort, hostname: '127.0.0.1' }, (info) => {
      log.info({ port: info.port }, 'metrics listen on loopback');
    });
    metricsServer.on('error', failed);
    metricsServer.unref();
  }
  lines.flush();
}

function failed(error: NodeJS.ErrnoException): void {
  const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
  const advice = taken
    ? 'Another program holds the port, or it may not be used: choose another with PUBLIC_PORT or GATEWAY_METRICS_PORT.'
    : 'The gateway cannot go on.';
  log.fatal({ err: error }, advice);
  lines.flushSync();
  process.stderr.write(`gateway: ${error.message}. ${advice}\n`);
  process.exit(1);
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  log.info({ signal }, 'gateway stops');
  await gateway.close(settings.shutdownMs);
  lines.flushSync();
  process.exit(0);
}

process.once('SIGTERM', (signal) => void stop(signal).catch(failed));
process.once('SIGINT', (signal) => void stop(signal).catch(failed));
process.on('uncaughtException', failed);
await start().catch(failed);
