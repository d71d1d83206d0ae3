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
  /** Where Meilisearch answers, with its master key; without it the embedded engine is used. */
  meilisearch?: { url: string; masterKey: string };
}

/** A setting that cannot be used. The message says which and why. */
export class SettingInvalid extends Error {
  override name = 'SettingInvalid';
}

type Environment = Record<string, string | undefined>;

export function readSettings(env: Environment): Settings {
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
    ...meilisearchIn(env),
  };
}

function meilisearchIn({ MEILI_URL: url, MEILI_MASTER_KEY: masterKey }: Environment) {
  if (!url) return {};
  if (!masterKey || Buffer.byteLength(masterKey) < 16) {
    throw new SettingInvalid(
      'MEILI_URL is set, and MEILI_MASTER_KEY is not, or has fewer than 16 characters.',
    );
  }
  return { meilisearch: { url, masterKey } };
}

function wholeNumber(env: Environment, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new SettingInvalid(`${name} is "${text}", but must be a whole number.`);
}
