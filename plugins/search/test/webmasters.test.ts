import { databaseOf } from '@mingtang/publication';
import type { SiteRole } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq } from 'payload';
import { beforeAll, describe, expect, test } from 'vitest';
import { bootInside } from '../../../tests/int/boot-inside.ts';
import type { Person } from '../../../tests/int/rest-client.ts';
import { indexState } from '../src/queries/index-state.ts';
import { searchesOf } from '../src/queries/searches-of.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let city: string;
let town: string;
let otherCity: string;
let column: string;
let page: string;
const people = {} as Record<'head' | 'editor' | 'townHead' | 'stranger', Person>;

beforeAll(async () => {
  inside = await bootInside();
  city = await addSite('中卫市', 'zhongwei', 'city');
  town = await addSite('迎水桥镇', 'yingshuiqiao', 'township', city);
  otherCity = await addSite('固原市', 'guyuan', 'city');
  column = await make('columns', { site: city, name: '办事指南', slug: 'bszn' });
  page = await make('pages', {
    site: city,
    title: '低保怎么办',
    description: '低保怎么办',
    slug: 'dibao',
  });
  people.head = await addPerson('head', city, ['site-admin']);
  people.editor = await addPerson('editor', city, ['editor']);
  people.townHead = await addPerson('town-head', town, ['site-admin', 'publisher']);
  people.stranger = await addPerson('stranger', otherCity, ['site-admin']);
});

const make = async (collection: string, data: object): Promise<string> =>
  String(
    (await inside.payload.create({ collection: collection as never, data: data as never })).id,
  );

const addSite = (name: string, slug: string, level: string, parent?: string) =>
  make('sites', {
    name,
    shortName: name,
    level,
    parent,
    status: 'live',
    theme: 'civic',
    mount: { host: `${slug}.localhost`, basePath: '/' },
    identifiers: { organizer: `${name}人民政府` },
  });

async function addPerson(name: string, site: string, roles: SiteRole[]): Promise<Person> {
  const [email, password] = [`${name}@example.cn`, 'correct horse battery'];
  const user = await make('users', { name, email, password, globalRoles: [] });
  await make('memberships', { user, site, roles, subtree: false });
  return inside.signIn(email, password);
}

const run = async (text: string) =>
  (await (await databaseOf(inside.payload)).execute(sql.raw(text))).rows;

const published = async (site: string, key: string) => {
  const [row] = await run(
    `select record from outbound.published where site = '${site}' and key = '${key}'`,
  );
  return row?.record;
};

const synonyms = (...words: string[]) => ({ site: city, kind: 'synonyms', words });
const post = (path: string, as: Person, body: object) => inside.ask('POST', path, { as, body });
const remove = (path: string, as: Person) => inside.ask('DELETE', path, { as });

describe('the lexicon of a city', () => {
  test('what its administrator saves and deletes is so outside, in one record', async () => {
    const first = await post('/search-words', people.head, synonyms('杞子', '枸杞'));
    expect(first.status).toBe(201);
    const stop = { site: city, kind: 'stop-words', words: ['咋弄'] };
    expect((await post('/search-words', people.head, stop)).status).toBe(201);
    expect(await published(city, 'lexicon:city')).toEqual({
      kind: 'lexicon',
      id: 'city',
      synonyms: [['杞子', '枸杞']],
      stopWords: ['咋弄'],
    });
    expect((await remove(`/search-words/${first.body.doc.id}`, people.head)).status).toBe(200);
    expect(await published(city, 'lexicon:city')).toMatchObject({ synonyms: [] });
  });

  test('of entries saved at the same time none is lost', async () => {
    const pairs = Array.from({ length: 6 }, (_, n) => [`同${n}`, `义${n}`]);
    const saved = await Promise.all(
      pairs.map((words) => post('/search-words', people.head, synonyms(...words))),
    );
    expect(saved.map(({ status }) => status)).toEqual(pairs.map(() => 201));
    const record = (await published(city, 'lexicon:city')) as { synonyms: string[][] };
    expect(record.synonyms).toEqual(expect.arrayContaining(pairs));
  });

  test.each([[['低保']], [['低保', '低保']], [['低保', ' ']], [['低'.repeat(31), '保']]])(
    'synonyms %j are refused',
    async (words) => {
      expect((await post('/search-words', people.head, synonyms(...words))).status).toBe(400);
    },
  );

  test('a town has none of its own', async () => {
    const own = { site: town, kind: 'synonyms', words: ['甲', '乙'] };
    const answer = await post('/search-words', people.townHead, own);
    expect([answer.status, answer.body.errors[0].message]).toEqual([
      409,
      '检索词典全市共用，请在市级站点维护，或请市级站点管理员添加。',
    ]);
  });

  test('nobody but the administrators of the city changes it', async () => {
    const id = await make('search-words', synonyms('甲甲', '乙乙'));
    for (const person of [people.editor, people.townHead, people.stranger]) {
      expect((await post('/search-words', person, synonyms('丙', '丁'))).status).toBe(403);
      expect((await remove(`/search-words/${id}`, person)).status).toBeGreaterThanOrEqual(403);
    }
    const seen = await inside.ask('GET', '/search-words?limit=100', { as: people.stranger });
    expect(seen.text).not.toContain('甲甲');
  });
});

