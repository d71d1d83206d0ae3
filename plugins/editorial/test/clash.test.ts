import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
let site: string;
let column: string;
const people = {} as Record<'an' | 'bo' | 'publisher' | 'neighbour' | 'auditor', Person>;

beforeAll(async () => {
  house = await openHouse();
  site = (await house.put('sites', siteData('东镇', '/east/'))).id;
  const other = (await house.put('sites', siteData('西镇', '/west/'))).id;
  const list = { name: '通知公告', slug: 'tzgg', type: '工作动态', layout: 'list' };
  column = (await house.put('columns', { site, ...list })).id;
  people.an = await house.person('an', [{ site, roles: ['editor'] }]);
  people.bo = await house.person('bo', [{ site, roles: ['editor'] }]);
  people.publisher = await house.person('publisher', [{ site, roles: ['publisher'] }]);
  people.neighbour = await house.person('neighbour', [{ site: other, roles: ['editor'] }]);
  people.auditor = await house.person('auditor', [], ['auditor']);
});

afterAll(() => house?.close());

/** A draft both have open: its id, and the number both forms were filled from. */
async function opened(title: string): Promise<{ id: string; revision: number }> {
  const data = { site, title, column, body: words(`${title}的正文。`), source: '东镇人民政府' };
  const { body } = await house.ask(people.an, 'POST', '/articles?draft=true', data);
  return { id: body.doc.id, revision: body.doc.revision };
}

const autosave = (
  by: Person,
  { id, revision }: { id: string; revision: number },
  change: object,
  headers: Record<string, string> = {},
) =>
  house.ask(
    by,
    'PATCH',
    `/articles/${id}?draft=true&autosave=true`,
    { ...change, revision },
    headers,
  );
const newest = async (id: string) =>
  (await house.ask(people.an, 'GET', `/articles/${id}?draft=true&depth=0`)).body;
const copiesOf = async (by: Person, id: string) =>
  (await house.ask(by, 'GET', `/articles/${id}/clashes`)).body.copies;
const versionTitles = async (id: string): Promise<string[]> => {
  const { body } = await house.ask(
    people.an,
    'GET',
    `/articles/versions?where[parent][equals]=${id}&depth=0&limit=50`,
  );
  return body.docs.map(({ version }: { version: { title: string } }) => version.title);
};

