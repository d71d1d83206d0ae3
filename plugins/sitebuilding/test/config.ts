import path from 'node:path';
import { renderTrial } from '@mingtang/publisher';
import { type House, openHouse, type Person, siteData, words } from '../../editorial/test/house.ts';
import { sitebuilding } from '../src/index.ts';

const themesDir = path.join(import.meta.dirname, '../../../dist/themes');

/** Stands in a column's name where the list of things to have before opening is to find a fault. */
export const unfinished = '待完善';

/** The smallest house in which sites are opened: real themes, and a list with one thing on it. */
export async function openBuilders() {
  const db: { query?: House['query'] } = {};
  const house = await openHouse({
    more: ({ dataDir }) => [
      sitebuilding({
        dataDir,
        renderTrial: (trial) => renderTrial({ db: db as never, themesDir }, trial),
        faultsOf: ({ columns }) =>
          columns
            .filter(({ name }) => name === unfinished)
            .map(({ name }) => ({
              code: 'column-unfinished',
              words: { zh: '栏目尚未完善', en: 'A column is unfinished' },
              at: name,
            })),
      }),
    ],
  });
  db.query = house.query;
  return house;
}

/** A county with two towns, one in preparation and with something of every kind, and their people. */
export interface County {
  county: string;
  town: string;
  column: string;
  article: string;
  home: string;
  people: Record<
    | 'townAdmin'
    | 'townEditor'
    | 'townPublisher'
    | 'reviewer'
    | 'otherReviewer'
    | 'neighbour'
    | 'system',
    Person
  >;
}

let counties = 0;

export async function buildCounty(house: House): Promise<County> {
  const name = `县${++counties}`;
  const base = `/c${counties}/`;
  const county = (await house.put('sites', { ...siteData(name, base), level: 'county' })).id;
  const town = (
    await house.put('sites', {
      ...siteData(`${name}甲镇`, `${base}jia/`, 'draft'),
      parent: county,
    })
  ).id;
  const other = (
    await house.put('sites', { ...siteData(`${name}乙镇`, `${base}yi/`), parent: county })
  ).id;
  const far = (
    await house.put('sites', { ...siteData(`${name}邻县`, `${base}lin/`), level: 'county' })
  ).id;
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
  const who = (
    key: string,
    ...more: [Parameters<House['person']>[1], Parameters<House['person']>[2]?]
  ) => house.person(`${key}${counties}`, ...more);
  const people = {
    townAdmin: await who('town-admin', [{ site: town, roles: ['site-admin'] }]),
    townEditor: await who('town-editor', [{ site: town, roles: ['editor', 'reviewer'] }]),
    townPublisher: await who('town-publisher', [{ site: town, roles: ['publisher'] }]),
    reviewer: await who('reviewer', [{ site: county, roles: ['reviewer'] }]),
    otherReviewer: await who('other-reviewer', [
      { site: county, roles: ['site-admin'], subtree: true },
    ]),
    neighbour: await who('neighbour', [
      { site: other, roles: ['site-admin', 'reviewer'] },
      { site: far, roles: ['site-admin', 'reviewer'], subtree: true },
    ]),
    system: await who('system', [], ['system-admin']),
  };
  return { county, town, column, article, home, people };
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
