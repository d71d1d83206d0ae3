import { availableParallelism } from 'node:os';

/** What the operator decides, read once at start. */
export interface Settings {
  databaseUrl: string;
  /** Where the gateway asks; never within reach of the public. */
  address: string;
  port: number;
  /** Threads that cut documents into words while an index is built; they end when it is. */
  threads: number;
  reconcileEvery: number;
  logLevel: string;
}

/** A setting that cannot be used. The message says which and why. */
export class SettingInvalid extends Error {
  override name = 'SettingInvalid';
}

export function readSettings(env: Record<string, string | undefined>): Settings {
  const databaseUrl = env.OUTSIDE_DATABASE_URL;
  if (!databaseUrl) {
    throw new SettingInvalid(
      'OUTSIDE_DATABASE_URL is not set: the indexer reads the publication log from there.',
    );
  }
  const publicPort = wholeNumber(env, 'PUBLIC_PORT', 8080);
  return {
    databaseUrl,
    address: env.SEARCH_ADDRESS || '127.0.0.1',
    port: wholeNumber(env, 'SEARCH_PORT', publicPort + 2000),
    threads: wholeNumber(env, 'INDEXER_THREADS', Math.min(availableParallelism(), 4)),
    reconcileEvery: wholeNumber(env, 'RECONCILE_SECONDS', 600),
    logLevel: env.LOG_LEVEL || 'info',
  };
}

function wholeNumber(
  env: Record<string, string | undefined>,
  name: string,
  otherwise: number,
): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new SettingInvalid(`${name} is "${text}", but must be a whole number.`);
}
