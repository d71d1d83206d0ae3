import { afterAll, beforeAll, expect, test } from 'vitest';
import { connected, searchDatabase } from '../../../tests/stack/searching.ts';
import {
  commonLexicon,
  embeddedEngine,
  embeddedPool,
  type SearchEngine,
} from '../src/outside/index.ts';
import { madeDocument, sites } from './made-documents.ts';

const { city, county, town } = sites;
let engine: SearchEngine;
let close: () => Promise<void>;

beforeAll(async () => {
  const { outside } = await searchDatabase();
  const db = embeddedPool(outside);
  const writer = await connected(outside);
  engine = embeddedEngine({ db, writer: async () => writer, connect: () => connected(outside) });
  close = async () => {
    await db.end();
    await writer.end();
  };
  await engine.prepare(commonLexicon);
  await engine.rebuild(
    (async function* () {
      yield [
        madeDocument({ title: '高龄津贴申请指南', site: city, on: '2026-05-01' }),
        madeDocument({ title: '高龄津贴申请指南', site: county, on: '2026-06-01' }),
        madeDocument({ title: '高龄津贴申请指南', site: town, on: '2026-04-01' }),
        madeDocument({
          title: '烟花爆竹燃放管理通告',
          site: city,
          on: '2017-01-01',
          kind: 'policy',
          validity: 'in-force',
        }),
        madeDocument({
          title: '烟花爆竹燃放管理通告',
          site: city,
          on: '2024-01-01',
          kind: 'policy',
          validity: 'repealed',
        }),
        madeDocument({ title: '稳岗返还工作会议', site: city, on: '2026-06-01', kind: 'news' }),
        madeDocument({ title: '稳岗返还办理指南', site: city, on: '2026-05-01', kind: 'service' }),
        madeDocument({
          title: '建筑施工噪声污染的监督检查',
          site: city,
          body: '夜间施工扰民的，可以拨打热线电话举报。',
        }),
        madeDocument({ title: '楼下便民食堂开张', site: city, body: '施工队来吃饭。' }),
      ];
    })(),
    async () => {},
  );
});
afterAll(() => close());

const found = async (q: string, near: string[] = []) =>
  (await engine.search({ q, scope: { reach: 'all' }, near })).hits;

test('of guides that are alike the one of the site they are at comes first, then those above it', async () => {
  const hits = await found('高龄津贴申请', [town, county, city]);
  expect(hits.map(({ site }) => site)).toEqual([town, county, city]);
  expect((await found('高龄津贴申请', [city]))[0]?.site).toBe(city);
});

test('what is in force comes before what was repealed, however old it is', async () => {
  const hits = await found('烟花爆竹燃放');
  expect(hits.map(({ validity }) => validity)).toEqual(['in-force', 'repealed']);
});

test('of equals a guide comes before news of the same thing', async () => {
  expect((await found('稳岗返还')).map(({ title }) => title)).toEqual([
    '稳岗返还办理指南',
    '稳岗返还工作会议',
  ]);
});

test('what has most of what is asked comes before what has one rare word of it', async () => {
  const hits = await found('楼下工地半夜施工吵死了打什么电话');
  expect(hits[0]?.title).toBe('建筑施工噪声污染的监督检查');
});