describe('two editors on one article', () => {
  test('whoever saves on an older base is refused and told who saved when; the other text stays', async () => {
    const form = await opened('供暖通知');
    expect((await autosave(people.an, form, { title: '安的标题' })).status).toBe(200);
    const refused = await autosave(people.bo, form, { title: '博的标题' });
    expect(refused.status).toBe(409);
    expect(refused.body.errors[0].data).toMatchObject({ code: 'clash', revision: 2 });
    expect(refused.body.errors[0].message).toMatch(
      /^an已于 \d{4}-\d\d-\d\d \d\d:\d\d 保存了此内容/,
    );
    expect((await newest(form.id)).title).toBe('安的标题');

    const english = await autosave(
      people.bo,
      form,
      { title: '博的标题' },
      { 'Accept-Language': 'en' },
    );
    expect(english.body.errors[0].message).toMatch(/^an saved this at/);
  });

  test('what could not be saved is kept word for word, once, with its author', async () => {
    const form = await opened('两份');
    await autosave(people.an, form, { title: '安写的' });
    const change = { title: '博写的', body: words('博的正文。') };
    const first = await autosave(people.bo, form, change);
    await autosave(people.bo, form, change);
    const copies = await copiesOf(people.bo, form.id);
    expect(copies).toEqual([
      expect.objectContaining({
        isMine: true,
        isSettled: false,
        id: first.body.errors[0].data.copy,
      }),
    ]);
    const { body } = await house.ask(
      people.bo,
      'GET',
      `/articles/${form.id}/clashes/${copies[0].id}`,
    );
    expect(body).toMatchObject({ revision: 2, theirs: { by: 'an' } });
    expect(body.differences).toEqual([
      {
        field: 'title',
        label: '标题',
        mine: [{ text: '博写的', only: true }],
        theirs: [{ text: '安写的', only: true }],
      },
      {
        field: 'body',
        label: '正文',
        mine: [{ text: '博的正文。', only: true }],
        theirs: [{ text: '两份的正文。', only: true }],
      },
    ]);
  });

  test('of two saves at the same moment exactly one wins, and the other text is kept', async () => {
    const form = await opened('同时');
    const answers = await Promise.all([
      autosave(people.an, form, { title: '安抢先' }),
      autosave(people.bo, form, { title: '博抢先' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? '安抢先' : '博抢先';
    const loser = winner === '安抢先' ? '博抢先' : '安抢先';
    expect((await newest(form.id)).title).toBe(winner);
    const [copy] = await copiesOf(people.an, form.id);
    const { body } = await house.ask(people.an, 'GET', `/articles/${form.id}/clashes/${copy.id}`);
    expect(body.differences[0].mine).toEqual([{ text: loser, only: true }]);
  });

  test('eight who save at once leave one winner and seven copies', async () => {
    const form = await opened('八人');
    const titles = Array.from({ length: 8 }, (_, i) => `第${i}份`);
    const answers = await Promise.all(
      titles.map((title, i) => autosave(i % 2 ? people.an : people.bo, form, { title })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
    expect(await copiesOf(people.an, form.id)).toHaveLength(7);
  });

  test('publishing on an older base is refused as well, and nothing goes live', async () => {
    const form = await opened('抢发');
    await autosave(people.an, form, { title: '安改过' });
    const refused = await house.ask(people.publisher, 'PATCH', `/articles/${form.id}`, {
      title: '没看到安的改动',
      revision: form.revision,
      _status: 'published',
    });
    expect(refused.body.errors[0].data.code).toBe('clash');
    expect(await house.log(`article:${form.id}`)).toEqual([]);
  });

  test('whoever goes on from their own last save is never refused', async () => {
    const form = await opened('独自');
    let { revision } = form;
    for (const title of ['一', '二', '三']) {
      const { status, body } = await autosave(people.an, { id: form.id, revision }, { title });
      expect(status).toBe(200);
      revision = body.doc.revision;
    }
    expect(revision).toBe(4);
  });

  test('publishing what stands there changes no text, so an open form may be saved after it', async () => {
    const form = await opened('发布之后');
    const live = await house.ask(people.publisher, 'PATCH', `/articles/${form.id}`, {
      _status: 'published',
    });
    expect(live.status).toBe(200);
    expect((await autosave(people.bo, form, { title: '接着写' })).status).toBe(200);
  });

  test.each(['三', -1, 1.5, '1', true])(
    'a number that no save was given (%s) is nobody’s base',
    async (revision) => {
      const form = await opened('编造');
      const { status, body } = await house.ask(
        people.bo,
        'PATCH',
        `/articles/${form.id}?draft=true`,
        { title: '编造的', revision },
      );
      expect([status, body.errors?.[0].data.code]).toEqual([409, 'clash']);
    },
  );

  test('a program that names no number changes single fields of what stands there', async () => {
    const form = await opened('程序');
    const { status, body } = await house.ask(
      people.bo,
      'PATCH',
      `/articles/${form.id}?draft=true`,
      { source: '西镇人民政府' },
    );
    expect([status, body.doc.revision]).toEqual([200, 2]);
    expect((await autosave(people.an, form, { title: '旧表单' })).status).toBe(409);
  });
});

describe('after a clash', () => {
  async function clashed(title: string) {
    const form = await opened(title);
    await autosave(people.an, form, { title: `${title}·安` });
    const { body } = await autosave(people.bo, form, { title: `${title}·博` });
    const copy = body.errors[0].data.copy as string;
    const at = `/articles/${form.id}/clashes/${copy}`;
    return { id: form.id, copy, at };
  }

  test('the copy can be taken; what it replaces stays among the versions', async () => {
    const { id, at } = await clashed('取我');
    const { status, body } = await house.ask(people.bo, 'POST', `${at}/take`, { revision: 2 });
    expect([status, body]).toEqual([200, { revision: 3 }]);
    expect((await newest(id)).title).toBe('取我·博');
    expect(await versionTitles(id)).toContain('取我·安');
    expect((await copiesOf(people.bo, id))[0].isSettled).toBe(true);
  });

  test('what was written on after the copy was kept is what is taken', async () => {
    const { id, at } = await clashed('续写');
    await house.ask(people.bo, 'POST', `${at}/take`, {
      revision: 2,
      words: { title: '续写·博又写', _status: 'published', path: '/evil.html' },
    });
    expect(await newest(id)).toMatchObject({ title: '续写·博又写', _status: 'draft', path: null });
  });

  test('it is not taken over a save that was never seen', async () => {
    const { id, copy, at } = await clashed('又改');
    await autosave(people.an, { id, revision: 2 }, { title: '又改·安再改' });
    for (const body of [{ revision: 2 }, {}]) {
      const { status } = await house.ask(people.bo, 'POST', `${at}/take`, body);
      expect(status).toBe(409);
    }
    expect((await newest(id)).title).toBe('又改·安再改');
    expect(await copiesOf(people.bo, id)).toEqual([
      expect.objectContaining({ id: copy, isSettled: false }),
    ]);
  });

  test('it can be set aside by its author, and is still there to be read', async () => {
    const { id, at } = await clashed('搁置');
    expect((await house.ask(people.an, 'POST', `${at}/set-aside`, {})).status).toBe(404);
    expect((await house.ask(people.bo, 'POST', `${at}/set-aside`, {})).status).toBe(200);
    expect((await copiesOf(people.bo, id))[0].isSettled).toBe(true);
    expect((await house.ask(people.bo, 'GET', at)).body.differences[0].mine[0].text).toBe(
      '搁置·博',
    );
    expect((await newest(id)).title).toBe('搁置·安');
  });

  test('nobody from elsewhere sees or takes it, and an auditor takes nothing', async () => {
    const { id, at } = await clashed('外人');
    for (const by of [people.neighbour, undefined]) {
      for (const [method, door] of [
        ['GET', `/articles/${id}/clashes`],
        ['GET', at],
        ['POST', `${at}/take`],
        ['POST', `${at}/set-aside`],
      ] as const) {
        const body = method === 'POST' ? { revision: 2 } : undefined;
        expect((await house.ask(by, method, door, body)).status).toBe(404);
      }
    }
    expect((await house.ask(people.neighbour, 'GET', '/clash-copies')).status).toBe(403);
    expect((await house.ask(people.auditor, 'POST', `${at}/take`, { revision: 2 })).status).toBe(
      403,
    );
    const foreign = await autosave(people.neighbour, { id, revision: 1 }, { title: '探听' });
    expect(foreign.status).toBe(403);
    expect(JSON.stringify(foreign.body)).not.toContain('clash');
  });
});
