import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, stillRuns } from './process-identity.mjs';

/**
 * Keeps long-running processes alive: one that ends is reported and started again, sooner after a
 * long life and later after repeated failures. Output goes to a log file each.
 *
 * The processes are written down in `folder`, so that those of a killed supervisor are ended by the
 * next one before it starts its own.
 *
 * @typedef {object} Service
 * @property {string} name
 * @property {string[]} args for Node
 * @property {Record<string, string>} [env] added to ours
 * @property {string} [cwd]
 * @property {() => Promise<boolean>} [healthy] asked until it is ready, then every 15 s
 *
 * @param {object} options
 * @param {string} options.folder for logs and the list of processes
 * @param {(line: string) => void} options.say
 * @param {number[]} [options.delays] seconds before the first, second, … restart in a row
 * @param {number} [options.checkEvery] seconds between health checks
 */
export function createSupervisor({
  folder,
  say,
  delays = [0.5, 1, 2, 5, 10, 30],
  checkEvery = 15,
}) {
  const services = new Map();
  let stopping = false;

  const writeDown = () => {
    const processes = [...services.values()].flatMap(({ identity }) =>
      identity ? [identity] : [],
    );
    writeFileSync(listOf(folder), JSON.stringify(processes));
  };

  async function launch(service) {
    const { name, args, env, cwd } = service;
    const log = createWriteStream(path.join(folder, `${name}.log`), { flags: 'a' });
    await once(log, 'open');
    // A group of its own: Ctrl-C reaches us alone, and we end the services in order.
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    });
    service.startedAt = performance.now();
    service.child = child;
    service.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit ${code}`));
    });
    service.ended.then((how) => {
      log.end();
      service.child = undefined;
      service.identity = undefined;
      if (!stopping) restart(service, how);
    });
    service.identity = child.pid && (await identityOf(child.pid));
    writeDown();
  }

  async function restart(service, how) {
    if (performance.now() - service.startedAt > 60_000) service.failures = 0;
    const delay = delays[Math.min(service.failures, delays.length - 1)];
    const lastWords = service.failures === 0 ? `\n${lastLines(folder, service.name)}` : '';
    service.failures += 1;
    say(
      `✘ ${service.name} 意外停止（${how}），${delay} 秒后重启 · ` +
        `stopped, restarting in ${delay} s${lastWords}`,
    );
    await sleep(delay * 1000);
    if (stopping) return;
    await launch(service);
    if (await becomesReady(service)) say(`✔ ${service.name} 已恢复 · is back`);
  }

  /** False where it ended before it was ready: its restart then waits in turn. */
  async function becomesReady(service, deadline = Number.POSITIVE_INFINITY) {
    const { child } = service;
    while (child && service.child === child && !stopping && performance.now() < deadline) {
      if (await isReady(service)) return true;
      await sleep(100);
    }
    return false;
  }

  /** One without a health check is taken for ready when it has lived for a second. */
  async function isReady({ healthy, startedAt }) {
    if (healthy) return healthy().catch(() => false);
    return performance.now() - startedAt > 1000;
  }

  async function watch(service) {
    let misses = 0;
    while (!stopping) {
      await sleep(checkEvery * 1000, undefined, { ref: false });
      if (!service.child || stopping) continue;
      const well = await service.healthy().catch(() => false);
      misses = well ? 0 : misses + 1;
      if (misses < 4) continue;
      misses = 0;
      say(`✘ ${service.name} 不再响应，将重启 · does not answer any more, restarting it`);
      service.child?.kill('SIGKILL');
    }
  }

  return {
    /** Starts a service and waits until it is ready, or until `patience` seconds have passed. */
    async start(definition, { patience = 120 } = {}) {
      const service = { ...definition, failures: 0 };
      services.set(service.name, service);
      await mkdir(folder, { recursive: true });
      const log = path.join(folder, `${service.name}.log`);
      if (existsSync(log)) await rename(log, `${log}.before`);
      await launch(service);
      const deadline = performance.now() + patience * 1000;
      while (performance.now() < deadline && !stopping) {
        if (await becomesReady(service, deadline)) {
          if (service.healthy) watch(service);
          return;
        }
        await sleep(100);
      }
      if (stopping) return;
      throw new Error(
        `${service.name} 在 ${patience} 秒内没有就绪 · was not ready within ${patience} s. ` +
          `Log: ${log}\n${lastLines(folder, service.name)}`,
      );
    },
    /** The process number of a service, for those who want to kill it; undefined while it is down. */
    pidOf: (name) => services.get(name)?.child?.pid,
    /** Ends all, the last started first; one that does not end within 15 s is killed. */
    async stop() {
      stopping = true;
      for (const service of [...services.values()].toReversed()) {
        if (!service.child) continue;
        service.child.kill('SIGTERM');
        const inTime = await Promise.race([service.ended, sleep(15_000, false, { ref: false })]);
        if (inTime === false) service.child?.kill('SIGKILL');
        await service.ended;
      }
      services.clear();
      writeDown();
    },
  };
}

/** Ends the processes that a supervisor, killed before it could, left running. */
export async function endLeftovers(folder) {
  if (!existsSync(listOf(folder))) return;
  for (const identity of JSON.parse(readFileSync(listOf(folder), 'utf8'))) {
    const pid = Number(identity.split(' ')[0]);
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      if (!(await stillRuns(identity))) break;
      process.kill(pid, signal);
      const deadline = performance.now() + 10_000;
      while (performance.now() < deadline && (await stillRuns(identity))) await sleep(100);
    }
  }
  writeFileSync(listOf(folder), '[]');
}

const listOf = (folder) => path.join(folder, 'processes.json');

function lastLines(folder, name) {
  const log = path.join(folder, `${name}.log`);
  if (!existsSync(log)) return '';
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-6);
  return lines.map((line) => `    ${line.slice(0, 400)}`).join('\n');
}
