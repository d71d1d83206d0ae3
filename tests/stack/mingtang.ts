import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { buildCms, buildThemes, migrate, seedDemo } from '../../scripts/prepare.mjs';
import { services } from '../../scripts/services.mjs';
import { createSupervisor } from '../../scripts/supervisor.mjs';
import { freshDatabase, templateDatabase } from './database.ts';
import { freePort, outsideOf, settingsFor } from './settings.ts';

/** A whole running Mingtang of a test's own: real processes, a database and a data folder of its own. */
export interface Mingtang {
  /** `http://localhost:<port>`, where the city's site answers; counties at `<name>.localhost:<port>`. */
  publicUrl: string;
  cmsUrl: string;
  publicPort: number;
  databaseUrl: string;
  outsideDatabaseUrl: string;
  dataDir: string;
  signIns: SignIn[];
  /** Process number of a service, to kill it; `undefined` while it is down and waits for its restart. */
  pidOf(name: ServiceName): number | undefined;
  /** Everything the processes wrote so far. */
  log(name: ServiceName): Promise<string>;
  stop(): Promise<void>;
}

export type ServiceName = 'cms' | 'jobs' | 'publisher' | 'indexer' | 'gateway';

/** A person of the demo, as the seed writes them to demo-sign-ins.json. */
export interface SignIn {
  email: string;
  password: string;
  [more: string]: unknown;
}

/**
 * Boots the demo (`small`: the city, a county, two townships, a department) and answers when every
 * process is ready. What was built before from the same sources is used again, and so is the small demo.
 */
export async function startMingtang({
  only = ['cms', 'jobs', 'publisher', 'indexer', 'gateway'],
  seed = 'small',
  databaseUrl: givenUrl,
}: {
  only?: ServiceName[];
  seed?: 'small' | 'full' | 'none';
  /** An empty database of the test's own, on a server it may kill; otherwise one of the run's server. */
  databaseUrl?: string;
} = {}): Promise<Mingtang> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mingtang-stack-'));
  const runDir = path.join(dataDir, 'run');
  await mkdir(runDir);
  const demo = seed === 'small' && !givenUrl ? await smallDemo() : undefined;
  if (demo) await cp(demo.dataDir, dataDir, { recursive: true });
  const [publicPort, cmsPort] = [demo?.publicPort ?? (await freePort()), await freePort()];
  const databaseUrl = givenUrl ?? (await freshDatabase(demo));
  const outsideDatabaseUrl = outsideOf(databaseUrl);
  const settings = settingsFor({ dataDir, databaseUrl, publicPort, cmsPort, seed });
  const quiet = () => {};
  await buildThemes(settings, quiet);
  if (!demo) {
    await migrate(settings, quiet);
    if (seed !== 'none') await seedDemo(settings, quiet);
  }
  if (only.includes('cms')) await buildCms(settings, quiet);

  const supervisor = createSupervisor({ folder: runDir, say: quiet });
  const searchPort = await freePort();
  const wanted = services({ publicPort, cmsPort, searchPort }, settings).filter(({ name }) =>
    only.includes(name as ServiceName),
  );
  const log = (name: ServiceName) => readFile(path.join(runDir, `${name}.log`), 'utf8');
  try {
    await Promise.all(wanted.map((service) => supervisor.start(service)));
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  const signIns = await readFile(path.join(dataDir, 'demo-sign-ins.json'), 'utf8').catch(
    () => '[]',
  );
  return {
    publicUrl: `http://localhost:${publicPort}`,
    cmsUrl: settings.inside.CMS_URL,
    publicPort,
    databaseUrl,
    outsideDatabaseUrl,
    dataDir,
    signIns: JSON.parse(signIns),
    pidOf: (name) => supervisor.pidOf(name),
    log,
    async stop() {
      await supervisor.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * The small demo as the seed leaves it, made by the first start of a run and copied by the others. It
 * names the port that readers' browsers use, so that all of a run, which start one after the other, have the same.
 */
async function smallDemo(): Promise<{ template: string; dataDir: string; publicPort: number }> {
  const dataDir = path.join(inject('runFolder'), 'small-demo');
  const portFile = path.join(inject('runFolder'), 'public-port');
  const template = await templateDatabase('small_demo', async (databaseUrl) => {
    await rm(dataDir, { recursive: true, force: true });
    await mkdir(dataDir);
    const [publicPort, cmsPort] = [await freePort(), await freePort()];
    const settings = settingsFor({ dataDir, databaseUrl, publicPort, cmsPort, seed: 'small' });
    await migrate(settings, () => {});
    await seedDemo(settings, () => {});
    await writeFile(portFile, String(publicPort));
  });
  return { template, dataDir, publicPort: Number(await readFile(portFile, 'utf8')) };
}
