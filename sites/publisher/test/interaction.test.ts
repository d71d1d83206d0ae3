import path from 'node:path';
import type { LetterRecord } from '@mingtang/publication';
import { expect, test } from 'vitest';
import { put, withdraw } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';
import { consultations, interaction, letters, surveys } from '../../pages/test/fixture/index.ts';
import { reconcileSite, requestRebuild } from '../src/index.ts';

const [heating, school, hostile] = letters as [LetterRecord, LetterRecord, LetterRecord];

async function misplaced(site: Publishing): Promise<object> {
  const transaction = async <T>(work: (db: typeof site.db) => Promise<T>) => work(site.db);
  return reconcileSite(transaction, path.join(site.dataDir, 'public'), site.made.site.id);
}
const inOrder = { missing: 0, changed: 0, stray: 0, misplaced: 0 };

test('letters stand by kind and month; one that is withdrawn says why, and empty lists go', async () => {
  const site = await publishing({ articles: 1 });
  const publisher = await site.start();
  await publisher.settled();
  expect(await site.file('/hd/')).toBeUndefined();

  await put(site.db, site.made.site.id, interaction);
  await publisher.settled();
  expect(await site.file(heating.path)).toContain('更换循环泵');
  for (const list of ['/hd/', '/hd/letters/', '/hd/letters/help/', '/hd/letters/2026-11/']) {
    expect(await site.file(list), list).toContain(`href="${heating.path}"`);
  }
  expect(await site.file('/hd/letters/inquiry/')).not.toContain(heating.title);
  expect(await site.file('/hd/consultations/')).toContain('进行中');
  expect(await site.file(consultations[1]?.path ?? '')).toContain('共收到意见 46 条');
  expect(await site.file(surveys[0]?.path ?? '')).toContain('37.1%');
  const map = await site.file('/sitemap-pages.xml');
  for (const { path: each } of [heating, ...consultations, ...surveys]) {
    expect(map).toContain(each);
  }
  expect(map).toContain('/hd/letters/2026-11/');
  expect(await site.file('/site-map.html')).toContain('href="/hd/"');
  expect(await misplaced(site)).toEqual(inOrder);

  await withdraw(site.db, site.made.site.id, heating, '写信人要求');
  await publisher.settled();
  expect(await site.file(heating.path)).toBeUndefined();
  expect(await site.file(`.gone${heating.path}`)).toContain('写信人要求');
  expect(await site.file('/hd/letters/help/')).toBeUndefined();
  expect(await site.file('/hd/letters/2026-11/')).toBeUndefined();
  expect(await site.file('/hd/letters/')).toContain(school.title);
  expect(await misplaced(site)).toEqual(inOrder);

  const before = await site.files();
  await requestRebuild(site.db, site.made.site.id);
  await publisher.settled();
  expect(await site.files()).toEqual(before);
});

test('what somebody wrote is text on the page, whatever it looks like', async () => {
  const site = await publishing({ articles: 1 });
  const publisher = await site.start();
  await put(site.db, site.made.site.id, [hostile]);
  await publisher.settled();
  for (const page of [hostile.path, '/hd/letters/', '/hd/']) {
    // In the value of an attribute no markup begins.
    const html = ((await site.file(page)) ?? '').replace(/ content="[^"]*"/g, '');
    expect(html, page).not.toContain('<script>alert');
    expect(html, page).not.toContain('<b>建议');
    expect(html, page).toContain('&lt;b&gt;建议');
  }
});
