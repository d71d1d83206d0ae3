import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '@mingtang/publication/log';
import { type Publisher, type PublisherOptions, startPublisher } from '@mingtang/publisher';
import pg from 'pg';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type Corpus, corpus, writeCorpus } from './corpus.ts';
import { freshDatabase, templateDatabase } from './database.ts';

/** A made-up site in the log of a database of its own, with folders to publish into. */
export interface Publishing {
  url: string;
  db: pg.Client;
  made: Corpus;
  dataDir: string;
  /** Connection of the outside's role. */
  outsideUrl: string;
  start(change?: Partial<PublisherOptions>): Promise<Publisher>;
  /** Files of the corpus' site as text, by path below its folder; compressed copies left out. */
  files(): Promise<Map<string, string>>;
  file(page: string): Promise<string | undefined>;
}

const themesDir = path.join(import.meta.dirname, '../../dist/themes');

export async function publishing({
  articles,
  name = 'town',
}: {
  articles: number;
  name?: string;
}): Promise<Publishing> {
  const template = await templateDatabase('publication', async (databaseUrl) => {
    await migrate(databaseUrl, { outsidePassword: 'outside' });
  });
  const url = await freshDatabase({ template });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mingtang-'));
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const made = corpus({ name, articles, subColumns: 3, bodyLength: 300 });
  await writeCorpus(db, made, articles);
  onTestFinished(async () => {
    await db.end();
    await rm(dataDir, { recursive: true, force: true });
  });
  const root = path.join(dataDir, 'public/sites', made.site.id);
  const file = (page: string) =>
    readFile(path.join(root, page.endsWith('/') ? `${page}index.html` : page), 'utf8').catch(
      () => undefined,
    );
  const outside = new URL(url);
  outside.username = 'mingtang_outside';
  outside.password = 'outside';
  const outsideUrl = outside.href;
  return {
    url,
    outsideUrl,
    db,
    made,
    dataDir,
    file,
    async start(change = {}) {
      const publisher = await startPublisher({
        databaseUrl: outsideUrl,
        dataDir,
        themesDir,
        threads: 1,
        reconcileEvery: 0,
        log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
        ...change,
      });
      let stopped: Promise<void> | undefined;
      const stop = () => (stopped ??= publisher.stop());
      onTestFinished(stop);
      return { ...publisher, settled: () => publisher.settled(), stop };
    },
    async files() {
      const names = await readdir(root, { recursive: true, withFileTypes: true });
      const plain = names.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name));
      return new Map(
        await Promise.all(
          plain.map(async (entry): Promise<[string, string]> => {
            const whole = path.join(entry.parentPath, entry.name);
            return [path.relative(root, whole), await readFile(whole, 'utf8')];
          }),
        ),
      );
    },
  };
}

/** A copy of the built themes that a test may change. */
export async function ownThemes(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mingtang-themes-'));
  await cp(themesDir, folder, { recursive: true });
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts another build in the place of a theme of `ownThemes`: as it was, but for a piece of its markup. */
export async function rewriteTheme(theme: string, from: string, to: string): Promise<void> {
  const server = path.join(theme, 'server');
  // As in any other build, chunks have other names.
  await rename(path.join(server, 'chunks'), path.join(server, 'other-chunks'));
  for (const file of await readdir(server, { recursive: true })) {
    if (!file.endsWith('.mjs')) continue;
    const code = await readFile(path.join(server, file), 'utf8');
    const changed = code.replaceAll('./chunks/', './other-chunks/').replaceAll(from, to);
    await writeFile(path.join(server, file), changed);
  }
  const build = createHash('sha256').update(`${from} ${to}`).digest('hex');
  await writeFile(path.join(theme, 'sources.sha256'), build);
}
