import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createGateway } from '@mingtang/gateway';
import type { ArticleRecord, SiteRecord } from '@mingtang/publication';
import type { SearchAnswer } from '@mingtang/search/outside';
import pg from 'pg';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { corpus, put, withdraw } from '../stack/corpus.ts';
import { connected, indexing, searchDatabase, served } from '../stack/searching.ts';

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  json: SearchAnswer;
}

/** Two sites of a city on one host, one below the other, indexed and reached as readers reach them. */
async function city() {
  const { inside, outside } = await searchDatabase();
  const db = await connected(inside);
  const made = ['county', 'town'].map((name) => corpus({ name, articles: 3, bodyLength: 200 }));
  const [county, town] = made as [ReturnType<typeof corpus>, ReturnType<typeof corpus>];
  const host = 'county.example';
  const sites: SiteRecord[] = [
    { ...county.site, mount: { host, basePath: '/' } },
    {
      ...town.site,
      level: 'township',
      parent: county.site.id,
      mount: { host, basePath: '/town/' },
    },
  ];
  await put(db, county.site.id, [sites[0] as SiteRecord, ...county.columns]);
  await put(db, town.site.id, [sites[1] as SiteRecord, ...town.columns]);
  const indexer = await indexing(outside);
  const logged: string[] = [];
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mingtang-search-'));
  await mkdir(path.join(dataDir, 'public'));
  await writeFile(
    path.join(dataDir, 'public/mounts.json'),
    JSON.stringify(sites.map(({ id, mount, status }) => ({ site: id, ...mount, status }))),
  );
  const gatewayTo = async (url: string) => {
    const gateway = createGateway({
      publicDir: path.join(dataDir, 'public'),
      blobsDir: path.join(dataDir, 'blobs'),
      secure: false,
      memoryBytes: 1024 * 1024,
      log: pino({ level: 'info' }, { write: (line) => logged.push(line) }),
      accessLog: { write: (lines) => logged.push(lines), batchBytes: 1 },
      search: { url, secret: 'test', proxies: 1 },
    });
    const { port } = await gateway.listen({ port: 0, address: '127.0.0.1' });
    onTestFinished(() => gateway.close(0));
    return async (target: string, { from = '10.0.0.1', method = 'GET' } = {}): Promise<Reply> => {
      const headers = { host, 'x-forwarded-for': from };
      const sent = request({
        port,
        host: '127.0.0.1',
        path: target,
        method,
        headers,
        agent: false,
      });
      sent.end();
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      const body = await text(answer);
      return {
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        json: body.startsWith('{') ? JSON.parse(body) : undefined,
      };
    };
  };
  onTestFinished(async () => {
    await db.end();
    await rm(dataDir, { recursive: true, force: true });
  });
  const publish = async (from: typeof county, n: number, change: Partial<ArticleRecord>) => {
    const article = from.article(n, change);
    await put(db, from.site.id, [article]);
    await indexer.settled();
    return article;
  };
  return { db, inside, outside, county, town, indexer, logged, gatewayTo, publish };
}

const results = (q: string, more = '') => `/search/results.json?q=${encodeURIComponent(q)}${more}`;

test('a reader is answered with addresses, names and counts', async () => {
  const { county, town, indexer, gatewayTo, publish } = await city();
  const shown = await publish(county, 0, {
    title: '全县防汛通告',
    policy: { number: '中宁政发〔2026〕12号', validity: 'in-force' },
  });
  await publish(town, 0, { title: '镇防汛值班表' });
  const ask = await gatewayTo(await served(indexer));
  const here = await ask(results('防汛'));
  expect(here.status).toBe(200);
  expect(here.headers['cache-control']).toBe('no-store');
  expect(here.json).toMatchObject({
    state: 'asked',
    asked: { q: '防汛', in: 'site', page: 1, sort: 'relevance' },
    total: 1,
    pages: 1,
    hits: [
      {
        title: shown.title,
        titleHtml: '全县<em>防汛</em>通告',
        href: shown.path,
        kind: 'policy',
        site: { name: 'county', href: '/' },
        columns: ['栏目1', '栏目1之1'],
        number: '中宁政发〔2026〕12号',
        validity: 'in-force',
        publishedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ],
  });
  const below = await ask(results('防汛', '&in=below'));
  expect(below.json.hits.map(({ href }) => href)).toContain(`/town${town.article(0).path}`);
  expect(below.json.facets[0]).toEqual({
    name: 'site',
    values: [
      { value: expect.any(String), label: expect.any(String), count: 1, isChosen: false },
      { value: expect.any(String), label: expect.any(String), count: 1, isChosen: false },
    ],
  });
  const inTown = await ask(`/town${results('防汛')}`);
  expect(inTown.json.hits.map(({ title }) => title)).toEqual(['镇防汛值班表']);
});

test('nothing a reader sends reaches beyond the site they are at', async () => {
  const { county, town, indexer, gatewayTo, publish } = await city();
  await publish(county, 0, { title: '县级防汛通告' });
  const ask = await gatewayTo(await served(indexer));
  for (const more of [
    `&site=${county.site.id}`,
    `&scope=all&reach=all`,
    `&site=${county.site.id}&site=${town.site.id}`,
    `&filters[site]=${county.site.id}`,
    `&column=${county.lists[0]?.id}`,
  ]) {
    const { json } = await ask(`/town${results('防汛', more)}`);
    expect(json.hits, more).toEqual([]);
    expect(json.facets.flatMap(({ values }) => values).filter(({ count }) => count > 0)).toEqual(
      [],
    );
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await ask(results('防汛'), { method })).status).toBe(405);
  }
});

