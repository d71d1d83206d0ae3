import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, underNode24 } from './bootstrap.mjs';
import { removePostgres, startPostgres } from './postgres.mjs';
import { buildCms, buildThemes, migrate, seedDemo } from './prepare.mjs';
import { identityOf, stillRuns } from './process-identity.mjs';
import { createProgress } from './progress.mjs';
import { endSteps, StepFailed } from './run-step.mjs';
import { faultsInProduction, generatedSecrets } from './secrets.mjs';
import { services } from './services.mjs';
import { OptionRefused, startOptions, usage } from './start-options.mjs';
import { createSupervisor, endLeftovers } from './supervisor.mjs';

/**
 * `npm start`: from a fresh clone to a running prefecture. Whatever is missing or stale is made
 * (packages, database, tables, demo, builds), then every process is started and watched until Ctrl-C.
 */

/** What stops a start, in words for who typed the command: printed without a stack. */
class StartRefused extends Error {}

const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
const runDir = path.join(dataDir, 'run');
const progress = createProgress();
const supervisor = createSupervisor({ folder: runDir, say: progress.say });
let claimed = false;
let database;
let stopping;

async function start() {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  await underNode24();
  const began = performance.now();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

  if (options.production) refuseUnsafeProduction();
  await claim();
  await endLeftovers(runDir);
  if (options.reset) await forget();
  await mkdir(runDir, { recursive: true });
  await refuseTakenPorts(options);
  await refuseMovedDemo(options);

  const settings = await settingsOf(options);
  const [seeded] = await Promise.all([
    bringUpDatabase(options, settings),
    progress
      .task('主题 · Themes', (note) => buildThemes(settings, note))
      .then(() => progress.task('后台 · Staff side', (note) => buildCms(settings, note))),
  ]);
  if (stopping) return;
  await Promise.all(
    services(options, settings).map((service) =>
      progress.task(service.label, () => supervisor.start(service)),
    ),
  );
  if (stopping) return;
  if (seeded) {
    await progress.task('发布演示网站 · Publishing the demo sites', (note) =>
      publicHome(options, note),
    );
  }
  await tellOperators(settings);
  await welcome(options, performance.now() - began);
}

/** Where `npm run verify` and its like find the database of this start. */
async function tellOperators({ inside, outside }) {
  const { DATABASE_URL } = inside;
  const found = { ...(DATABASE_URL && { DATABASE_URL }), ...outside };
  await writeFile(path.join(runDir, 'settings.json'), JSON.stringify(found), { mode: 0o600 });
}

/** One start per data folder. */
async function claim() {
  await mkdir(dataDir, { recursive: true });
  const owner = path.join(dataDir, 'owner');
  const other = await readFile(owner, 'utf8').catch(() => '');
  if (await stillRuns(other)) {
    throw new StartRefused(
      `明堂已在运行（进程 ${other.split(' ')[0]}），数据在 ${dataDir}。先停掉它，或用 DATA_DIR 另选目录。\n` +
        `Mingtang already runs on ${dataDir} (process ${other.split(' ')[0]}). Stop it first, or choose ` +
        'another folder with DATA_DIR.',
    );
  }
  await writeFile(owner, await identityOf(process.pid));
  claimed = true;
}

/** Everything the demo made goes; the claim stays. */
async function forget() {
  await progress.task('清除数据 · Deleting all data', async () => {
    await removePostgres({ dataDir: path.join(dataDir, 'postgres') });
    for (const made of [
      'blobs',
      'demo.json',
      'demo-sign-ins.json',
      'public',
      'run',
      'secrets.json',
      'uploads',
    ]) {
      await rm(path.join(dataDir, made), { recursive: true, force: true });
    }
  });
}

function refuseUnsafeProduction() {
  const faults = faultsInProduction(process.env);
  if (faults.length === 0) return;
  throw new StartRefused(
    `正式环境的设置还不能用 · These settings do not serve in production:\n  ${faults.join('\n  ')}\n` +
      'docs/operate.md 说明每一项 · explains each of them.',
  );
}

async function refuseTakenPorts({ publicPort, cmsPort, searchPort }) {
  for (const [port, option] of [
    [publicPort, '--port'],
    [cmsPort, '--cms-port'],
    [searchPort, '--search-port'],
  ]) {
    const fault = await portFault(port);
    if (!fault) continue;
    let other = port + 1;
    const ours = [publicPort, cmsPort, searchPort];
    while (ours.includes(other) || (await portFault(other))) other += 1;
    const why =
      fault === 'EADDRINUSE'
        ? '已被占用 · is taken by another program'
        : `不能使用 · cannot be used (${fault})`;
    throw new StartRefused(
      `端口 ${port} ${why}。\n换一个 · Choose another: npm start -- ${option} ${other}`,
    );
  }
}

/** Why nobody can listen there, as the system's error code; undefined where one can. */
function portFault(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}

/** The demo's sites answer at addresses that hold the port they were made for. */
async function refuseMovedDemo(options) {
  const known = await readFile(path.join(dataDir, 'demo.json'), 'utf8').catch(() => undefined);
  if (!known) return;
  const { publicPort } = JSON.parse(known);
  if (publicPort === options.publicPort) return;
  if (options.portGiven) {
    throw new StartRefused(
      `演示网站的地址带有端口 ${publicPort}。用它启动，或加 --reset 重新生成。\n` +
        `The demo's sites have addresses with port ${publicPort}. Start on that port, or add --reset.`,
    );
  }
  options.publicPort = publicPort;
}

