import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ComparedLine } from '../src/domain/compare-lines.ts';
import { comparisonOf } from '../src/queries/comparison-of.ts';
import { type House, picture as jpeg, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
let east: string;
let west: string;
const columns = {} as Record<'notices' | 'news' | 'west', string>;
const people = {} as Record<'editor' | 'publisher' | 'mover' | 'neighbour' | 'auditor', Person>;

beforeAll(async () => {
  house = await openHouse();
  east = (await house.put('sites', siteData('东镇', '/east/'))).id;
  west = (await house.put('sites', siteData('西镇', '/west/'))).id;
  const column = async (site: string, name: string, slug: string) =>
    (await house.put('columns', { site, name, slug, type: '工作动态', layout: 'list' })).id;
  columns.notices = await column(east, '通知公告', 'tzgg');
  columns.news = await column(east, '镇情动态', 'zqdt');
  columns.west = await column(west, '通知公告', 'tzgg');
  people.editor = await house.person('editor', [{ site: east, roles: ['editor'] }]);
  people.publisher = await house.person('publisher', [{ site: east, roles: ['publisher'] }]);
  people.mover = await house.person('mover', [
    { site: east, roles: ['editor'] },
    { site: west, roles: ['editor'] },
  ]);
  people.neighbour = await house.person('neighbour', [{ site: west, roles: ['publisher'] }]);
  people.auditor = await house.person('auditor', [], ['auditor']);
});
afterAll(() => house?.close());

const form = (more: object = {}) => ({
  site: east,
  title: '供暖通知',
  column: columns.notices,
  body: words('各村供暖从11月1日开始。'),
  source: '东镇人民政府',
  ...more,
});

async function published(more: object = {}): Promise<string> {
  const { body } = await house.ask(people.publisher, 'POST', '/articles', {
    ...form(more),
    _status: 'published',
  });
  return body.doc.id;
}

const draft = (by: Person, id: string, change: object) =>
  house.ask(by, 'PATCH', `/articles/${id}?draft=true`, change);

async function compare(by: Person, id: string, sides: { from?: string; to?: string } = {}) {
  const user = await house.payload.findByID({ collection: 'users', id: by.id });
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, house.payload);
  return comparisonOf(req, { collection: 'articles', id, ...sides });
}

const marked = (lines: ComparedLine[]) =>
  lines.map((line) =>
    line
      .map(({ text, only }) => (only ? `[${only === 'before' ? '-' : '+'}${text}]` : text))
      .join(''),
  );

async function aPicture(): Promise<string> {
  const data = await jpeg('red', 40, 30);
  const file = { data, mimetype: 'image/jpeg', name: '供暖.jpg', size: data.length };
  return (await house.put('media', { site: east, alt: '暖气片' }, { file })).id;
}

describe('what changed since it was published', () => {
  test('is told field by field as the form calls them, word by word, with what was chosen by name', async () => {
    const id = await published();
    const cover = await aPicture();
    await draft(people.editor, id, {
      column: columns.news,
      body: words('各村供暖从11月5日开始。'),
      pinned: true,
      cover,
      policy: { number: '东政发〔2026〕1号', issuedOn: '2026-11-20T04:00:00.000Z' },
    });
    const { fields, files, from, to } = await compare(people.editor, id);
    expect(fields.map(({ label, lines }) => [label, ...marked(lines)])).toEqual([
      ['正文', '各村供暖从11月[-1][+5]日开始。'],
      ['封面图片', '[+供暖.jpg]'],
      ['文号', '[+东政发〔2026〕1号]'],
      ['成文日期', '[+2026-11-20]'],
      ['栏目', '[+镇情动态]', '[-通知公告]'],
      ['置顶', '[+是]'],
    ]);
    expect(files).toMatchObject({
      added: [{ id: cover, name: '暖气片（供暖.jpg）' }],
      removed: [],
    });
    expect([from?.by, from?.id, to.by]).toEqual(['publisher', 'live', '您']);
  });

  test('is everything, of what was never public', async () => {
    const { id } = await house.put('articles', form({ title: '从未发布' }), { draft: true });
    const { fields, from } = await compare(people.editor, id);
    expect(from).toBeUndefined();
    expect(fields.find(({ path }) => path === 'title')?.lines).toEqual([
      [{ text: '从未发布', only: 'after' }],
    ]);
  });

  test('is nothing where nobody wrote on', async () => {
    const id = await published();
    expect(await compare(people.editor, id)).toMatchObject({
      fields: [],
      files: { added: [], removed: [] },
    });
  });

  test('is said to be more than words, where only the emphasis is another', async () => {
    const id = await published();
    const bold = words('各村供暖从11月1日开始。');
    Object.assign(bold.root.children[0] as object, { format: 'center' });
    await draft(people.editor, id, { body: bold });
    const { fields } = await compare(people.editor, id);
    expect(fields).toMatchObject([{ path: 'body', lines: [] }]);
  });
});

test('any two saves can be compared, by the names of who saved them', async () => {
  const id = await published({ title: '第一版' });
  await draft(people.editor, id, { title: '第二版' });
  await draft(people.publisher, id, { title: '第三版' });
  const { versions } = await compare(people.editor, id);
  expect(versions.map(({ by, revision }) => [by, revision])).toEqual([
    ['publisher', undefined],
    ['publisher', 3],
    ['您', 2],
    ['publisher', 1],
  ]);
  const [, third, second] = versions;
  const { fields } = await compare(people.editor, id, {
    from: third?.id,
    to: second?.id,
  });
  expect(marked(fields[0]?.lines ?? [])).toEqual(['[-第三][+第二]版']);
});

describe('nobody compares what they may not read', () => {
  const notFound = { code: 'not-found', status: 404 };

  test('not a neighbour, though auditors do', async () => {
    const id = await published();
    await expect(compare(people.neighbour, id)).rejects.toMatchObject(notFound);
    expect((await compare(people.auditor, id)).title).toBe('供暖通知');
  });

  test('no version of another document', async () => {
    const [mine, other] = [await published(), await published({ title: '另一篇' })];
    const theirs = (await compare(people.editor, other)).to.id;
    await expect(compare(people.editor, mine, { to: theirs })).rejects.toMatchObject(notFound);
    await expect(compare(people.editor, mine, { from: theirs })).rejects.toMatchObject(notFound);
  });

  test('nothing that was written while it stood as a draft at another site', async () => {
    const { id } = await house.put('articles', form({ title: '东镇的草稿' }), { draft: true });
    const there = { site: west, column: columns.west, title: '西镇的秘密' };
    expect((await draft(people.mover, id, there)).status).toBe(200);
    const { rows } = await house.query(
      'select id from _articles_v where parent_id = $1 and version_site_id = $2',
      [id, west],
    );
    expect(rows).toHaveLength(1);
    const seen = await compare(people.editor, id);
    expect(JSON.stringify(seen)).not.toContain('秘密');
    for (const sides of [{ from: rows[0].id }, { to: rows[0].id }]) {
      await expect(compare(people.editor, id, sides)).rejects.toMatchObject(notFound);
    }
  });

  test('nor what is no document at all', async () => {
    await expect(compare(people.editor, 'nonsense')).rejects.toMatchObject(notFound);
    await expect(compare(people.editor, east)).rejects.toMatchObject(notFound);
  });
});