test('what is withdrawn is in no result, facet or suggestion', async () => {
  const { db, county, indexer, gatewayTo, publish } = await city();
  const gone = await publish(county, 0, {
    title: '误发的名单',
    policy: { number: '中宁政发〔2026〕99号' },
  });
  const ask = await gatewayTo(await served(indexer));
  expect((await ask(results('误发的名单'))).json.total).toBe(1);
  await withdraw(db, county.site.id, gone, '误发');
  await indexer.settled();
  for (const target of [results('误发的名单'), results('中宁政发〔2026〕99号'), results('wufa')]) {
    const { json } = await ask(target);
    expect(json).toMatchObject({ total: 0, hits: [], facets: [] });
    expect(json.didYouMean ?? json.readAs).toBeUndefined();
  }
  const suggested = await ask(`/search/suggest.json?q=${encodeURIComponent('误发')}`);
  expect(suggested.json).toEqual({ titles: [], queries: [] });
});

test('letters are read as Chinese where nothing has them', async () => {
  const { county, indexer, gatewayTo, publish } = await city();
  await publish(county, 0, { title: '城乡低保申请指南' });
  const ask = await gatewayTo(await served(indexer));
  const { json } = await ask(results('dibao'));
  expect(json).toMatchObject({ readAs: '低保', total: 1 });
  const suggested = await ask('/search/suggest.json?q=diba');
  expect(suggested.json).toMatchObject({
    titles: [{ title: '城乡低保申请指南' }],
    queries: ['低保'],
  });
});

test('a slip of the same sound is read as what is there, unless it is asked for as it was typed', async () => {
  const { county, indexer, gatewayTo, publish } = await city();
  await publish(county, 0, { title: '枸杞种植补贴发放公示' });
  const ask = await gatewayTo(await served(indexer));
  const { json } = await ask(results('狗企'));
  expect(json).toMatchObject({ total: 1, readAs: '枸杞' });
  const typed = await ask(results('狗企', '&typed=1'));
  expect(typed.json).toMatchObject({ total: 0, asked: { isAsTyped: true } });
});

test('what webmasters say of the search counts as soon as it is published', async () => {
  const { db, county, town, indexer, gatewayTo, publish } = await city();
  await publish(county, 0, { title: '县直机关遴选公告' });
  const ask = await gatewayTo(await served(indexer));
  expect((await ask(results('铁饭碗'))).json.total).toBe(0);
  await put(db, county.site.id, [
    {
      kind: 'search-words',
      id: county.site.id,
      synonyms: [['铁饭碗', '机关遴选']],
      promoted: [
        { questions: ['医保'], title: '医保服务热线', href: '/rx/', note: '工作日' },
        { questions: ['医保'], title: 'x', href: 'javascript:alert(1)' },
      ],
    },
  ]);
  await expect
    .poll(async () => (await ask(results('铁饭碗'))).json.hits.map(({ title }) => title), {
      timeout: 15_000,
    })
    .toEqual(['县直机关遴选公告']);
  const { promoted } = (await ask(results('医保报销'))).json;
  expect(promoted).toEqual([{ title: '医保服务热线', href: '/rx/', note: '工作日' }]);
  expect((await ask(`/town${results('医保')}`)).json.promoted).toEqual([]);
  await put(db, town.site.id, [
    { kind: 'search-words', id: town.site.id, synonyms: [['铁饭碗', '防汛']], promoted: [] },
  ]);
  await publish(county, 1, { title: '防汛值班表' });
  expect((await ask(results('铁饭碗'))).json.total).toBe(1);
});

