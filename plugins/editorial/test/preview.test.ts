import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type House, picture as jpeg, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
let east: string;
let west: string;
let notices: string;
let westNotices: string;
let picture: string;
let westPicture: string;
let id: string;
const people = {} as Record<'editor' | 'clerk' | 'westEditor', Person>;
let whileRendering: () => Promise<void>;

beforeAll(async () => {
  house = await openHouse({
    renderDraft: async ({ record }) => {
      await whileRendering();
      return { status: 200, body: `<main>${JSON.stringify(record)}</main>` };
    },
  });
  east = (await house.put('sites', siteData('东镇', '/east/'))).id;
  west = (await house.put('sites', siteData('西镇', '/west/'))).id;
  notices = (await house.put('columns', { site: east, name: '通知公告', slug: 'tzgg' })).id;
  westNotices = (await house.put('columns', { site: west, name: '通知公告', slug: 'tzgg' })).id;
  picture = await pictureOf(east);
  westPicture = await pictureOf(west);
  people.editor = await house.person('editor', [{ site: east, roles: ['editor'] }]);
  people.clerk = await house.person('clerk', [{ site: east, roles: ['clerk'] }]);
  people.westEditor = await house.person('west', [{ site: west, roles: ['editor'] }]);
  id = (await house.put('articles', form({ title: '已保存' }), { draft: true })).id;
});
beforeEach(() => {
  whileRendering = async () => {};
});
afterAll(() => house?.close());

const form = (more: object = {}) => ({
  site: east,
  title: '供暖通知',
  column: notices,
  body: words('各村供暖时间如下。'),
  source: '东镇人民政府',
  ...more,
});
const preview = (by: Person | undefined, data: object, path = `/preview/articles/${id}`) =>
  house.ask(by, 'POST', path, data);
const codeOf = ({ body }: { body: { errors?: { data?: { code?: string } }[] } }) =>
  body.errors?.[0]?.data?.code;

async function pictureOf(site: string): Promise<string> {
  const data = await jpeg(site === east ? 'red' : 'blue', 40, 30);
  const file = { data, mimetype: 'image/jpeg', name: '图.jpg', size: data.length };
  return (await house.put('media', { site, alt: '图' }, { file })).id;
}

/** Everything that a save would have touched. */
async function everythingWritten() {
  const count = async (table: string) =>
    (await house.query(`select count(*)::int, max(updated_at) from ${table}`)).rows[0];
  return {
    articles: await count('articles'),
    versions: await count('_articles_v'),
    pages: await count('pages'),
    log: (await house.log()).length,
  };
}

describe('words that are not saved', () => {
  test('are shown as the page would show them, and nothing is written', async () => {
    const before = await everythingWritten();
    const answer = await preview(people.editor, form({ title: '尚未保存的标题', cover: picture }));
    expect(answer).toMatchObject({ status: 200, body: { faults: [], warnings: [] } });
    expect(answer.body.html).toContain('尚未保存的标题');
    expect(answer.body.html).toContain('各村供暖时间如下。');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await everythingWritten()).toEqual(before);
  });

  test('are taken as forms hold them: a number for rows that are not there', async () => {
    const { body } = await preview(people.editor, form({ attachments: 0 }));
    expect([body.faults, body.html]).toEqual([[], expect.stringContaining('供暖通知')]);
    const blocks = [{ blockType: 'service-grid', groups: [{ label: '个人', links: 0 }] }];
    const data = { site: east, title: '首页', place: 'home', blocks };
    const page = await preview(people.editor, data, '/preview/pages');
    expect(page.body.warnings.map(({ path }: { path: string }) => path)).toEqual([
      'blocks.0.groups.0.links',
    ]);
  });

  test('are shown of a document that was never saved', async () => {
    const before = await everythingWritten();
    const { status, body } = await preview(people.editor, form(), '/preview/articles');
    expect([status, body.faults]).toEqual([200, []]);
    expect(body.html).toContain('供暖通知');
    expect(await everythingWritten()).toEqual(before);
  });

  test('are shown while the rest is still to be filled in, with what that is', async () => {
    const { body } = await preview(people.editor, { site: east, title: '刚开头', body: null });
    expect(body.html).toContain('刚开头');
    expect(body.faults.map(({ path }: { path: string }) => path)).toEqual(['column', 'source']);
    const page = await preview(people.editor, { site: east, blocks: [] }, '/preview/pages');
    expect(page.body.html).toContain('（标题）');
    expect(page.body.faults.map(({ path }: { path: string }) => path)).toEqual(['title', 'slug']);
  });

  test('that hold a fault which cannot be bridged are answered with the fault', async () => {
    const blocks = [{ blockType: 'quick-links', links: [{ label: '', url: 'https://a.cn' }] }];
    const { status, body } = await preview(
      people.editor,
      { site: east, title: '首页', place: 'home', blocks },
      '/preview/pages',
    );
    expect([status, body.html]).toEqual([200, undefined]);
    expect(body.faults).toEqual([
      {
        path: 'blocks.0.links.0.label',
        place: '快捷入口 1 › 链接 1 › 名称',
        message: '发布前须填写此项。',
      },
    ]);
  });

  test('are warned of in the language of whoever writes them', async () => {
    const blocks = [
      {
        blockType: 'quick-links',
        links: [{ label: 'click here', leadsTo: 'article', article: id }],
      },
    ];
    const { body } = await house.ask(
      people.editor,
      'POST',
      '/preview/pages',
      { site: east, title: 'Home', place: 'home', blocks },
      { 'accept-language': 'en' },
    );
    expect(body.warnings).toEqual([
      expect.objectContaining({
        path: 'blocks.0.links.0',
        message: expect.stringMatching(/not public/),
      }),
      expect.objectContaining({
        path: 'blocks.0.links.0',
        message: expect.stringMatching(/do not say/),
      }),
    ]);
  });
});

