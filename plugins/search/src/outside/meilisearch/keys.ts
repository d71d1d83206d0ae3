import { createHmac } from 'node:crypto';
import { type KeyCreation, Meilisearch, MeilisearchApiError } from 'meilisearch';

/**
 * What the indexer signs in with. A key is made of the master key and its uid, so these are the same on
 * a server that is made anew; the master key itself is used to create them, and for nothing else.
 */
const worker = {
  uid: '6d1f2b0c-5a3e-4c7d-9b8f-0e2a4c6d8f10',
  name: 'Mingtang indexer',
  description: 'Fills, swaps and watches the indexes of published documents',
  actions: ['documents.*', 'settings.*', 'indexes.*', 'tasks.get', 'stats.get'],
  // A swap is of no index, and seen by those alone who may see all.
  indexes: ['*'],
} satisfies Omit<KeyCreation, 'expiresAt'>;
const search = {
  uid: '8f3a1c2e-7b5d-4e9f-8a6c-1d3b5f7a9c20',
  name: 'Mingtang search',
  description: 'Asks, and can do nothing else',
  actions: ['search'],
  indexes: ['content*'],
} satisfies Omit<KeyCreation, 'expiresAt'>;

export interface Keys {
  worker: string;
  search: string;
}

export function keysOf(masterKey: string): Keys {
  const keyOf = ({ uid }: { uid: string }) =>
    createHmac('sha256', masterKey).update(uid).digest('hex');
  return { worker: keyOf(worker), search: keyOf(search) };
}

/** Creates the keys where they are missing. */
export async function ensureKeys(host: string, masterKey: string): Promise<void> {
  const admin = new Meilisearch({ host, apiKey: masterKey, timeout: 5_000 });
  for (const key of [worker, search]) {
    try {
      await admin.getKey(key.uid);
    } catch (error) {
      const code = error instanceof MeilisearchApiError ? error.cause?.code : undefined;
      if (code !== 'api_key_not_found') throw error;
      await admin.createKey({ ...key, expiresAt: null });
    }
  }
}
