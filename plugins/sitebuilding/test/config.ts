import path from 'node:path';
import { buildsOf, renderTrial, renderWithBuild } from '@mingtang/publisher';
import type { SiteRole } from '@mingtang/tenancy';
import type pg from 'pg';
import { type House, openHouse, type Person, siteData, words } from '../../editorial/test/house.ts';
import { type FaultsOf, sitebuilding, siteCollections } from '../src/index.ts';

const builtThemes = path.join(import.meta.dirname, '../../../dist/themes');

/** Stands in a column's name where the list of things to have before opening is to find a fault. */
export const unfinished = '待完善';

const unfinishedColumns: FaultsOf = ({ columns }) =>
  columns
    .filter(({ name }) => name === unfinished)
    .map(({ name }) => ({
      code: 'column-unfinished',
      words: { zh: '栏目尚未完善', en: 'A column is unfinished' },
      at: name,
    }));

/** The smallest house in which sites are opened: real themes, and a list with one thing on it. */
export async function openBuilders({
  faultsOf = unfinishedColumns,
  themesDir = builtThemes,
}: {
  faultsOf?: FaultsOf;
  themesDir?: string;
} = {}) {
  const db: { query?: (query: pg.QueryConfig) => ReturnType<House['query']> } = {};
  const house = await openHouse({
    moreOfSites: siteCollections,
    more: ({ dataDir }) => [
      sitebuilding({
        dataDir,
        renderTrial: (trial) => renderTrial({ db: db as never, themesDir }, trial),
        faultsOf,
        installed: {
          choices: [
            { value: 'civic', label: { zh: '门户', en: 'Civic' } },
            { value: 'township', label: { zh: '乡镇', en: 'Township' } },
          ],
          buildsOf: async (theme) => buildsOf(themesDir, theme),
        },
        renderWithBuild: (page) => renderWithBuild({ db: db as never, themesDir }, page),
      }),
    ],
  });
  db.query = ({ text, values }) => house.query(text, values);
  return house;
}

type Role =
  | 'townAdmin'
  | 'townEditor'
  | 'townPublisher'
  | 'reviewer'
  | 'otherReviewer'
  | 'neighbour';

/** A county, those who decide there, people for its next town, and others who have no business in it. */
export interface County {
  county: string;
  people: Record<Role | 'system', Person>;
}

/** A town in preparation with something of every kind. */
export interface Town extends County {
  town: string;
  column: string;
  article: string;
  home: string;
}

export async function buildCounty(house: House): Promise<County> {
  const put = async (data: object) => (await house.put('sites', data)).id;
  const county = await put({ ...siteData('县', '/xian/'), level: 'county' });
  const far = await put({ ...siteData('邻县', '/lin/'), level: 'county' });
  const other = await put({ ...siteData('乙镇', '/yi/'), parent: county });
  const people = {
    townAdmin: await house.person('town-admin', []),
    townEditor: await house.person('town-editor', []),
    townPublisher: await house.person('town-publisher', []),
    reviewer: await house.person('reviewer', [{ site: county, roles: ['reviewer'] }]),
    otherReviewer: await house.person('other-reviewer', [
      { site: county, roles: ['site-admin'], subtree: true },
    ]),
    neighbour: await house.person('neighbour', [
      { site: other, roles: ['site-admin', 'reviewer'] },
      { site: far, roles: ['site-admin', 'reviewer'], subtree: true },
    ]),
    system: await house.person('system', [], ['system-admin']),
  };
  return { county, people };
}

let towns = 0;

/** The next town of the county; its people move in from the one before. `more` is in place of what sites have. */
export async function foundTown(
  house: House,
  { county, people }: County,
  more: object = {},
): Promise<string> {
  const name = `甲镇${++towns}`;
  const town = (
    await house.put('sites', {
      ...siteData(name, `/jia${towns}/`, 'draft'),
      ...more,
      parent: county,
    })
  ).id;
  await house.query('delete from memberships where user_id = any($1)', [
    [people.townAdmin.id, people.townEditor.id, people.townPublisher.id],
  ]);
  const grant = ({ id }: Person, ...roles: SiteRole[]) =>
    house.put('memberships', { user: id, site: town, roles });
  await grant(people.townAdmin, 'site-admin');
  await grant(people.townEditor, 'editor', 'reviewer');
  await grant(people.townPublisher, 'publisher');
  return town;
}

/** The next town of the county, with something of every kind. */
export async function addTown(house: House, { county, people }: County): Promise<Town> {
  const town = await foundTown(house, { county, people });
  const column = (await house.put('columns', { site: town, name: '通知公告', slug: 'tzgg' })).id;
  const article = await publishIn(house, { town, column }, '供暖通知');
  const home = (
    await house.put('pages', {
      site: town,
      title: '首页',
      place: 'home',
      blocks: [{ blockType: 'lists', lists: [{ column, limit: 5 }] }],
      _status: 'published',
    })
  ).id;
  return { county, people, town, column, article, home };
}

/** An article of the town that its people have published. */
export async function publishIn(
  house: House,
  { town, column }: { town: string; column: string },
  title: string,
  more: object = {},
): Promise<string> {
  const { id } = await house.put('articles', {
    site: town,
    column,
    title,
    source: '镇政府',
    body: words(`${title}的正文。`),
    _status: 'published',
    ...more,
  });
  return id;
}

/** The log of one site, oldest first: `put site:…`. */
export async function logOf(house: House, site: string): Promise<string[]> {
  const { rows } = await house.query(
    'select op, key from outbound.log where site = $1 order by seq',
    [site],
  );
  return rows.map(({ op, key }) => `${op} ${key}`);
}
