import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { reconcileSite } from '@mingtang/publisher';
import { expect, onTestFinished, test } from 'vitest';
import { put, withdraw } from '../stack/corpus.ts';
import { type Publishing, publishing } from '../stack/publishing.ts';

const kills = 50;
const root = path.join(import.meta.dirname, '../..');

/** The publisher as production runs it: a process of its own. */
async function startProcess(site: Publishing): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, 'sites/publisher/src/main.ts')], {
    env: {
      ...process.env,
      OUTSIDE_DATABASE_URL: site.outsideUrl,
      DATA_DIR: site.dataDir,
      PUBLISHER_THREADS: '1',
      RECONCILE_SECONDS: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    said += part.toString();
    if (said.includes('publishing')) break;
  }
  child.stdout?.resume();
  return child;
}

/** How a whole file ends. */
const endings: Record<string, RegExp> = {
  '.html': /<\/html>\s*$/,
  '.xml': /<\/(feed|urlset|sitemapindex)>\s*$/,
};

async function tornFiles(folder: string): Promise<string[]> {
  const torn: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    // What is being written starts with a dot until it is whole.
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) continue;
    const packed = /\.(br|gz)$/.exec(file)?.[1];
    try {
      const plain =
        packed === 'br' ? brotliDecompressSync(bytes) : packed === 'gz' ? gunzipSync(bytes) : bytes;
      const ending = endings[path.extname(file.replace(/\.(br|gz)$/, ''))];
      if (ending && !file.includes('.moved') && !ending.test(plain.toString())) torn.push(file);
    } catch {
      torn.push(file);
    }
  }
  return torn;
}

test(`killed ${kills} times in the middle of its work, the publisher leaves no torn file and catches up by itself`, async () => {
  const site = await publishing({ articles: 30 });
  const { db, made, dataDir } = site;
  const folder = path.join(dataDir, 'public/sites', made.site.id);
  const first = await startProcess(site);
  let child = first;
  let writing = true;
  let version = 0;
  const last = new Map<number, string | undefined>();
  const editor = (async () => {
    while (writing) {
      version++;
      const n = Math.floor(Math.random() * 40);
      const article = made.article(n, { title: `第${version}版` });
      if (Math.random() < 0.3) {
        await withdraw(db, made.site.id, article, `撤回${version}`);
        last.set(n, undefined);
      } else {
        await put(db, made.site.id, [article]);
        last.set(n, article.title);
      }
      await pause(Math.random() * 40);
    }
  })();
  const torn: string[] = [];
  const reader = (async () => {
    while (writing) {
      torn.push(...(await tornFiles(folder)));
      await pause(20);
    }
  })();

  for (let kill = 0; kill < kills; kill++) {
    await pause(Math.random() * 250);
    child.kill('SIGKILL');
    await once(child, 'exit');
    torn.push(...(await tornFiles(folder)));
    child = await startProcess(site);
  }
  writing = false;
  await Promise.all([editor, reader]);
  expect(torn).toEqual([]);

  await expect
    .poll(
      async () => {
        const { rows } = await db.query<{ left: number }>(
          `select (select count(*) from projection.dirty)::int
             + (select count(*) from outbound.head h join projection.cursor c using (site) where h.seq > c.seq)::int as left`,
        );
        return rows[0]?.left;
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(0);
  for (const [n, title] of last) {
    const page = await site.file(made.article(n).path);
    if (title === undefined) expect(page, `article ${n}`).toBeUndefined();
    else expect(page, `article ${n}`).toContain(title);
  }
  const found = await reconcileSite(
    async (work) => work(db),
    path.join(dataDir, 'public'),
    made.site.id,
  );
  expect(found).toEqual({ missing: 0, changed: 0, stray: 0, misplaced: 0 });
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});
