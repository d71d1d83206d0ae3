import { Hono } from 'hono';

/** The state of this process as an orchestrator asks for it. */
export interface Readiness {
  /** Whether requests may be sent here: mounts are known and no shutdown has begun. */
  ready(): Promise<boolean>;
}

/** `/healthz` (both), `/healthz/live` and `/healthz/ready`, on any host: probes come by address. */
export function probes({ ready }: Readiness): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/healthz', async (c) => {
    const isReady = await ready();
    return c.json({ live: true, ready: isReady }, isReady ? 200 : 503);
  });
  app.get('/healthz/live', (c) => c.json({ live: true }));
  app.get('/healthz/ready', async (c) => {
    const isReady = await ready();
    return c.json({ ready: isReady }, isReady ? 200 : 503);
  });
  return app;
}
