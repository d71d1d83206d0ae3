import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

export interface Load {
  url: string;
  encoding: string;
  connections: number;
  seconds: number;
}

interface LoadResult {
  perSecond: number;
  p99Ms: number;
  requests: number;
  /** Answers other than 2xx, and connections that failed. */
  errors: number;
}

export interface LoadGenerator {
  name: string;
  drive(load: Load): Promise<LoadResult>;
}

/** `wrk` where it is installed, for it costs the machine least; else autocannon. */
export function loadGenerator(): LoadGenerator {
  const hasWrk = spawnSync('wrk', ['--version']).error === undefined;
  return hasWrk ? { name: 'wrk', drive: wrk } : { name: 'autocannon', drive: autocannon };
}

async function wrk({ url, encoding, connections, seconds }: Load): Promise<LoadResult> {
  const said = await output('wrk', [
    '--threads=1',
    `--connections=${connections}`,
    `--duration=${seconds}s`,
    '--latency',
    `--header=Accept-Encoding: ${encoding}`,
    url,
  ]);
  const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? Number.NaN);
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  const socketErrors = /Socket errors: (.*)/.exec(said)?.[1]?.match(/\d+/g) ?? [];
  const badAnswers = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? '0';
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p99Ms: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'],
    requests: number(/(\d+) requests in/),
    errors: [badAnswers, ...socketErrors].reduce((sum, count) => sum + Number(count), 0),
  };
}

async function autocannon({ url, encoding, connections, seconds }: Load): Promise<LoadResult> {
  const require = createRequire(import.meta.url);
  const program = require.resolve('autocannon');
  const said = await output(process.execPath, [
    program,
    '--json',
    '--no-progress',
    `--connections=${connections}`,
    `--duration=${seconds}`,
    `--headers=Accept-Encoding=${encoding}`,
    url,
  ]);
  const result = JSON.parse(said);
  return {
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
    requests: result.requests.total,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

async function output(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('exit', resolve);
  });
  const [said, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complaint || said}`);
  return said;
}
