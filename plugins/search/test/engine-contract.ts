import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BadRequest,
  commonLexicon,
  type IndexWriter,
  type SearchDocument,
  type SearchEngine,
  type SearchRequest,
} from '../src/outside/index.ts';
import { columns, madeDocument, many, places, sites } from './made-documents.ts';

/** What every adapter must do alike. `open` gives an engine whose index holds nothing and is rebuilt here. */
export function engineContract(
  name: string,
  open: () => Promise<{ engine: SearchEngine; close(): Promise<void> }>,
): void {
  describe(`${name}: `, () => {
    let engine: SearchEngine;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ engine, close } = await open());
      const { rebuildNeeded } = await engine.prepare(commonLexicon);
      expect(rebuildNeeded, 'what was never filled has to be').toBe(true);
      await engine.rebuild(inParts(places), async () => {});
    });
    afterAll(() => close());

    const all: SearchRequest['scope'] = { reach: 'all' };
    const own = (site: string): SearchRequest['scope'] => ({ reach: 'own', site });
    const below = (site: string): SearchRequest['scope'] => ({ reach: 'below', site });
    const ask = (q: string, more: Partial<SearchRequest> = {}) =>
      engine.search({ q, scope: all, ...more });
    const titles = async (q: string, more: Partial<SearchRequest> = {}) =>
      (await ask(q, more)).hits.map(({ title }) => title);
    const exactly = async (q: string, more: Partial<SearchRequest> = {}) => {
      const { relaxed, hits } = await ask(q, more);
      return relaxed ? [] : hits.map(({ title }) => title);
    };
    const withPut = async (documents: SearchDocument[], work: () => Promise<void>) => {
      await engine.put(documents);
      try {
        await work();
      } finally {
        await engine.remove(documents.map(({ id }) => id));
      }
    };

    test('once it is filled it need not be filled again', async () => {
      expect(await engine.prepare(commonLexicon)).toEqual({ rebuildNeeded: false });
    });

    test('a search of one site finds what that site published, and nothing else', async () => {
      const { hits } = await ask('公告', { scope: own(sites.town) });
      expect(hits.map(({ title }) => title)).toEqual(['迎水桥镇防汛公告']);
      expect(new Set(hits.map(({ site }) => site))).toEqual(new Set([sites.town]));
    });

    test('a search of a site and those below finds both, and nothing beside them', async () => {
      const found = await ask('公告', { scope: below(sites.county), size: 50 });
      expect(new Set(found.hits.map(({ site }) => site))).toEqual(
        new Set([sites.county, sites.town]),
      );
    });

    test('a shared article is found once in the whole city, and at each site that shows it', async () => {
      const title = '全市统一发布的森林防火命令';
      expect(await titles('森林防火命令')).toEqual([title]);
      expect(await titles('森林防火命令', { scope: own(sites.town) })).toEqual([title]);
    });

    test.each([
      "x' or '1'='1",
      `${'a'.repeat(36)}`,
      '" OR site EXISTS',
      '../',
      'ffffffff-ffff-ffff-ffff-ffffffffffff" OR 1=1',
    ])('a site called %s is refused', async (site) => {
      await expect(ask('公告', { scope: own(site) })).rejects.toThrow(BadRequest);
      await expect(ask('公告', { filters: { site: [site] } })).rejects.toThrow(BadRequest);
    });

    test('no filter reaches beyond the site that is searched', async () => {
      const found = await ask('公告', {
        scope: own(sites.town),
        filters: { site: [sites.county] },
      });
      expect(found).toMatchObject({ total: 0, hits: [] });
    });

    test('a column stands for itself and all below it', async () => {
      const found = await ask('公告', { filters: { column: columns.top } });
      expect(found.hits.map(({ title }) => title)).toContain('县城供水管网改造公告');
      const narrower = await ask('公告', { filters: { column: columns.sub } });
      expect(narrower.total).toBeLessThan(found.total);
      expect(narrower.total).toBeGreaterThan(0);
    });

    test('of several values of a filter one is enough, and filters hold together', async () => {
      const both = await ask('低保', { filters: { kind: ['policy', 'interpretation'] }, size: 50 });
      expect(new Set(both.hits.map(({ kind }) => kind))).toEqual(
        new Set(['policy', 'interpretation']),
      );
      const one = await ask('低保', {
        filters: { kind: ['policy', 'interpretation'], year: [2025] },
      });
      expect(one.hits.map(({ title }) => title)).toEqual(['关于提高城乡低保标准的通知']);
    });

    test('topics, organs and validity are filters too', async () => {
      expect(await titles('通知', { filters: { topic: ['2-7'] } })).toEqual([
        '关于提高城乡低保标准的通知',
      ]);
      expect(
        await titles('通知', { filters: { organ: ['NX05'], validity: ['repealed'] } }),
      ).toEqual(['关于印发卫生城市创建方案的通知']);
    });

    test('facets count all documents found, on whatever page one is', async () => {
      const { facets, total } = await ask('事项情况', {
        facets: ['kind', 'year', 'site'],
        size: 5,
        page: 3,
      });
      expect(total).toBe(many.length);
      for (const facet of ['kind', 'year', 'site'] as const) {
        const counts = facets[facet]?.map(({ count }) => count) ?? [];
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(many.length);
      }
      expect(facets.year).toEqual(
        expect.arrayContaining([
          { value: '2020', count: 10 },
          { value: '2021', count: 10 },
        ]),
      );
    });

    test('every word has to be there', async () => {
      expect(await exactly('枸杞 收购')).toEqual(['枸杞鲜果收购价格公告']);
    });

    test('titles come before texts, and of equals the newer first', async () => {
      expect((await titles('供水')).slice(0, 2)).toEqual(['县城供水管网改造公告', '停水通知']);
      expect((await titles('冬季供暖')).slice(0, 2)).toEqual([
        '2026年冬季供暖安排',
        '2024年冬季供暖安排',
      ]);
    });

    test('a whole title comes first, however old it is', async () => {
      expect((await titles('冬季供暖安排'))[0]).toBe('冬季供暖安排');
    });

    test('where nothing has all words, some are left out, and it says so', async () => {
      const found = await ask('枸杞 收购 天文台');
      expect(found.relaxed).toBe(true);
      expect(found.hits[0]?.title).toBe('枸杞鲜果收购价格公告');
    });

    test('what is nowhere is not found', async () => {
      expect(await ask('恐龙')).toMatchObject({ total: 0, hits: [], relaxed: false });
    });

    test('newest and oldest are strict', async () => {
      const newest = (await ask('事项情况', { sort: 'newest', size: 50 })).hits.map(
        (hit) => hit.publishedAt,
      );
      expect(newest).toEqual(newest.toSorted((a, b) => b - a));
      const oldest = (await ask('事项情况', { sort: 'oldest', size: 50 })).hits.map(
        (hit) => hit.publishedAt,
      );
      expect(oldest).toEqual(newest.toSorted((a, b) => a - b));
    });

    test('pages together are everything, and each is something else', async () => {
      const pages = await Promise.all(
        [1, 2, 3, 4, 5].map((page) => ask('事项情况', { page, size: 10 })),
      );
      const ids = pages.flatMap(({ hits }) => hits.map(({ id }) => id));
      expect(new Set(ids)).toEqual(new Set(many.map(({ id }) => id)));
      expect(ids).toHaveLength(many.length);
      expect((await ask('事项情况', { page: 6, size: 10 })).hits).toEqual([]);
    });

    test.each([
      { page: 0 },
      { page: -1 },
      { page: 1.5 },
      { size: 0 },
      { size: 51 },
      { size: Number.NaN },
    ])('%o is refused', async (paging) => {
      await expect(ask('事项情况', paging)).rejects.toThrow(BadRequest);
    });

    test('nobody pages beyond a thousand', async () => {
      expect((await ask('事项情况', { page: 1_000_000, size: 50 })).hits).toEqual([]);
    });

    test('what is found is marked, and nothing else in a title or text is markup', async () => {
      const [hit] = (await ask('脚本注入')).hits;
      expect(hit?.titleHtml).toBe(
        '关于&lt;script&gt;alert(1)&lt;/script&gt;<em>脚本注入</em>的说明会',
      );
      expect(hit?.snippetHtml).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(hit?.snippetHtml.replace(/<\/?em>/g, '')).not.toMatch(/[<>]/);
    });

    test('a snippet shows where in a long text the words are', async () => {
      const [hit] = (await ask('滴灌带')).hits;
      expect(hit?.snippetHtml).toContain('<em>滴灌带</em>');
      expect(hit?.snippetHtml.length).toBeLessThan(400);
    });

    test.each([
      ['低保', '最低生活保障审核确认办法'],
      ['最低生活保障', '关于提高城乡低保标准的通知'],
    ])('%s finds %s', async (q, title) => {
      expect(await exactly(q, { size: 50 })).toContain(title);
    });

    test('民政局 is not found in 人民政府', async () => {
      expect(await exactly('民政', { size: 50 })).toEqual(['市民政局值班电话']);
    });

    test.each([
      '卫政发〔2025〕12号',
      '卫政发[2025]12号',
      '卫政发（2025）12号',
      '卫政发【２０２５】１２号',
      '卫政发2025 12号',
      '衛政發〔2025〕12號',
    ])('the number %s leads to its document first', async (q) => {
      expect((await titles(q))[0]).toBe('关于提高城乡低保标准的通知');
    });

    test.each(['640500-NX05/2025-00017', '640500NX05202500017', '６４０５００-nx05/2025-00017'])(
      'the index number %s leads to its document first',
      async (q) => {
        expect((await titles(q))[0]).toBe('关于提高城乡低保标准的通知');
      },
    );

    test('what stands in quotation marks is found word for word', async () => {
      expect(await exactly('“收购价格”')).toEqual(['枸杞鲜果收购价格公告']);
      expect(await exactly('“价格收购”')).toEqual([]);
    });

    test.each([
      ['traditional characters', '養老保險關係轉移'],
      ['full width', '养老保险　关系转移'],
    ])('%s are read', async (_what, q) => {
      expect((await titles(q))[0]).toBe('养老保险关系转移接续指南');
    });

    test('a text in traditional characters is found by simplified ones', async () => {
      expect(await exactly('台商投资')).toEqual(['關於促進臺商投資的若干措施']);
    });

    test('letters and digits are found whatever their width and case', async () => {
      expect(await exactly('ｇｄｐ')).toEqual(['一季度GDP增长5.5%']);
    });

    test('words of a question are not looked for', async () => {
      const found = await ask('低保金什么时候发');
      expect(found.hits[0]?.title).toBe('低保金发放时间说明');
    });

    const typed = [
      '',
      '   ',
      '？！',
      '"',
      '“”',
      '-',
      '() AND',
      "'; drop table x; --",
      '的',
      '%_%',
      '<em>',
      ':*',
      '!&|',
      '\\',
      "'",
    ];
    const unprintable = {
      'a NUL': '\u0000',
      'half a character': '\ud800',
      'five thousand letters': 'a'.repeat(5_000),
      'five hundred characters': '民'.repeat(500),
    };
    test.each([...typed.map((q) => [q, q]), ...Object.entries(unprintable)])(
      'whatever is typed is answered: %s',
      async (_what, q) => {
        const { total, hits } = await ask(q);
        expect(hits.length).toBeLessThanOrEqual(Math.max(total, 0));
        expect(await engine.suggest({ q, scope: all, limit: 5 })).toBeInstanceOf(Array);
      },
    );

    test('in titles alone', async () => {
      expect((await ask('供水', { in: 'title' })).hits.map(({ title }) => title)).toEqual([
        '县城供水管网改造公告',
      ]);
    });

    test('what is put again takes the place of what was there', async () => {
      const first = madeDocument({ title: '临时交通管制通告', site: sites.county });
      const second = { ...first, title: '交通恢复通告' };
      await withPut([first], async () => {
        expect(await exactly('交通管制')).toEqual(['临时交通管制通告']);
        await engine.put([second]);
        expect(await exactly('交通管制')).toEqual([]);
        expect(await exactly('交通恢复')).toEqual(['交通恢复通告']);
      });
    });

    test('what is removed is not found, not counted and not suggested; removing it again is no fault', async () => {
      const gone = madeDocument({ title: '撤回的招标公示', site: sites.town });
      await engine.put([gone]);
      expect(await exactly('招标公示')).toEqual([gone.title]);
      await engine.remove([gone.id]);
      await engine.remove([gone.id, `${sites.town}_article_never-there`]);
      const found = await ask('招标公示', { facets: ['site'] });
      expect(found.hits.map(({ title }) => title)).not.toContain(gone.title);
      expect(await engine.suggest({ q: '撤回的招标', scope: all, limit: 5 })).toEqual([]);
    });

    test('suggestions are titles of the site that is asked', async () => {
      const suggested = await engine.suggest({ q: '迎水桥', scope: own(sites.town), limit: 5 });
      expect(suggested.map(({ title }) => title)).toEqual(['迎水桥镇防汛公告']);
      expect(await engine.suggest({ q: '迎水桥', scope: own(sites.county), limit: 5 })).toEqual([]);
      expect(suggested[0]?.titleHtml).toContain('<em>迎水桥</em>');
    });

    test('it says what it holds of a site', async () => {
      const held: string[] = [];
      for await (const some of engine.contents(sites.town)) held.push(...some.map(({ id }) => id));
      const expected = places.filter(({ site }) => site === sites.town).map(({ id }) => id);
      expect(held.toSorted()).toEqual(expected.toSorted());
      expect((await engine.sites()).toSorted()).toEqual(
        [...new Set(places.map(({ site }) => site))].toSorted(),
      );
      expect((await engine.state()).documents).toBe(places.length);
    });

    test('it is rebuilt while it is asked: no question fails, nothing is missing, changes made meanwhile are in it', async () => {
      const meanwhile = madeDocument({ title: '重建期间发布的公报', site: sites.county });
      const withdrawn = places.find(({ title }) => title === '停水通知') as SearchDocument;
      let isOver = false;
      let asked = 0;
      const asking = (async () => {
        while (!isOver) {
          const { total } = await ask('事项情况');
          expect(total).toBe(many.length);
          asked += 1;
          await pause(5);
        }
      })();
      const count = await engine.rebuild(inParts(places), async (next: IndexWriter) => {
        await next.put([meanwhile]);
        await next.remove([withdrawn.id]);
      });
      isOver = true;
      await asking;
      expect(asked).toBeGreaterThan(0);
      expect(count).toBe(places.length);
      expect(await exactly('公报')).toEqual([meanwhile.title]);
      expect(await titles('停水')).not.toContain(withdrawn.title);
      await engine.put([withdrawn]);
      await engine.remove([meanwhile.id]);
    }, 180_000);

    test('a rebuild that fails leaves what is asked as it was', async () => {
      const broken = async function* () {
        yield places.slice(0, 3);
        throw new Error('the log went away');
      };
      await expect(engine.rebuild(broken(), async () => {})).rejects.toThrow('the log went away');
      expect((await ask('事项情况')).total).toBe(many.length);
      await engine.rebuild(inParts(places), async () => {});
      expect((await engine.state()).documents).toBe(places.length);
    });
  });
}

async function* inParts(documents: SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  for (let n = 0; n < documents.length; n += 25) yield documents.slice(n, n + 25);
}
