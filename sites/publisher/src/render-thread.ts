import { workerData } from 'node:worker_threads';
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

const { databaseUrl, themesDir, publicDir } = piscinaData<RenderThreadData>();
const db = new PipelinedConnection({
  connectionString: databaseUrl,
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  application_name: 'mingtang render',
});

export function render(task: {
  site: string;
  jobs: RenderJob[];
  options: Omit<RenderOptions, 'publicDir'>;
}) {
  return renderJobs(db, (theme) => loadTheme(themesDir, theme), task.site, task.jobs, {
    ...task.options,
    publicDir,
  });
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
