import { once } from 'node:events';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';

/** Serves `/metrics` on a loopback port of its own, out of the public's reach. Rejects where the port is taken. */
export async function listenForMetrics(options: {
  /** `undefined`: metrics are off. */
  metricsPort?: number;
  metrics(): Promise<string>;
  log: Logger;
}): Promise<ServerType | undefined> {
  const { metricsPort: port, metrics, log } = options;
  if (port === undefined) return undefined;
  const app = new Hono();
  app.get('/metrics', async (c) =>
    c.body(await metrics(), 200, { 'Content-Type': Registry.PROMETHEUS_CONTENT_TYPE }),
  );
  app.onError((error, c) => {
    log.error({ err: error }, 'metrics could not be gathered');
    return c.text('Metrics could not be gathered: see the log of the gateway.', 503);
  });
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
    log.info({ port: info.port }, 'metrics listen on loopback');
  });
  await once(server, 'listening');
  server.unref();
  return server;
}