test('a promoted result follows what it leads to, is gone with it, and is shown on its days alone', async () => {
  const { db, county, indexer, gatewayTo, publish } = await city();
  const guide = await publish(county, 0, { title: '停暖退费办事指南' });
  const day = (days: number) =>
    new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  const result = (title: string, more: object) => ({
    questions: ['停暖'],
    title,
    href: guide.path,
    ...more,
  });
  await put(db, county.site.id, [
    {
      kind: 'search-words',
      id: county.site.id,
      synonyms: [],
      stopWords: ['咱县上'],
      promoted: [
        result('指南', { target: `article:${guide.id}` }),
        result('过期', { until: day(-1) }),
        result('未到', { from: day(1) }),
        result('今天', { from: day(0), until: day(0), href: '/rx/' }),
      ],
    },
  ]);
  const ask = await gatewayTo(await served(indexer));
  const promoted = async () =>
    (await ask(results('停暖'))).json.promoted.map(({ title, href }) => `${title} ${href}`);
  expect(await promoted()).toEqual([`指南 ${guide.path}`, '今天 /rx/']);
  await put(db, county.site.id, [{ ...guide, path: '/moved/here.html' }]);
  expect(await promoted()).toEqual(['指南 /moved/here.html', '今天 /rx/']);
  await expect
    .poll(async () => (await ask(results('咱县上停暖退费'))).json.whole, { timeout: 15_000 })
    .toBe(1);
  await withdraw(db, county.site.id, guide, '误发');
  expect(await promoted()).toEqual(['今天 /rx/']);
});

test('whoever asks too often waits, and nobody else', async () => {
  const { indexer, gatewayTo } = await city();
  await indexer.settled();
  const ask = await gatewayTo(await served(indexer));
  const answers = await Promise.all(Array.from({ length: 95 }, () => ask(results('防汛'))));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask(results('防汛'), { from: '10.0.0.2' })).status).toBe(200);
});

test('what is asked is written to no log', async () => {
  const { county, indexer, gatewayTo, publish, logged } = await city();
  await publish(county, 0, { title: '防汛通告' });
  const url = await served(indexer);
  const ask = await gatewayTo(url);
  await ask(results('640502199001011234'));
  const away = await gatewayTo('http://127.0.0.1:9');
  await away(results('640502199001011234'));
  expect(logged.length).toBeGreaterThan(0);
  expect(logged.join('\n')).not.toContain('640502199001011234');
});

test('where the index or the indexer is away, readers are told', async () => {
  const { indexer, gatewayTo, inside } = await city();
  const url = await served(indexer);
  const none = await (await gatewayTo('http://127.0.0.1:9'))(results('防汛'));
  expect(none).toMatchObject({ status: 503, json: { state: 'away' } });
  await indexer.settled();
  const db = new pg.Client({ connectionString: inside });
  await db.connect();
  await db.query(`update search.build set state = 'old'`);
  await db.end();
  await expect
    .poll(async () => (await (await gatewayTo(url))(results('防汛'))).json.state)
    .toBe('away');
});

test('while the index is away publishing goes on, readers are told, and what was published meanwhile is found afterwards', async () => {
  const { db, county, indexer, gatewayTo, publish } = await city();
  const before = await publish(county, 0, { title: '全县防汛通告' });
  const ask = await gatewayTo(await served(indexer));
  expect((await ask(results('防汛'))).json).toMatchObject({ state: 'asked', total: 1 });

  await db.query('alter schema search rename to search_away');
  await put(db, county.site.id, [county.article(1, { title: '全县防汛演练' })]);
  await withdraw(db, county.site.id, before, '有误');
  expect(await ask(results('防汛'))).toMatchObject({ status: 503, json: { state: 'away' } });
  expect((await ask('/search/suggest.json?q=%E5%85%A8%E5%8E%BF')).json).toEqual({
    titles: [],
    queries: [],
  });
  const published = await db.query(`select title from outbound.published where title like '全县%'`);
  expect(published.rows).toEqual([{ title: '全县防汛演练' }]);

  await db.query('alter schema search_away rename to search');
  await expect
    .poll(async () => (await ask(results('防汛'))).json.hits?.map(({ title }) => title), {
      timeout: 20_000,
    })
    .toEqual(['全县防汛演练']);
});
