import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { put, withdraw } from '../stack/corpus.ts';
import { publishing } from '../stack/publishing.ts';

test('two publishers racing never put an older version over a newer one', async () => {
  const site = await publishing({ articles: 10 });
  const { db, made } = site;
  const [one, two] = await Promise.all([site.start(), site.start()]);
  await Promise.all([one.settled(), two.settled()]);
  const seen: number[] = [];
  let watching = true;
  const watcher = (async () => {
    while (watching) {
      const page = await site.file(made.article(3).path);
      const version = /第(\d+)版/.exec(page ?? '')?.[1];
      if (version) seen.push(Number(version));
      await pause(1);
    }
  })();
  for (let version = 1; version <= 120; version++) {
    await put(db, made.site.id, [made.article(3, { title: `第${version}版` })]);
    await pause(Math.random() * 15);
  }
  await Promise.all([one.settled(), two.settled()]);
  await pause(20);
  watching = false;
  await watcher;
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(120);
});

test('published and withdrawn fifty times in a few seconds, the page ends as the log ends', async () => {
  const site = await publishing({ articles: 5 });
  const { db, made } = site;
  const [one, two] = await Promise.all([site.start(), site.start()]);
  const article = made.article(2);
  for (let round = 0; round < 50; round++) {
    await put(db, made.site.id, [article]);
    await withdraw(db, made.site.id, article, `第${round}次撤回`);
  }
  await Promise.all([one.settled(), two.settled()]);
  expect(await site.file(article.path)).toBeUndefined();
  expect(await site.file(`.gone${article.path}`)).toContain('第49次撤回');
});

test('when the publisher at work stops, the other one takes its sites over', async () => {
  const site = await publishing({ articles: 3 });
  const { db, made } = site;
  const one = await site.start();
  await one.settled();
  const two = await site.start();
  await one.stop();
  const article = made.article(1, { title: '由第二个进程发布' });
  await put(db, made.site.id, [article]);
  await two.settled();
  expect(await site.file(article.path)).toContain('由第二个进程发布');
});
