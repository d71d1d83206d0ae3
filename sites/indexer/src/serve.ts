import { once } from 'node:events';
import { serve as listen, type ServerType } from '@hono/node-server';
import { BadRequest, type SearchEngine, SearchUnavailable } from '@mingtang/search/outside';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';

export interface ServeOptions {
  engine: SearchEngine;
  metrics: Metrics;
  log: Logger;
  address: string;
  port: number;
}

/** Answers the gateway, probes and Prometheus. Rejects where the port is taken. */
export async function serve({
  engine,
  metrics,
  log,
  address,
  port,
}: ServeOptions): Promise<ServerType> {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.post('/search', (c) =>
    answer('search', async () => c.json(await engine.search(await c.req.json()))),
  );
  app.post('/suggest', (c) =>
    answer('suggest', async () => c.json({ titles: await engine.suggest(await c.req.json()) })),
  );
  app.get('/healthz', async (c) => {
    const isThere = await engine.state().then(
      () => true,
      () => false,
    );
    return c.json({ live: true, ready: isThere }, isThere ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType }),
  );
  // What was asked is not logged: who looks for what is nobody's business.
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof BadRequest || error instanceof SyntaxError) {
      return c.json({ error: error.message }, 400);
    }
    log.error({ err: error }, 'a question could not be answered');
    return c.json({ error: 'The search is not available now.' }, 503);
  });

  async function answer(
    what: 'search' | 'suggest',
    work: () => Promise<Response>,
  ): Promise<Response> {
    const asked = performance.now();
    let outcome: 'ok' | 'refused' | 'unavailable' = 'ok';
    try {
      return await work();
    } catch (error) {
      outcome = error instanceof SearchUnavailable ? 'unavailable' : 'refused';
      throw error;
    } finally {
      metrics.answered(what, outcome, (performance.now() - asked) / 1000);
    }
  }

  const server = listen({ fetch: app.fetch, port, hostname: address });
  await once(server, 'listening');
  return server;
}
