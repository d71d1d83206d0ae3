import type { MenuItem } from '@mingtang/publication';
import { expect, test } from 'vitest';
import { corpus, put, withdraw, writeCorpus } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';

const menu = (...items: [string, string][]): MenuItem[] =>
  items.map(([label, href]) => ({ label, href, children: [] }));

/** Pages that an entry had rendered, by site. */
async function rendered({ db }: Publishing, seq: string) {
  const { rows } = await db.query<{ site: string; path: string }>(
    'select site, path from inbound.receipt_page where seq = $1 order by path',
    [seq],
  );
  return rows;
}

test('a menu the site arranges is on every page of its own, and no page of another is rendered', async () => {
  const town = await publishing({ articles: 4 });
  const village = corpus({ name: 'village', articles: 3, basePath: '/village/' });
  village.site.parent = town.made.site.id;
  await writeCorpus(town.db, village, 3);
  const publisher = await town.start();
  await publisher.settled();
  const [list] = town.made.lists;
  const site = {
    ...town.made.site,
    menu: menu(['我们的公告', `mt:column:${list?.id}`], ['公司', 'https://example.com/']),
  };
  const seq = await put(town.db, site.id, [site]);
  await publisher.settled();

  const page = await town.file(town.made.article(1).path);
  expect(page).toMatch(new RegExp(`href="${list?.path}"[^>]*>\\s*我们的公告`));
  expect(page).toMatch(/href="https:\/\/example\.com\/"[^>]*data-leaves/);
  const pages = await rendered(town, seq);
  expect(pages.map(({ path }) => path)).toContain(town.made.article(1).path);
  expect(new Set(pages.map((one) => one.site))).toEqual(new Set([site.id]));
});

test('an entry whose target is withdrawn leaves the menu; one whose target moves follows it', async () => {
  const town = await publishing({ articles: 4 });
  const publisher = await town.start();
  await publisher.settled();
  const [moving, going] = [town.made.article(0), town.made.article(1)];
  const site = {
    ...town.made.site,
    menu: menu(['会搬的', `mt:article:${moving.id}`], ['会撤的', `mt:article:${going.id}`]),
  };
  await put(town.db, site.id, [site]);
  await publisher.settled();
  const other = town.made.article(2).path;
  expect(await town.file(other)).toContain('会撤的');

  await withdraw(town.db, site.id, going, '内容有误');
  await put(town.db, site.id, [{ ...moving, path: '/c1/20260101-abcdef01.html' }]);
  await publisher.settled();
  expect(await town.file(other)).not.toContain('会撤的');
  expect(await town.file(other)).toMatch(/href="\/c1\/20260101-abcdef01\.html"[^>]*>\s*会搬的/);
});
