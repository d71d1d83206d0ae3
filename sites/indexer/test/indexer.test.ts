import { randomUUID } from 'node:crypto';
import type { ColumnRecord, SiteRecord } from '@mingtang/publication/records';
import type pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { type Corpus, corpus, put, withdraw, writeCorpus } from '../../../tests/stack/corpus.ts';
import { connected, indexing, searchDatabase, served } from '../../../tests/stack/searching.ts';
import type { Indexer } from '../src/indexer.ts';
import { differencesOf } from '../src/reconcile.ts';

interface Searching {
  db: pg.Client;
  made: Corpus;
  start(): Promise<Indexer>;
}

async function searching({ articles = 5 } = {}): Promise<Searching> {
  const { inside, outside } = await searchDatabase();
  const db = await connected(inside);
  onTestFinished(() => db.end());
  const made = corpus({ name: 'town', articles, subColumns: 3, bodyLength: 300 });
  await writeCorpus(db, made, articles);
  return { db, made, start: () => indexing(outside) };
}

const titlesOf = async (
  { engine }: Indexer,
  q: string,
  reach: 'own' | 'below' | 'all' = 'all',
  site = '',
) =>
  (await engine.search({ q, scope: reach === 'all' ? { reach } : { reach, site } })).hits.map(
    ({ title }) => title,
  );

test('what is published is found, and what is withdrawn is not', async () => {
  const { db, made, start } = await searching();
  const indexer = await start();
  await indexer.settled();
  const article = made.article(7, { title: '沙坡头区灌溉用水安排' });
  await put(db, made.site.id, [article]);
  await indexer.settled();
  expect(await titlesOf(indexer, '灌溉用水')).toEqual([article.title]);
  await put(db, made.site.id, [{ ...article, title: '沙坡头区灌溉调度安排' }]);
  await indexer.settled();
  expect(await titlesOf(indexer, '灌溉调度')).toEqual(['沙坡头区灌溉调度安排']);
  await withdraw(db, made.site.id, article, '有误');
  await indexer.settled();
  expect(await titlesOf(indexer, '灌溉调度')).not.toContain('沙坡头区灌溉调度安排');
  expect(await indexer.engine.suggest({ q: '沙坡头', scope: { reach: 'all' }, limit: 5 })).toEqual(
    [],
  );
});

test('a notice of the log wakes the indexer', async () => {
  const { db, made, start } = await searching();
  const indexer = await start();
  await indexer.settled();
  await put(db, made.site.id, [made.article(9, { title: '即刻可查的公报' })]);
  await expect.poll(() => titlesOf(indexer, '公报')).toEqual(['即刻可查的公报']);
});