/** What steps and services are told, by the side they belong to. */
async function settingsOf({ publicPort, cmsPort, production }) {
  const shared = { DATA_DIR: dataDir, THEMES_DIR: path.join(dataDir, 'themes') };
  if (production) return { shared, inside: { PUBLIC_PORT: String(publicPort) }, outside: {} };

  const secrets = await generatedSecrets(dataDir);
  const databaseUrl = process.env.DATABASE_URL ?? (await embeddedDatabase());
  const signedInAs = (role, password) =>
    Object.assign(new URL(databaseUrl), { username: role, password }).href;
  return {
    shared,
    inside: {
      DATABASE_URL: signedInAs('mingtang_inside', secrets.insidePassword),
      PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? secrets.payloadSecret,
      INTAKE_KEYS: process.env.INTAKE_KEYS ?? secrets.intakeKeys,
      AUDIT_KEY: process.env.AUDIT_KEY ?? secrets.auditKey,
      CASE_KEYS: process.env.CASE_KEYS ?? secrets.caseKeys,
      IDENTITY_KEYS: process.env.IDENTITY_KEYS ?? secrets.identityKeys,
      CMS_URL: process.env.CMS_URL ?? `http://localhost:${cmsPort}`,
      PUBLIC_PORT: String(publicPort),
    },
    outside: {
      OUTSIDE_DATABASE_URL:
        process.env.OUTSIDE_DATABASE_URL ?? signedInAs('mingtang_outside', secrets.outsidePassword),
    },
    owner: { MIGRATE_DATABASE_URL: databaseUrl },
    insidePassword: secrets.insidePassword,
    outsidePassword: secrets.outsidePassword,
  };
}

async function embeddedDatabase() {
  const place = { dataDir: path.join(dataDir, 'postgres') };
  database = await progress.task('数据库 · Postgres', () => startPostgres(place));
  watchDatabase(place);
  return database.url();
}

/** Brings back an embedded database that was killed; the services wait and connect again. */
async function watchDatabase(place) {
  const { port } = database;
  while (!stopping) {
    await sleep(2000, undefined, { ref: false });
    if (stopping || (await database.isRunning())) continue;
    progress.say('✘ 数据库意外停止，正在重启 · Postgres stopped, restarting it');
    try {
      database = await startPostgres({ ...place, port });
      progress.say('✔ 数据库已恢复 · Postgres is back');
    } catch (error) {
      progress.say(`✘ ${error.message}`);
    }
  }
}

/** Answers whether the demo was made just now. */
async function bringUpDatabase({ demo, publicPort }, settings) {
  await progress.task('数据表 · Tables', (note) => migrate(settings, note));
  const done = path.join(dataDir, 'demo.json');
  if (!demo || existsSync(done)) return false;
  await progress.task('演示数据 · Demo prefecture', (note) => seedDemo(settings, note));
  await writeFile(done, JSON.stringify({ publicPort }));
  return true;
}

/** Waits for the home page of the city: what a visitor opens first. */
async function publicHome({ publicPort }, note) {
  const deadline = performance.now() + 300_000;
  while (performance.now() < deadline && !stopping) {
    const answer = await fetch(`http://localhost:${publicPort}/`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    note(`${answer?.status ?? '…'}`);
    await sleep(300);
  }
  if (!stopping)
    throw new StartRefused(`市门户未能发布 · The city's home page did not appear. Log: ${runDir}`);
}

async function welcome({ publicPort, cmsPort, production }, took) {
  const lines = [
    '',
    `  明堂已启动 · Mingtang is up  (${(took / 1000).toFixed(1)} s)`,
    '',
    `  公开网站 · Public sites   http://localhost:${publicPort}/`,
    `  后台 · Staff side         ${production ? process.env.CMS_URL : `http://localhost:${cmsPort}`}/admin`,
    '',
  ];
  const signIns = await readFile(path.join(dataDir, 'demo-sign-ins.json'), 'utf8').catch(() => '');
  if (signIns && !production) {
    lines.push('  演示账号 · Demo sign-ins');
    for (const { email, password, role, label } of [JSON.parse(signIns)].flat()) {
      lines.push(`    ${email}  ${password}  ${label ?? role ?? ''}`);
    }
    lines.push('');
  }
  lines.push(
    `  日志 · Logs  ${path.relative(process.cwd(), runDir) || runDir}`,
    '  Ctrl-C 停止 · stops everything',
    '',
  );
  progress.say(lines.join('\n'));
}

function stop(code) {
  stopping ??= (async () => {
    if (claimed) {
      if (database) progress.say('正在停止 · Stopping …');
      endSteps();
      await supervisor.stop();
      await database?.stop();
      await rm(path.join(dataDir, 'owner'), { force: true });
    }
    process.exit(code);
  })();
  return stopping;
}

await start().catch(async (error) => {
  if (stopping) return;
  const forPeople = [StartRefused, OptionRefused, StepFailed].some((kind) => error instanceof kind);
  console.error(`\n${forPeople ? error.message : error.stack}\n`);
  await stop(1);
});
