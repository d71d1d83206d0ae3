import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commonLexicon, type SearchEngine } from '../src/outside/index.ts';
import { madeDocument, sites } from './made-documents.ts';

const { city, county, town } = sites;

/**
 * In which order every adapter puts what is as good by its words. `open` gives an engine that is filled here;
 * which words are left out where few documents have all is the engine's own.
 */
export function engineOrder(
  name: string,
  open: () => Promise<{ engine: SearchEngine; close(): Promise<void> }>,
  { leavesOut }: { leavesOut: 'any words' | 'frequent words' },
): void {
  describe(`${name}: `, () => {
    let engine: SearchEngine;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ engine, close } = await open());
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
            madeDocument({
              title: '稳岗返还办理指南',
              site: city,
              on: '2026-05-01',
              kind: 'service',
            }),
            madeDocument({
              title: '建筑施工噪声污染的监督检查',
              site: city,
              body: '夜间施工扰民的，可以拨打热线电话举报。',
            }),
            madeDocument({
              title: '楼下便民食堂开张',
              site: city,
              body: '工地施工队来吃饭，噪声不小。',
            }),
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

    test.runIf(leavesOut === 'any words')(
      'what has most of what is asked comes before what has one rare word of it',
      async () => {
        const hits = await found('楼下工地半夜施工吵死了打什么电话');
        expect(hits[0]?.title).toBe('建筑施工噪声污染的监督检查');
      },
    );

    test.runIf(leavesOut === 'any words')(
      'where a document alone has all words in its text, what has most of them in its title is found as well',
      async () => {
        const { whole, relaxed, hits } = await engine.search({
          q: '楼下工地食堂噪声',
          scope: { reach: 'all' },
        });
        expect({ whole, relaxed }).toEqual({ whole: 1, relaxed: true });
        expect(hits.map(({ title }) => title)).toEqual(
          expect.arrayContaining(['楼下便民食堂开张', '建筑施工噪声污染的监督检查']),
        );
      },
    );

    test('words beside the matter keep nothing from being found', async () => {
      const { whole, hits } = await engine.search({
        q: '稳岗返还需要什么材料多少钱',
        scope: { reach: 'all' },
      });
      expect(whole).toBe(2);
      expect(hits[0]?.title).toBe('稳岗返还办理指南');
    });
  });
}
