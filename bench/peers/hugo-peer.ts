import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { hugoContent, hugoShared } from './hugo-content.ts';
import type { PageData, SharedData } from './page-data.ts';

const execute = promisify(execFile);

/** A Hugo site with templates like our theme's and our pages as content; see `hugo/`. */
export interface HugoPeer {
  version: string;
  /** `hugo` into a folder, from its start to its end. */
  build(output: string): Promise<void>;
  /** `hugo --watch` into a folder; resolves once it has built everything and waits for changes. */
  watch(output: string): Promise<{ stop(): Promise<void> }>;
  /** Replaces a piece of text in a page's content file. */
  edit(file: string, from: string, to: string): Promise<void>;
}

/** `undefined` where Hugo is not installed. */
export async function hugoPeer(
  folder: string,
  { pages, shared }: { pages: PageData[]; shared: SharedData },
  example: string,
): Promise<HugoPeer | undefined> {
  const version = await hugoVersion();
  if (version === undefined) return undefined;
  const content = path.join(folder, 'content');
  await cp(path.join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  await mkdir(path.join(folder, 'data'));
  await writeFile(
    path.join(folder, 'data/shared.json'),
    JSON.stringify(hugoShared(shared, example)),
  );
  for (const page of pages) {
    const { file, text } = hugoContent(page, shared);
    await mkdir(path.join(content, path.dirname(file)), { recursive: true });
    await writeFile(path.join(content, file), text);
  }
  return {
    version,
    async build(output) {
      await execute('hugo', ['--quiet', '--source', folder, '--destination', output]);
    },
    async watch(output) {
      const child = spawn('hugo', ['--watch', '--source', folder, '--destination', output], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await watching(child);
      return { stop: () => stop(child) };
    },
    async edit(file, from, to) {
      const where = path.join(content, file);
      const text = await readFile(where, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
      const changed = path.join(folder, 'changed');
      await writeFile(changed, text.replaceAll(from, to));
      await rename(changed, where);
    },
  };
}

async function hugoVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await execute('hugo', ['version']);
    return /v[\d.]+/.exec(stdout)?.[0] ?? stdout.trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Resolves when Hugo says that it watches; what it says afterwards is read and dropped. */
async function watching(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  child.stdout?.on('data', (text) => {
    said += text;
    if (said.includes('Press Ctrl+C')) resolve();
  });
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`hugo --watch ended with code ${code}: ${said}`)));
  await promise;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
