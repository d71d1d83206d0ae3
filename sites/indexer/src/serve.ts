import { once } from 'node:events';
import { serve as listen, type ServerType } from '@hono/node-server';
import type { SearchEngine } from '@mingtang/search/outside';
import { Hono, type HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Answering, Question } from './answers/answering.ts';
import type { Metrics } from './metrics.ts';

export interface ServeOptions {
  engine: SearchEngine;
  answers: Answering;
  metrics: Metrics;
  log: Logger;
  address: string;
  port: number;
}

/** Answers the gateway, probes and Prometheus. Rejects where the port is taken. */
export async function serve({
  engine,
  answers,
  metrics,
  log,
  address,
  port,
}: ServeOptions): Promise<ServerType> {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.post('/search', async (c) => {
    const asked = performance.now();
    const answer = await answers.search(await questionIn(c.req));
    metrics.answered('search', answer.state, (performance.now() - asked) / 1000);
    return c.json(answer);
  });
  app.post('/suggest', async (c) => {
    const asked = performance.now();
    const answer = await answers.suggest(await questionIn(c.req));
    metrics.answered('suggest', 'asked', (performance.now() - asked) / 1000);
    return c.json(answer);
  });
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
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error }, 'a question could not be answered');
    return c.json({ error: 'The search is not available now.' }, 503);
  });

  const server = listen({ fetch: app.fetch, port, hostname: address });
  await once(server, 'listening');
  return server;
}

/** @throws HTTPException where the gateway did not ask it */
async function questionIn(request: HonoRequest): Promise<Question> {
  const asked: Partial<Question> = await request.json().catch(() => ({}));
  const { site, query, visitor } = asked ?? {};
  if (![site, query, visitor].every((part) => typeof part === 'string')) {
    throw new HTTPException(400, { message: 'A question has a site, a query and a visitor.' });
  }
  return { site, query, visitor } as Question;
}
