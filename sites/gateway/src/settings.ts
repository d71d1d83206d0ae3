import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

/** What the operator decides, read once at start. */
export interface Settings {
  publicDir: string;
  blobsDir: string;
  /** Address to listen on; loopback unless told otherwise. */
  address: string;
  port: number;
  /** Readers come by https (a proxy in front ends it): sends HSTS. */
  secure: boolean;
  /** Loopback port of `/metrics`; `undefined` where metrics are off. */
  metricsPort?: number;
  /** Processes that answer, all behind one port. */
  processes: number;
  /** Memory for hot files, in each process. */
  memoryBytes: number;
  logLevel: (typeof logLevels)[number];
  /** Database of the logs, as the outside's role: without it forms are shown and nothing is taken in. */
  databaseUrl?: string;
  /** Where the indexer answers; without it nothing is searched. */
  searchUrl?: string;
  /** Trusted proxies in front, each of which adds who asked it to `X-Forwarded-For`. */
  proxies: number;
  /** How long a shutdown waits for downloads under way. */
  shutdownMs: number;
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const schemes = ['http', 'https'] as const;

type Environment = Record<string, string | undefined>;

/** A setting that cannot be used. The message says which, why, and what to do. */
export class SettingInvalid extends Error {
  override name = 'SettingInvalid';
}

export function readSettings(env: Environment): Settings {
  const dataDir = resolve(env.DATA_DIR || join(import.meta.dirname, '../../../.data'));
  const port = wholeNumber(env, 'PUBLIC_PORT', { least: 0, most: 65_535, otherwise: 8080 });
  const metricsOff = env.GATEWAY_METRICS_PORT === 'off';
  const metricsDefault = port === 0 || port + 1000 > 65_535 ? 0 : port + 1000;
  return {
    publicDir: resolve(dataDir, 'public'),
    blobsDir: resolve(dataDir, 'blobs'),
    address: env.PUBLIC_ADDRESS || '127.0.0.1',
    port,
    secure: oneOf(env, 'PUBLIC_SCHEME', schemes, 'http') === 'https',
    metricsPort: metricsOff
      ? undefined
      : wholeNumber(env, 'GATEWAY_METRICS_PORT', {
          least: 0,
          most: 65_535,
          otherwise: metricsDefault,
        }),
    processes: wholeNumber(env, 'GATEWAY_PROCESSES', {
      least: 1,
      most: 256,
      otherwise: Math.min(availableParallelism(), 8),
    }),
    memoryBytes:
      wholeNumber(env, 'GATEWAY_MEMORY_MB', { least: 1, most: 65_536, otherwise: 64 }) *
      1024 *
      1024,
    ...(env.OUTSIDE_DATABASE_URL && { databaseUrl: env.OUTSIDE_DATABASE_URL }),
    ...(env.SEARCH_URL && { searchUrl: addressIn(env.SEARCH_URL) }),
    proxies: wholeNumber(env, 'GATEWAY_PROXIES', { least: 0, most: 5, otherwise: 0 }),
    logLevel: oneOf(env, 'LOG_LEVEL', logLevels, 'info'),
    shutdownMs:
      wholeNumber(env, 'GATEWAY_SHUTDOWN_SECONDS', { least: 0, most: 600, otherwise: 10 }) * 1000,
  };
}

function wholeNumber(
  env: Environment,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new SettingInvalid(
    `${name} is "${text}", but must be a whole number from ${least} to ${most}. Correct it, or remove it to use ${otherwise}.`,
  );
}

/** An origin of plain http: the way to the indexer is within the machine, or a network of its own. */
function addressIn(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === 'http:' && url.pathname === '/') return url.origin;
  throw new SettingInvalid(
    `SEARCH_URL is "${text}", but must be an address such as http://127.0.0.1:10080. Correct it, or remove it to have no search.`,
  );
}

function oneOf<T extends string>(
  env: Environment,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  throw new SettingInvalid(
    `${name} is "${text}", but must be one of ${allowed.join(', ')}. Correct it, or remove it to use ${otherwise}.`,
  );
}