test('the gateway asks over a port, and Prometheus looks there', async () => {
  const { made, start } = await searching();
  const indexer = await start();
  await indexer.settled();
  const at = await served(indexer);
  const ask = (path: string, body: unknown) =>
    fetch(`${at}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const question = { site: made.site.id, query: '?q=示例事项', visitor: 'one' };
  expect(await (await ask('/search', question)).json()).toMatchObject({ total: 5 });
  expect((await ask('/search', { ...question, site: 1 })).status).toBe(400);
  expect((await ask('/search', { ...question, query: 'x'.repeat(100_000) })).status).toBe(413);
  for (const other of ['keys', 'settings', 'tasks', 'dumps', 'documents', 'indexes', 'rebuild']) {
    expect((await fetch(`${at}/${other}`)).status, other).toBe(404);
    expect((await ask(`/${other}`, question)).status, other).toBe(404);
  }
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expect((await fetch(`${at}/search`, { method, body: '{}' })).status).toBe(404);
  expect((await fetch(`${at}/healthz`)).status).toBe(200);
  const metrics = await (await fetch(`${at}/metrics`)).text();
  expect(metrics).toContain('mingtang_indexer_lag_seconds 0');
  expect(metrics).toContain('mingtang_search_documents 6');
  expect(metrics).toContain('mingtang_search_questions_total{what="search",outcome="asked"} 1');
});

test('what an attachment says is found', async () => {
  const { db, made, start } = await searching();
  const indexer = await start();
  const attachment = {
    name: '报名表.docx',
    blob: `${'a'.repeat(64)}.docx`,
    mime: 'application/msword',
    bytes: 10,
    html: '<p>考生须携带准考证</p>',
  };
  await put(db, made.site.id, [made.article(8, { title: '招考', attachments: [attachment] })]);
  await indexer.settled();
  expect(await titlesOf(indexer, '准考证')).toEqual(['招考']);
});

test('entries that were read before are read again without harm', async () => {
  const { db, made, start } = await searching();
  const first = await start();
  await first.settled();
  await withdraw(db, made.site.id, made.article(0), '有误');
  await first.settled();
  await first.stop();
  await db.query('update search.cursor set seq = 0');
  const again = await start();
  await again.settled();
  expect((await again.engine.state()).documents).toBe(5);
  expect(await titlesOf(again, made.article(0).title, 'own', made.site.id)).not.toContain(
    made.article(0).title,
  );
});

test('what was published while no indexer ran is found once one runs', async () => {
  const { db, made, start } = await searching();
  const first = await start();
  await first.settled();
  await first.stop();
  await put(db, made.site.id, [made.article(6, { title: '夜间发布的通知' })]);
  await withdraw(db, made.site.id, made.article(1), '有误');
  const second = await start();
  await second.settled();
  expect(await titlesOf(second, '夜间发布')).toEqual(['夜间发布的通知']);
  expect((await second.engine.state()).documents).toBe(6);
});

test('of two indexers one writes, both are asked, and the other takes over', async () => {
  const { db, made, start } = await searching();
  const first = await start();
  await first.settled();
  const second = await start();
  await expect.poll(() => titlesOf(second, '示例事项')).toHaveLength(5);
  await first.stop();
  await put(db, made.site.id, [made.article(6, { title: '接管之后的通知' })]);
  await expect
    .poll(() => titlesOf(second, '接管'), { timeout: 10_000 })
    .toEqual(['接管之后的通知']);
});

test('a site that is suspended is not found anywhere, and is again once it is live', async () => {
  const { db, made, start } = await searching();
  const indexer = await start();
  await indexer.settled();
  await put(db, made.site.id, [{ ...made.site, status: 'suspended' }]);
  await indexer.settled();
  expect(await titlesOf(indexer, '示例事项')).toEqual([]);
  await put(db, made.site.id, [made.site]);
  await indexer.settled();
  expect(await titlesOf(indexer, '示例事项')).toHaveLength(5);
});

test('a column that moves takes what stands in it along', async () => {
  const { db, made, start } = await searching();
  const indexer = await start();
  await indexer.settled();
  const [list] = made.lists as [ColumnRecord];
  const [top] = made.columns as [ColumnRecord];
  const other = { ...top, id: randomUUID(), path: '/other/' };
  await put(db, made.site.id, [other, { ...list, parent: other.id }]);
  await indexer.settled();
  const { total } = await indexer.engine.search({
    q: '示例',
    scope: { reach: 'all' },
    filters: { column: other.id },
  });
  expect(total).toBe(2);
});

test('a site moved below another is found from there', async () => {
  const { db, made, start } = await searching();
  const indexer = await start();
  await indexer.settled();
  const above: SiteRecord = {
    ...made.site,
    id: randomUUID(),
    level: 'city',
    mount: { host: 'city.localhost', basePath: '/' },
  };
  await put(db, above.id, [above]);
  await put(db, made.site.id, [{ ...made.site, parent: above.id }]);
  await indexer.settled();
  expect(await titlesOf(indexer, '示例事项', 'below', above.id)).toHaveLength(5);
  expect(await titlesOf(indexer, '示例事项', 'own', above.id)).toEqual([]);
});

test('an index that differs from the log is mended', async () => {
  const { db, made, start } = await searching();
  const indexer = await start();
  await indexer.settled();
  const { rows } = await db.query(`select number from search.build where state = 'current'`);
  const { number } = rows[0];
  await db.query(
    `with gone as (delete from search.content_${number} where id like '%' || $1 returning n)
     delete from search.document_${number} where n in (select n from gone)`,
    [made.article(0).id],
  );
  await db.query(`update search.content_${number} set fingerprint = 'x' where id like '%' || $1`, [
    made.article(1).id,
  ]);
  await indexer.engine.put([
    {
      id: `${made.site.id}_article_never`,
      site: made.site.id,
      sites: [made.site.id],
      isShared: false,
      kind: 'news',
      columns: [],
      path: '/never.html',
      title: '从未发布',
      body: '',
      also: '',
      topics: [],
      publishedAt: 0,
      year: 1970,
    },
  ]);
  expect(await differencesOf(indexer.db, indexer.engine, made.site.id)).toEqual({
    missing: 1,
    changed: 1,
    stray: 1,
  });
  await db.query('update search.cursor set refresh = 1');
  await indexer.settled();
  expect(await differencesOf(indexer.db, indexer.engine, made.site.id)).toEqual({
    missing: 0,
    changed: 0,
    stray: 0,
  });
  expect(await titlesOf(indexer, '从未发布')).toEqual([]);
});

test('a rebuild says how far it is', async () => {
  const { start } = await searching({ articles: 300 });
  const indexer = await start();
  await indexer.settled();
  const at = await served(indexer);
  const metrics = await (await fetch(`${at}/metrics`)).text();
  expect(metrics).toContain('mingtang_search_rebuilt_documents 301');
  expect(metrics).toContain('mingtang_search_rebuilding 0');
});

test('what a rebuild left behind that was cut short is gone once an indexer runs', async () => {
  const { db, start } = await searching();
  const first = await start();
  await first.settled();
  await first.stop();
  const { rows } = await db.query(
    `insert into search.build (made_by, state) values ('embedded', 'building'), ('embedded', 'old') returning number`,
  );
  for (const { number } of rows) await db.query(`create table search.document_${number} ()`);
  await db.query('grant all on all tables in schema search to mingtang_outside');
  for (const { number } of rows)
    await db.query(`alter table search.document_${number} owner to mingtang_outside`);
  const second = await start();
  await second.settled();
  const left = await db.query(`select relname from pg_class where relname ~ '^document_\\d+$'`);
  expect(left.rows).toHaveLength(1);
  expect((await db.query('select state from search.build')).rows).toEqual([{ state: 'current' }]);
});

test('what was withdrawn, or never went out, is nowhere in the index, also when it is made anew', async () => {
  const { db, made, start } = await searching();
  await put(db, made.site.id, [made.article(7, { title: '误发的甲文', text: '不应公开的内容' })]);
  const indexer = await start();
  await indexer.settled();
  const held = async () => {
    const { rows } = await db.query(`select number from search.build where state = 'current'`);
    const { number } = rows[0];
    return (
      await db.query(
        `select (select count(*)::int from search.content_${number} where body ~ '不应公开') as texts,
           (select count(*)::int from search.document_${number} where words @@ '公开'::tsquery) as words`,
      )
    ).rows[0];
  };
  expect(await held()).toEqual({ texts: 1, words: 1 });
  await withdraw(db, made.site.id, made.article(7), '误发');
  await indexer.settled();
  expect(await held()).toEqual({ texts: 0, words: 0 });
  await db.query(
    `insert into search.engine values ('embedded', now()) on conflict (name) do update set rebuild_asked_at = now()`,
  );
  await db.query(`select pg_notify('outbound', '')`);
  await expect
    .poll(async () => (await db.query('select max(number)::int as n from search.build')).rows[0].n)
    .toBeGreaterThan(1);
  await indexer.settled();
  expect(await held()).toEqual({ texts: 0, words: 0 });
});

test('an index rebuilt while it is asked and the log grows: no question fails, nothing is missing', async () => {
  const { db, made, start } = await searching({ articles: 300 });
  const indexer = await start();
  await indexer.settled();
  await db.query(
    `insert into search.engine values ('embedded', now()) on conflict (name) do update set rebuild_asked_at = now()`,
  );
  await db.query(`select pg_notify('outbound', '')`);
  await expect.poll(() => indexer.isRebuilding(), { interval: 5 }).toBe(true);
  let published = 0;
  while (indexer.isRebuilding()) {
    const article = made.article(1_000 + published, { title: `重建时第${published}条` });
    await put(db, made.site.id, [article]);
    published += 1;
    const { total } = await indexer.engine.search({ q: '示例事项', scope: { reach: 'all' } });
    expect(total).toBe(300);
  }
  await indexer.settled();
  expect(published).toBeGreaterThan(0);
  expect((await indexer.engine.state()).documents).toBe(301 + published);
  const build = await db.query('select state from search.build');
  expect(build.rows).toEqual([{ state: 'current' }]);
});
