import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCms, buildThemes, migrate, seedDemo } from '../../scripts/prepare.mjs';
import { services } from '../../scripts/services.mjs';
import { createSupervisor } from '../../scripts/supervisor.mjs';
import { freePort, settingsFor } from '../../tests/stack/settings.ts';
import { connect, startServer } from './cluster.ts';
import type { Run } from './run.ts';

export type Whole = Awaited<ReturnType<typeof startWhole>>;

/**
 * The small demo with every process that `npm start` has, on a Postgres that syncs every commit, kept
 * alive as there: what is killed comes back.
 */
export async function startWhole(run: Run) {
  const server = await startServer(run, 'postgres-of-all');
  const dataDir = path.join(run.folder, 'data');
  const logs = path.join(run.folder, 'run');
  for (const folder of [dataDir, logs]) await mkdir(folder, { recursive: true });
  const name = 'whole';
  const first = await connect(server.url('postgres'));
  await first.query(`create database ${name}`);
  await first.end();
  const databaseUrl = server.url(name);
  const [publicPort, cmsPort, searchPort] = [await freePort(), await freePort(), await freePort()];
  const settings = settingsFor({ dataDir, databaseUrl, publicPort, cmsPort, seed: 'small' });
  const quiet = () => {};
  await buildThemes(settings, quiet);
  await migrate(settings, quiet);
  await seedDemo(settings, quiet);
  await buildCms(settings, quiet);
  // Each of the public comes from an address of its own, told by the proxy in front.
  const outside = { ...settings.outside, GATEWAY_PROXIES: '1' };
  const ports = { publicPort, cmsPort, searchPort };
  const supervisor = createSupervisor({ folder: logs, say: quiet, delays: [0.5, 1, 2] });
  run.atEnd(() => supervisor.stop());
  for (const service of services(ports, { ...settings, outside })) await supervisor.start(service);
  const db = await connect(databaseUrl);
  run.atEnd(() => db.end());
  const signIns = JSON.parse(await readFile(path.join(dataDir, 'demo-sign-ins.json'), 'utf8'));
  return {
    publicUrl: `http://localhost:${publicPort}`,
    cmsUrl: settings.inside.CMS_URL,
    db,
    dataDir,
    signIns: signIns as { email: string; password: string }[],
    pidOf: (service: string) => supervisor.pidOf(service) as number | undefined,
    log: (service: string) => readFile(path.join(logs, `${service}.log`), 'utf8'),
  };
}
