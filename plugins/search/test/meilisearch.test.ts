import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { generateTenantToken } from 'meilisearch/token';
import { expect, onTestFinished, test } from 'vitest';
import { commonLexicon, meilisearchEngine } from '../src/outside/index.ts';
import { keysOf } from '../src/outside/meilisearch/keys.ts';
import { engineContract } from './engine-contract.ts';
import { engineOrder } from './engine-order.ts';
import { madeDocument, sites } from './made-documents.ts';

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
  // Browsers are given none: what would hold if one were.
  test('a token of that key finds what its rule allows, whatever is asked with it, and nothing once it is over or altered', async () => {
    const { town, county } = sites;
    const index = `content_test_${randomUUID().replaceAll('-', '')}`;
    const engine = meilisearchEngine({ url, masterKey, index });
    const admin = new Meilisearch({ host: url, apiKey: masterKey });
    onTestFinished(async () => {
      for (const name of [index, `${index}_next`, `${index}_made`]) {
        await admin.deleteIndexIfExists(name);
      }
    });
    await engine.prepare(commonLexicon);
    await engine.rebuild(
      (async function* () {
        yield [town, county].map((site) => madeDocument({ title: '防汛公告', site }));
      })(),
      async () => {},
    );
    const { search: apiKey } = keysOf(masterKey);
    const { results } = await admin.getKeys();
    const apiKeyUid = results.find(({ key }) => key === apiKey)?.uid as string;
    const tokenUntil = (expiresAt: Date) =>
      generateTenantToken({
        apiKey,
        apiKeyUid,
        expiresAt,
        searchRules: { [index]: { filter: `site = "${town}"` } },
      });
    const token = await tokenUntil(new Date(Date.now() + 60_000));
    const holding = (apiKey: string) => new Meilisearch({ host: url, apiKey });
    const asking = holding(token);
    const foreign = `site = "${county}"`;
    const sitesOf = (hits: Record<string, unknown>[]) => new Set(hits.map(({ site }) => site));
    const own = await asking.index(index).search('防汛');
    expect(sitesOf(own.hits)).toEqual(new Set([town]));
    for (const filter of [foreign, [[foreign, `site = "${town}"`]], `${foreign} OR site EXISTS`]) {
      const { hits } = await asking.index(index).search('防汛', { filter });
      expect(sitesOf(hits).has(county), String(filter)).toBe(false);
    }
    const many = await asking.multiSearch({
      queries: [{ indexUid: index, q: '', filter: foreign }],
    });
    expect(many.results.flatMap(({ hits }) => hits)).toEqual([]);
    const federated = await asking.multiSearch({
      federation: {},
      queries: [{ indexUid: index, q: '' }],
    });
    expect(sitesOf(federated.hits)).toEqual(new Set([town]));
    const { facetHits } = await asking.index(index).searchForFacetValues({ facetName: 'site' });
    expect(facetHits.map(({ value }) => value)).toEqual([town]);

    const [head, claims, signature] = token.split('.') as [string, string, string];
    const wider = Buffer.from(
      Buffer.from(claims, 'base64url').toString().replace(town, county),
    ).toString('base64url');
    const over = await tokenUntil(new Date(Date.now() + 1_000));
    await pause(1_500);
    for (const bad of [over, [head, wider, signature].join('.'), `${token}x`]) {
      const refused = await holding(bad)
        .index(index)
        .search('防汛')
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(MeilisearchApiError);
      expect((refused as MeilisearchApiError).response.status).toBe(403);
    }
  });
} else {
  test.skip('Meilisearch passes where MEILI_URL and MEILI_MASTER_KEY name a server', () => {});
}
