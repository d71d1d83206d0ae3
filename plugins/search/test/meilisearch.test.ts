import { randomUUID } from 'node:crypto';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { expect, test } from 'vitest';
import { commonLexicon, meilisearchEngine } from '../src/outside/index.ts';
import { keysOf } from '../src/outside/meilisearch/keys.ts';
import { engineContract } from './engine-contract.ts';
import { engineOrder } from './engine-order.ts';

// On a real server alone: a made-up one would pass what we believe of it.
const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey } = process.env;

if (url && masterKey) {
  const open = async () => {
    const index = `content_test_${randomUUID().replaceAll('-', '')}`;
    return {
      engine: meilisearchEngine({ url, masterKey, index }),
      async close() {
        const client = new Meilisearch({ host: url, apiKey: masterKey });
        for (const name of [index, `${index}_next`, `${index}_made`]) {
          await client.deleteIndexIfExists(name);
        }
      },
    };
  };
  engineContract('Meilisearch', open);
  engineOrder('Meilisearch', open, { leavesOut: 'frequent words' });

  test('the key that questions are asked with can do nothing else', async () => {
    await meilisearchEngine({ url, masterKey, index: 'content_none' }).prepare(commonLexicon);
    const asking = new Meilisearch({ host: url, apiKey: keysOf(masterKey).search });
    const index = asking.index('content_none');
    const acts: (() => Promise<unknown>)[] = [
      () => index.addDocuments([{ id: 1 }]),
      () => index.deleteAllDocuments(),
      () => index.getDocuments(),
      () => index.getSettings(),
      () => asking.getKeys(),
      () => asking.createDump(),
      () => asking.tasks.getTasks(),
      () => asking.getStats(),
      () => asking.index('other').search('x'),
      () => asking.multiSearch({ queries: [{ indexUid: 'other', q: 'x' }] }),
    ];
    for (const act of acts) {
      const refused = await act().catch((error: unknown) => error);
      expect(refused, String(act)).toBeInstanceOf(MeilisearchApiError);
      expect((refused as MeilisearchApiError).response.status, String(act)).toBe(403);
    }
  });
} else {
  test.skip('Meilisearch passes where MEILI_URL and MEILI_MASTER_KEY name a server', () => {});
}
