import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SiteRecord } from '@mingtang/publication';
import { expect, test } from 'vitest';
import { corpus, put, writeCorpus } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';

const grey = 'filter: grayscale(1)';

const renderedBy = async ({ db }: Publishing, seq: string) =>
  (
    await db.query<{ site: string; path: string; result: string }>(
      `select site, path, result from inbound.receipt_page where seq = $1 and result = 'written'`,
      [seq],
    )
  ).rows;

async function saved(town: Publishing, change: Partial<SiteRecord>): Promise<string> {
  return put(town.db, town.made.site.id, [{ ...town.made.site, ...change }]);
}

test('one switch turns the pages of a site and of all below it grey, by a style sheet each', async () => {
  const town = await publishing({ articles: 3 });
  const village = corpus({ name: 'village', articles: 2, basePath: '/village/' });
  const hamlet = corpus({ name: 'hamlet', articles: 2, basePath: '/hamlet/' });
  village.site.parent = town.made.site.id;
  hamlet.site.parent = village.site.id;
  for (const made of [village, hamlet]) await writeCorpus(town.db, made, 2);
  const publisher = await town.start();
  await publisher.settled();
  const sites = [town.made.site.id, village.site.id, hamlet.site.id];
  const sheets = () =>
    Promise.all(
      sites.map(async (site) => {
        const file = path.join(town.dataDir, 'public/sites', site, 'tokens.css');
        return (await readFile(file, 'utf8')).includes(grey);
      }),
    );
  expect(await sheets()).toEqual([false, false, false]);

  const seq = await saved(town, { grey: 'below' });
  await publisher.settled();
  expect(await sheets()).toEqual([true, true, true]);
  const written = await renderedBy(town, seq);
  expect(written.map(({ site, path }) => site + path).sort()).toEqual(
    sites.map((site) => `${site}/tokens.css`).sort(),
  );

  await saved(town, { grey: 'own' });
  await publisher.settled();
  expect(await sheets()).toEqual([true, false, false]);
  await saved(town, {});
  await publisher.settled();
  expect(await sheets()).toEqual([false, false, false]);
});

test.each(['civic', 'bureau', 'township'])(
  'what a site switched off is not offered by theme %s, and an unknown name switches nothing',
  async (theme) => {
    const town = await publishing({ articles: 3 });
    const publisher = await town.start();
    const shown = async () => {
      await publisher.settled();
      const page = (await town.file(town.made.article(0).path)) ?? '';
      const home = (await town.file('/')) ?? '';
      return {
        elder: page.includes('data-elder-switch'),
        noElder: page.includes('data-no-elder'),
        print: page.includes('data-print'),
        feed: home.includes('/feed.xml"'),
      };
    };
    await saved(town, { theme, switchedOff: ['teleport'] as never });
    expect(await shown()).toEqual({ elder: true, noElder: false, print: true, feed: true });
    await saved(town, { theme, switchedOff: ['elder-mode', 'feed', 'print'] });
    expect(await shown()).toEqual({ elder: false, noElder: true, print: false, feed: false });
  },
);
