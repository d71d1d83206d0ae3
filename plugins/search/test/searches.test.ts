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
const people = {} as Record<'head' | 'editor', Person>;

beforeAll(async () => {
  inside = await bootInside();
  city = await addSite('中卫市', 'zhongwei', 'city');
  town = await addSite('迎水桥镇', 'yingshuiqiao', 'township', city);
  people.head = await addPerson('head', city, ['site-admin']);
  people.editor = await addPerson('editor', city, ['editor']);
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

  test('a promoted result that leads to nothing any more, or is over, is told to those who run the site', async () => {
    const row = { site: city, kind: 'promoted', words: ['停水', '断水'], href: '/rx/' };
    const gone = await make('search-words', { ...row, title: '停水通知' });
    await run(`update search_words set target = 'article:${gone}' where id = '${gone}'`);
    await make('search-words', { ...row, title: '去年的活动', until: '2020-01-01T04:00:00.000Z' });
    await make('search-words', { ...row, title: '供水热线' });
    const { lost } = await searchesOf(await asUser(people.head), { site: city });
    expect(lost.map(({ title, words, why }) => ({ title, words, why }))).toEqual([
      { title: '停水通知', words: ['停水', '断水'], why: 'withdrawn' },
      { title: '去年的活动', words: ['停水', '断水'], why: 'over' },
    ]);
    expect(await searchesOf(await asUser(people.editor), { site: city })).toMatchObject({
      lost: [],
    });
  });

  test('the index that nobody makes is behind', async () => {
    const state = await indexState(await asUser(people.head));
    expect(state.documents).toBeUndefined();
    expect(state.sitesBehind).toBeGreaterThanOrEqual(2);
  });
});
