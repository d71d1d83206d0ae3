import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildsOf } from '@mingtang/publisher';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { rewriteTheme } from '../../../tests/stack/publishing.ts';
import { type House, type Person, siteData } from '../../editorial/test/house.ts';
import { openBuilders } from './config.ts';

const built = path.join(import.meta.dirname, '../../../dist/themes/civic');
let themesDir: string;
let house: House;
let older: string;
let newest: string;
const sites = { city: '', town: '', village: '', other: '' };
let people: Record<'city' | 'town' | 'townEditor' | 'system', Person>;

beforeAll(async () => {
  themesDir = await mkdtemp(path.join(tmpdir(), 'mingtang-themes-'));
  await cp(built, path.join(themesDir, 'civic'), { recursive: true });
  older = buildsOf(themesDir, 'civic')[0]?.build ?? '';
  await cp(built, path.join(themesDir, '.kept/civic', older), { recursive: true });
  await rewriteTheme(path.join(themesDir, 'civic'), '<main ', '<main data-build="newer" ');
  newest = buildsOf(themesDir, 'civic')[0]?.build ?? '';
  house = await openBuilders({ themesDir });
  const put = async (data: object) => (await house.put('sites', data)).id;
  sites.city = await put({ ...siteData('市'), level: 'city' });
  sites.town = await put({ ...siteData('甲镇', '/jia/'), parent: sites.city });
  sites.village = await put({ ...siteData('乙镇', '/yi/'), parent: sites.city });
  sites.other = await put({ ...siteData('丙镇', '/bing/'), theme: 'township', parent: sites.city });
  const admin = (site: string, subtree = false) => [
    { site, roles: ['site-admin' as const], subtree },
  ];
  people = {
    city: await house.person('city', admin(sites.city)),
    town: await house.person('town', admin(sites.town)),
    townEditor: await house.person('town-editor', [{ site: sites.town, roles: ['editor'] }]),
    system: await house.person('system', [], ['system-admin']),
  };
});
afterAll(async () => {
  await house?.close();
  await rm(themesDir, { recursive: true, force: true });
});
/** All sites show new builds at once, and nothing is tried or kept. */
beforeEach(async () => {
  await house.query('update themes set build = null, before = null');
  for (const id of Object.values(sites)) {
    await house.payload.update({
      collection: 'sites',
      id,
      data: { keptThemeBuild: null, triedThemeBuild: null } as never,
    });
  }
});

const ask = (act: string, body: object = {}, by: Person = people.city) =>
  house.ask(by, 'POST', `/themes/civic/${act}`, body);
const keep = (site: string, build: string | null, by: Person = people.town) =>
  house.ask(by, 'POST', `/sites/${site}/keep-theme`, { build });
const codeOf = (answer: { body: { errors?: { data: { code: string } }[] } }) =>
  answer.body.errors?.[0]?.data.code;
/** Of each site the build its public record names. */
const shown = async () => {
  const builds = { city: '', town: '', village: '', other: '' };
  for (const [name, id] of Object.entries(sites)) {
    const record = (await house.log(`site:${id}`)).at(-1)?.record;
    builds[name as keyof typeof builds] = record.themeBuild ?? 'newest';
  }
  return builds;
};
const all = (build: string) => ({ city: build, town: build, village: build, other: 'newest' });

test('a new version is held back, tried on one site, given to all, and taken back in one act', async () => {
  expect((await ask('ask-first')).body).toEqual({ sites: 3 });
  expect(await shown()).toEqual(all(newest));
  // As if the newest had come after: all still have the older one.
  expect((await ask('adopt', { build: older, seen: newest })).body).toEqual({ sites: 3 });

  expect((await ask('try', { build: newest, sites: [sites.town] })).body).toEqual({ sites: 1 });
  expect(await shown()).toEqual({ ...all(older), town: newest });
  expect((await ask('end-try', { sites: [sites.town] })).body).toEqual({ sites: 1 });
  expect(await shown()).toEqual(all(older));

  await ask('try', { build: newest, sites: [sites.town] });
  expect((await ask('adopt', { build: newest, seen: older })).body).toEqual({ sites: 2 });
  expect(await shown()).toEqual(all(newest));
  expect((await ask('go-back', { seen: newest })).body).toEqual({ sites: 3 });
  expect(await shown()).toEqual(all(older));
  expect((await ask('at-once', { seen: older })).body).toEqual({ sites: 3 });
  expect(await shown()).toEqual(all('newest'));
});

