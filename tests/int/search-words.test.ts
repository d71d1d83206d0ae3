import { publishedRecord } from '@mingtang/publication';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootInside } from './boot-inside.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let payload: Payload;

beforeAll(async () => {
  inside = await bootInside();
  payload = inside.payload;
});
afterAll(() => inside?.payload.destroy());

// biome-ignore lint/suspicious/noExplicitAny: documents of several collections
const create = (collection: string, data: object): Promise<any> =>
  payload.create({ collection: collection as 'articles', data: data as never });
let made = 0;
const addSite = (more: object = {}) => {
  made += 1;
  return create('sites', {
    name: `站点${made}`,
    shortName: `站点${made}`,
    level: 'county',
    status: 'live',
    theme: 'township',
    mount: { host: `s${made}.localhost`, basePath: '/' },
    identifiers: { organizer: '某县' },
    ...more,
  });
};
const saidOf = (site: { id: string }) =>
  publishedRecord(payload, site.id, `search-words:${site.id}`);
const promoted = { kind: 'promoted', words: ['停水'], title: '供水热线', href: '/rx/' };

test('what a webmaster saves is public at once, and gone once it is deleted', async () => {
  const site = await addSite();
  const row = await create('search-words', { site: site.id, ...promoted });
  await create('search-words', { site: site.id, kind: 'synonyms', words: ['低保', '低保金'] });
  expect(await saidOf(site)).toEqual({
    kind: 'search-words',
    id: site.id,
    synonyms: [['低保', '低保金']],
    promoted: [{ questions: ['停水'], title: '供水热线', href: '/rx/' }],
  });
  await payload.update({
    collection: 'search-words' as 'articles',
    id: row.id,
    data: { title: '供水服务' } as never,
  });
  expect(await saidOf(site)).toMatchObject({ promoted: [{ title: '供水服务' }] });
  await payload.delete({
    collection: 'search-words' as 'articles',
    where: { id: { exists: true } },
  });
  expect(await saidOf(site)).toBeUndefined();
});

test('nothing of a site in preparation crosses', async () => {
  const site = await addSite({ status: 'draft' });
  await create('search-words', { site: site.id, ...promoted });
  expect(await saidOf(site)).toBeUndefined();
});

test('synonyms and stop words are of the topmost site', async () => {
  const above = await addSite();
  const below = await addSite({ level: 'township', parent: above.id });
  const row = { site: below.id, kind: 'synonyms', words: ['甲', '乙'] };
  for (const kind of ['synonyms', 'stop-words']) {
    await expect(create('search-words', { ...row, kind })).rejects.toMatchObject({
      code: 'words-of-the-city',
    });
  }
  await create('search-words', { site: above.id, kind: 'stop-words', words: ['咱中卫'] });
  expect(await saidOf(above)).toMatchObject({ stopWords: ['咱中卫'] });
  await create('search-words', { site: below.id, ...promoted });
  expect(await saidOf(below)).toMatchObject({ synonyms: [], promoted: [{ title: '供水热线' }] });
});

test('a promoted result is bound to what stands at its path, and to its days', async () => {
  const site = await addSite();
  const column = await create('columns', {
    site: site.id,
    name: '公告公示',
    slug: 'gggs',
    type: '工作动态',
    _status: 'published',
  });
  const row = await create('search-words', {
    site: site.id,
    ...promoted,
    href: '/gggs/?from=search',
    from: '2026-12-01T04:00:00.000Z',
    until: '2026-12-31T04:00:00.000Z',
  });
  expect(await saidOf(site)).toMatchObject({
    promoted: [{ target: `column:${column.id}`, from: '2026-12-01', until: '2026-12-31' }],
  });
  const change = (data: object) =>
    payload.update({
      collection: 'search-words' as 'articles',
      id: row.id,
      data: data as never,
    });
  await change({ note: '每周更新' });
  expect(await saidOf(site)).toMatchObject({ promoted: [{ target: `column:${column.id}` }] });
  await change({ href: 'https://www.nx.gov.cn/' });
  expect((await saidOf(site)) as { promoted: object[] }).toMatchObject({
    promoted: [expect.not.objectContaining({ target: expect.anything() })],
  });
});

test.each([
  { ...promoted, from: '2026-12-02', until: '2026-12-01' },
  { ...promoted, href: 'javascript:alert(1)' },
  { ...promoted, href: '//evil.example/' },
  { ...promoted, title: '' },
  { ...promoted, words: [] },
  { ...promoted, words: ['长'.repeat(41)] },
  { kind: 'synonyms', words: ['只有一个'] },
])('%o is refused', async (row) => {
  const site = await addSite();
  await expect(create('search-words', { site: site.id, ...row })).rejects.toThrow();
  expect(await saidOf(site)).toBeUndefined();
});