describe('promoted results', () => {
  const promotion = (more: object = {}) => ({
    site: city,
    words: ['低保', '低保怎么申请'],
    title: '低保怎么办',
    leadsTo: 'page',
    page,
    ...more,
  });

  test('one crosses as it is saved, and goes when it is switched off or deleted', async () => {
    const times = { from: '2026-11-01T00:00:00.000Z', until: '2027-11-01T00:00:00.000Z' };
    const { status, body } = await post('/promotions', people.head, promotion(times));
    expect(status).toBe(201);
    const key = `promotion:${body.doc.id}`;
    expect(await published(city, key)).toEqual({
      kind: 'promotion',
      id: body.doc.id,
      words: ['低保', '低保怎么申请'],
      title: '低保怎么办',
      href: `mt:page:${page}`,
      ...times,
    });
    const change = (data: object) =>
      inside.ask('PATCH', `/promotions/${body.doc.id}`, { as: people.head, body: data });
    expect((await change({ isOff: true })).status).toBe(200);
    expect(await published(city, key)).toBeUndefined();
    expect((await change({ isOff: false })).status).toBe(200);
    expect(await published(city, key)).toMatchObject({ title: '低保怎么办' });
    expect((await remove(`/promotions/${body.doc.id}`, people.head)).status).toBe(200);
    expect(await published(city, key)).toBeUndefined();
  });

  test.each([
    ['that lead nowhere', { page: null }],
    ['that would run', { leadsTo: 'address', address: 'javascript:alert(1)' }],
    ['without a word', { words: [] }],
  ])('promotions %s are refused', async (_what, more) => {
    expect((await post('/promotions', people.head, promotion(more))).status).toBe(400);
  });

  test('an editor promotes nothing, and nobody what another site has', async () => {
    expect((await post('/promotions', people.editor, promotion())).status).toBe(403);
    const theirs = promotion({ site: town, leadsTo: 'column', column });
    expect((await post('/promotions', people.townHead, theirs)).status).toBeGreaterThanOrEqual(400);
  });

  test('what was prepared before a site opens crosses when it does', async () => {
    const site = String(
      (
        await inside.payload.create({
          collection: 'sites',
          data: {
            name: '海原县',
            shortName: '海原县',
            level: 'county',
            status: 'draft',
            theme: 'civic',
            mount: { host: 'haiyuan.localhost', basePath: '/' },
            identifiers: { organizer: '海原县人民政府' },
          } as never,
        })
      ).id,
    );
    const id = await make(
      'promotions',
      promotion({ site, leadsTo: 'address', address: '/a', page: null }),
    );
    await make('search-words', { site, kind: 'synonyms', words: ['羊羔', '滩羊'] });
    expect(await published(site, `promotion:${id}`)).toBeUndefined();
    await inside.payload.update({
      collection: 'sites',
      id: site,
      data: { status: 'live' } as never,
    });
    expect(await published(site, `promotion:${id}`)).toMatchObject({ href: '/a' });
    expect(await published(site, 'lexicon:city')).toMatchObject({ synonyms: [['羊羔', '滩羊']] });
  });
});

describe('what readers search for', () => {
  const asUser = async (person: Person) => {
    const user = await inside.payload.findByID({ collection: 'users', id: person.id });
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, inside.payload);
  };

  test('is shown by site and week to those who run the site, rare questions counted alone', async () => {
    await run(`insert into search.asked (site, week, query, times, found_nothing, in_title) values
      ('${city}', '2026-11-16', '低保', 40, 0, true), ('${city}', '2026-11-16', '羊羔补贴', 5, 5, false),
      ('${city}', '2026-11-16', '张三的病', 1, 1, false), ('${town}', '2026-11-16', '停水', 9, 0, true)`);
    const found = await searchesOf(await asUser(people.head), { site: town });
    expect(found).toMatchObject({
      site: city,
      week: '2026-11-16',
      total: 46,
      foundNothing: 6,
      top: [
        { query: '低保', times: 40 },
        { query: '羊羔补贴', times: 5 },
      ],
      missing: [{ query: '羊羔补贴', times: 5 }],
    });
    expect(JSON.stringify(found)).not.toContain('张三');
    expect(await searchesOf(await asUser(people.editor), {})).toMatchObject({ sites: [], top: [] });
  });

  test('the index that nobody makes is behind', async () => {
    const state = await indexState(await asUser(people.head));
    expect(state.documents).toBeUndefined();
    expect(state.sitesBehind).toBeGreaterThanOrEqual(3);
  });
});