test('a site that keeps its version stays with it, whatever the others get, until it lets go', async () => {
  expect((await keep(sites.town, older)).body).toEqual({ sites: 1 });
  await ask('ask-first');
  await ask('try', { build: newest, sites: [sites.town] });
  expect(await shown()).toEqual({ ...all(newest), town: older });
  expect((await keep(sites.town, null)).body).toEqual({ sites: 1 });
  expect(await shown()).toEqual(all(newest));
});

test('a site that changes its theme begins there with what all have', async () => {
  await keep(sites.town, older);
  const wear = (theme: string) =>
    house.payload.update({ collection: 'sites', id: sites.town, data: { theme } as never });
  await wear('township');
  expect((await shown()).town).toBe('newest');
  await wear('civic');
  expect((await shown()).town).toBe('newest');
});

test('pressed twice, or by two at once, a step is taken once', async () => {
  await ask('ask-first');
  await ask('adopt', { build: older, seen: newest });
  const answers = await Promise.all(
    [people.city, people.system].map((by) => ask('go-back', { seen: older }, by)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.map(codeOf)).toContain('changed-meanwhile');
  expect(await shown()).toEqual(all(newest));
});

test('only the city’s administrators decide for all, and only a site’s own for one', async () => {
  const acts = ['ask-first', 'at-once', 'adopt', 'go-back', 'try', 'end-try'];
  for (const act of acts) {
    const body = { build: older, sites: [sites.town] };
    expect(codeOf(await ask(act, body, people.town))).toBe('not-yours-to-roll-out');
    expect(codeOf(await ask(act, body, people.townEditor))).toBe('not-found');
    expect((await house.ask(undefined, 'POST', `/themes/civic/${act}`, body)).status).toBe(404);
  }
  expect(codeOf(await keep(sites.village, older))).toBe('not-found');
  expect(codeOf(await keep(sites.town, older, people.townEditor))).toBe('not-yours-to-submit');
  expect(await shown()).toEqual(all('newest'));
  for (const by of [people.city, people.system]) {
    const stored = await house.ask(by, 'GET', '/themes');
    expect(stored.status).toBe(403);
  }
  const own = { keptThemeBuild: older, triedThemeBuild: older, themeBuild: older };
  await house.ask(people.town, 'PATCH', `/sites/${sites.town}`, own);
  expect(await shown()).toEqual(all('newest'));
});

test('a version that is not installed, no site, and no way back are refused in words', async () => {
  expect(codeOf(await ask('adopt', { build: '0'.repeat(64) }))).toBe('build-unknown');
  expect(codeOf(await keep(sites.town, '../../etc'))).toBe('build-unknown');
  expect(codeOf(await ask('try', { build: older, sites: [] }))).toBe('no-sites-chosen');
  expect(codeOf(await ask('go-back'))).toBe('nothing-before');
  const unknown = await house.ask(people.city, 'POST', '/themes/..%2Fcivic/ask-first', {});
  expect(unknown.status).toBe(404);
});

test('a page is looked at with both versions before anybody decides, by those concerned alone', async () => {
  const page = await house.put('pages', {
    site: sites.town,
    title: '首页',
    place: 'home',
    blocks: [],
    _status: 'published',
  });
  const look = (
    by: Person | undefined,
    build: string,
    key = `page:${page.id}`,
    site = sites.town,
  ) => house.ask(by, 'GET', `/themes/civic/page?site=${site}&key=${key}&build=${build}`);
  const before = await look(people.town, older);
  const after = await look(people.city, newest);
  expect([before.status, after.status]).toEqual([200, 200]);
  expect(before.body).not.toContain('data-build="newer"');
  expect(after.body).toContain('data-build="newer"');
  expect(after.headers.get('content-security-policy')).toContain('sandbox');
  for (const by of [people.townEditor, undefined])
    expect((await look(by, newest)).status).toBe(404);
  expect((await look(people.town, newest, `page:${page.id}`, sites.village)).status).toBe(404);
  expect((await look(people.town, newest, `site:${sites.town}`)).status).toBe(404);
});
