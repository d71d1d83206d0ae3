import path from 'node:path';
import type { ServiceRecord } from '@mingtang/publication';
import { expect, test } from 'vitest';
import { put, withdraw } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';
import { ratings, services } from '../../pages/test/fixture/index.ts';
import { reconcileSite, requestRebuild } from '../src/index.ts';

const [food, allowance] = services as [ServiceRecord, ServiceRecord];

async function misplaced(site: Publishing): Promise<object> {
  const transaction = async <T>(work: (db: typeof site.db) => Promise<T>) => work(site.db);
  return reconcileSite(transaction, path.join(site.dataDir, 'public'), site.made.site.id);
}
const inOrder = { missing: 0, changed: 0, stray: 0, misplaced: 0 };

test('a guide stands with the lists it is in; once withdrawn its address says why, and empty lists go', async () => {
  const site = await publishing({ articles: 1 });
  const publisher = await site.start();
  await publisher.settled();
  expect(await site.file('/fw/')).toBeUndefined();

  await put(site.db, site.made.site.id, [food, allowance]);
  await publisher.settled();
  expect(await site.file(food.path)).toContain('8个工作日');
  const lists = ['/fw/', '/fw/enterprise/', '/fw/enterprise/admission/', '/fw/organ/scjg/'];
  for (const list of lists) expect(await site.file(list), list).toContain(`href="${food.path}"`);
  expect(await site.file('/fw/person/age/')).toContain('高龄津贴发放');
  expect(await site.file('/fw/person/age/')).not.toContain('食品经营许可');
  expect(await site.file('/sitemap-pages.xml')).toContain('/fw/food-business-licence/');
  expect(await site.file('/sitemap-pages.xml')).toContain('/fw/enterprise/admission/');
  expect(await site.file('/site-map.html')).toContain('href="/fw/"');
  expect(await misplaced(site)).toEqual(inOrder);

  const moved = { ...food, name: '食品经营许可（新办）', enterpriseEvents: ['founding'] };
  await put(site.db, site.made.site.id, [moved as ServiceRecord]);
  await publisher.settled();
  expect(await site.file('/fw/enterprise/founding/')).toContain('食品经营许可（新办）');
  expect(await site.file('/fw/organ/scjg/')).toContain('食品经营许可（新办）');
  expect(await site.file('/fw/enterprise/admission/')).toBeUndefined();
  expect(await misplaced(site)).toEqual(inOrder);

  await withdraw(site.db, site.made.site.id, moved as ServiceRecord, '改为备案管理');
  await publisher.settled();
  expect(await site.file(food.path)).toBeUndefined();
  expect(await site.file(`.gone${food.path}`)).toContain('改为备案管理');
  expect(await site.file('/fw/enterprise/')).toBeUndefined();
  expect(await site.file('/fw/')).not.toContain('食品经营许可');
  expect(await site.file('/fw/')).toContain('高龄津贴发放');
  expect(await misplaced(site)).toEqual(inOrder);

  const before = await site.files();
  await requestRebuild(site.db, site.made.site.id);
  await publisher.settled();
  expect(await site.files()).toEqual(before);
});

test('figures of ratings have a page, guides and lists lead there, and a rebuild shows the same', async () => {
  const site = await publishing({ articles: 1 });
  const { id } = site.made.site;
  await put(site.db, id, [food]);
  const publisher = await site.start();
  await publisher.settled();
  expect(await site.file(food.path)).not.toContain('满意率');

  const few = { ...ratings, id, items: ratings.items.slice(0, 1), offices: [] };
  await put(site.db, id, [few]);
  await publisher.settled();
  expect(await site.file('/fw/ratings/')).toContain('98.1%');
  expect(await site.file('/fw/ratings/')).toContain(`href="${food.path}"`);
  expect(await site.file(food.path)).toContain('满意率 98.1%（268 条）');
  expect(await site.file('/fw/')).toContain('href="/fw/ratings/"');
  expect(await site.file('/tracking/')).toContain('href="/fw/ratings/"');
  expect(await site.file('/sitemap-pages.xml')).toContain('/fw/ratings/');
  expect(await misplaced(site)).toEqual(inOrder);

  const before = await site.files();
  await requestRebuild(site.db, id);
  await publisher.settled();
  expect(await site.files()).toEqual(before);
});
