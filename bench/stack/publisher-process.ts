import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { root } from './run.ts';

/** The publisher as it runs in production: a process of its own, with as many threads as it takes by itself. */
export interface PublisherProcess {
  stop(): Promise<void>;
}

export function startPublisherProcess(options: {
  databaseUrl: string;
  dataDir: string;
  themesDir: string;
}): PublisherProcess {
  const child = spawn(process.execPath, [path.join(root, 'sites/publisher/src/main.ts')], {
    env: {
      ...process.env,
      OUTSIDE_DATABASE_URL: options.databaseUrl,
      DATA_DIR: options.dataDir,
      THEMES_DIR: options.themesDir,
      RECONCILE_SECONDS: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/**
 * Waits until a site's pages are on disk as html (`html`), or its compressed copies too (`all`).
 * Fails where that takes longer than `patience` seconds without a page being made.
 */
export async function siteIsUpToDate(
  db: Client,
  site: string,
  what: 'html' | 'all',
  { every = 25, patience = 180 } = {},
): Promise<void> {
  let left = Number.POSITIVE_INFINITY;
  let movedAt = performance.now();
  for (;;) {
    const { rows } = await db.query<{ planned: boolean; dirty: boolean; uncompressed: boolean }>({
      name: 'site-is-up-to-date',
      text: `
        select
          coalesce((select c.planned >= h.seq and c.rebuild is null from projection.cursor c join outbound.head h using (site)
            where c.consumer = 'publisher' and c.site = $1), false) as planned,
          exists (select from projection.dirty where site = $1) as dirty,
          exists (select from projection.uncompressed where site = $1) as uncompressed`,
      values: [site],
    });
    const [state] = rows;
    if (state?.planned && !state.dirty && (what === 'html' || !state.uncompressed)) return;
    if (performance.now() - movedAt > patience * 1_000) {
      const now = await pagesLeft(db, site);
      if (now >= left) {
        throw new Error(
          `The publisher made no page for ${patience} s and has ${now} left; what it reported stands above.`,
        );
      }
      left = now;
      movedAt = performance.now();
    }
    await pause(every);
  }
}

async function pagesLeft(db: Client, site: string): Promise<number> {
  const { rows } = await db.query<{ left: number }>(
    `select (select count(*)::int from projection.dirty where site = $1)
       + (select count(*)::int from projection.cursor c join projection.page p using (site)
          where site = $1 and c.rebuild is not null and p.path > c.rebuilt)
       + (select count(*)::int from projection.uncompressed where site = $1) as left`,
    [site],
  );
  return rows[0]?.left ?? 0;
}
