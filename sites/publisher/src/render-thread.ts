import { workerData } from 'node:worker_threads';
import type { SiteRecord } from '@mingtang/publication';
import { Batch } from './batch.ts';
import { PipelinedConnection } from './pipelined-connection.ts';
import { type RenderJob, type RenderOptions, renderJobs } from './render-jobs.ts';
import { SiteFiles } from './site-files.ts';
import { loadTheme } from './theme-bundle.ts';

/** What a render thread is started with. */
export interface RenderThreadData {
  databaseUrl: string;
  themesDir: string;
  publicDir: string;
}

/** Some pages of a site; those of one `run` are planned together and show one state of the log. */
export interface RenderTask {
  run: string;
  /** The same as long as no entry but those of articles was planned: what such runs share is drawn once. */
  frame: string;
  site: string;
  jobs: RenderJob[];
  options: Omit<RenderOptions, 'publicDir'>;
}

const { databaseUrl, themesDir, publicDir } = piscinaData<RenderThreadData>();
const db = new PipelinedConnection({
  connectionString: databaseUrl,
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  application_name: 'mingtang render',
});

let current: { run: string; frame: string; batch: Batch } | undefined;

/** What pages share is read and drawn once a run, and what stands around them once for many. */
export function render(task: RenderTask) {
  const { run, frame, site, jobs, options } = task;
  if (current?.run !== run) {
    const before = current?.frame === frame ? current.batch : undefined;
    current = { run, frame, batch: before?.next() ?? new Batch(db, site) };
  }
  const load = ({ theme, themeBuild }: SiteRecord) => loadTheme(themesDir, theme, themeBuild);
  return renderJobs(current.batch, load, jobs, { ...options, publicDir });
}

/** Loads a theme before its first page is asked for. */
export async function warm({ theme }: { theme: string }): Promise<void> {
  await loadTheme(themesDir, theme);
  await db.query({ text: 'select' });
}

/** Writes the compressed copies of pages written in bulk; a page that is gone meanwhile is passed over. */
export function compress({ site, paths }: { site: string; paths: string[] }): void {
  const files = new SiteFiles(publicDir, site);
  for (const page of paths) {
    try {
      files.compressInBulk(page);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Piscina hands a thread `[its own data, ours]`. */
function piscinaData<T>(): T {
  return Array.isArray(workerData) ? workerData[1] : workerData;
}