describe('refused are', () => {
  test('those who may not write there, as if there were nothing', async () => {
    for (const stranger of [undefined, people.westEditor, people.clerk]) {
      expect((await preview(stranger, form())).status).toBe(404);
    }
    expect((await preview(people.editor, form(), '/preview/users')).status).toBe(404);
    expect((await preview(people.editor, form(), `/preview/pages/${id}`)).status).toBe(404);
  });

  test('new documents of a site where they may not write', async () => {
    for (const stranger of [people.westEditor, people.clerk]) {
      const { status, body } = await preview(stranger, form(), '/preview/articles');
      expect([status, body.html]).toEqual([403, undefined]);
    }
    expect((await preview(undefined, form(), '/preview/articles')).status).toBe(404);
    const { status } = await preview(people.editor, { title: '无站点' }, '/preview/articles');
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test('a document carried off to another site', async () => {
    const data = form({ site: west, column: westNotices });
    expect((await preview(people.editor, data)).status).toBe(403);
  });

  test.each([
    ['column', () => ({ column: westNotices })],
    ['picture', () => ({ cover: westPicture })],
    ['picture spelled otherwise', () => ({ cover: westPicture.toUpperCase() })],
    [
      'picture in the text',
      () => ({
        body: words('x', { type: 'upload', version: 3, relationTo: 'media', value: westPicture }),
      }),
    ],
    ['attachment', () => ({ attachments: [{ file: westPicture }] })],
  ])('a forged reference to another town’s %s', async (_, forged) => {
    for (const path of [`/preview/articles/${id}`, '/preview/articles']) {
      const { status, body } = await preview(people.editor, form(forged()), path);
      expect([status, body.html]).toEqual([400, undefined]);
    }
  });

  test('more than any document holds', async () => {
    const answer = await preview(people.editor, form({ summary: '长'.repeat(1024 * 1024) }));
    expect([answer.status, codeOf(answer)]).toEqual([413, 'preview-too-large']);
  });

  test.each([
    ['a title that is no text', { title: { a: 1 } }],
    ['a day that is none', { publishedAt: 'soon' }],
    ['attachments that are no rows', { attachments: 'x' }],
  ])('%s', async (_, odd) => {
    const answer = await preview(people.editor, form(odd));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'preview-unreadable']);
  });

  test('a block of no known kind', async () => {
    const data = { site: east, title: 'x', place: 'home', blocks: [{ blockType: 'script' }] };
    const answer = await preview(people.editor, data, '/preview/pages');
    expect([answer.status, codeOf(answer)]).toEqual([400, 'preview-unreadable']);
  });

  test('all but the newest of those that wait while a render of the same person runs', async () => {
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    whileRendering = () => {
      begun.resolve();
      return end.promise;
    };
    const first = preview(people.editor, form());
    await begun.promise;
    const waiting = [preview(people.editor, form()), preview(people.editor, form())];
    const overtaken = await Promise.race(waiting);
    expect([overtaken.status, codeOf(overtaken)]).toEqual([409, 'newer-preview']);
    end.resolve();
    const statuses = (await Promise.all([first, ...waiting])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 200, 409]);
  });
});
