import type { ArticleRecord } from '@mingtang/publication';
import { expect, test } from 'vitest';
import { put } from '../../../tests/stack/corpus.ts';
import { publishing } from '../../../tests/stack/publishing.ts';

test('a document that is repealed says so, and so does every page that cites or explains it, and no other is made again', async () => {
  const site = await publishing({ articles: 60 });
  const publisher = await site.start();
  const { made } = site;
  const list = made.lists[0];
  if (!list) throw new Error('no list');
  const policy = (n: number, more: Partial<ArticleRecord>) =>
    made.article(n, {
      column: list.id,
      publishedAt: '2026-11-20T00:00:00Z',
      policy: { validity: 'in-force' },
      ...more,
    });
  const old = policy(100, { title: '供热管理暂行办法' });
  const reading = policy(101, {
    title: '一图读懂供热',
    relations: { interprets: [old.id] },
    policy: undefined,
  } as Partial<ArticleRecord>);
  const citing = policy(102, {
    title: '缴费须知',
    html: `<p>依照<a href="mt:article:${old.id}">暂行办法</a>执行。</p>`,
  });
  await put(site.db, made.site.id, [old, reading, citing]);
  await publisher.settled();
  expect(await site.file(citing.path)).not.toContain('文中引用');
  const before = await site.files();

  const later = policy(103, { title: '供热管理办法', relations: { repeals: [old.id] } });
  const repealed: ArticleRecord = {
    ...old,
    policy: { validity: 'repealed' },
    relations: { repealedBy: [later.id], interpretedBy: [reading.id] },
  };
  await put(site.db, made.site.id, [later, repealed]);
  await publisher.settled();
  const page = await site.file(old.path);
  expect(page).toContain('本文件已废止');
  expect(page).toContain(`href="${made.site.mount.basePath}${later.path.slice(1)}"`);
  expect(await site.file(citing.path)).toContain('文中引用的以下文件现为“废止”');
  expect(await site.file(reading.path)).toContain('本文解读的以下文件现为“废止”');

  const after = await site.files();
  const articles = [...after].filter(
    ([file, text]) => /-[0-9a-z-]+\.html$/.test(file) && before.get(file) !== text,
  );
  const mayChange = [old, citing, reading, later].map(({ path }) => path.slice(1));
  const others = articles.map(([file]) => file).filter((file) => !mayChange.includes(file));
  // Beside the newest article stands the one before it.
  expect(others.length).toBeLessThanOrEqual(1);
});
