import type { House, Person } from '../../editorial/test/house.ts';
import { siteData } from '../../editorial/test/house.ts';
import { publishIn } from './config.ts';

/** A town with its one list of news. */
export interface Town {
  site: string;
  column: string;
}

/** A city with a county, towns of it, a department, and people who publish there. */
export interface Prefecture {
  city: Town;
  county: Town;
  towns: Town[];
  department: Town;
  people: Record<
    'city' | 'cityEditor' | 'county' | 'town' | 'townEditor' | 'townAdmin' | 'other' | 'auditor',
    Person
  >;
}

/** @param towns how many lie below the county */
export async function buildPrefecture(house: House, { towns }: { towns: number }) {
  const site = async (name: string, level: string, parent?: string): Promise<Town> => {
    const path = `/${Math.random().toString(36).slice(2, 8)}/`;
    const { id } = await house.put('sites', {
      ...siteData(name, path),
      level,
      ...(parent && { parent }),
    });
    const column = await house.put('columns', { site: id, name: '动态', slug: 'dt' });
    return { site: id, column: column.id };
  };
  const city = await site('某市', 'city');
  const county = await site('某县', 'county', city.site);
  const department = await site('市教育局', 'department', city.site);
  const all: Town[] = [];
  for (let n = 1; n <= towns; n++) all.push(await site(`第${n}镇`, 'township', county.site));
  const [first, second] = all;
  if (!first || !second) throw new Error('A prefecture has two towns at least');
  const at = ({ site: id }: Town, ...roles: ('editor' | 'publisher' | 'site-admin')[]) => [
    { site: id, roles },
  ];
  const people = {
    city: await house.person('city', at(city, 'publisher')),
    cityEditor: await house.person('city-editor', at(city, 'editor')),
    county: await house.person('county', at(county, 'publisher')),
    town: await house.person('town', at(first, 'publisher')),
    townEditor: await house.person('town-editor', at(first, 'editor')),
    townAdmin: await house.person('town-admin', at(first, 'site-admin')),
    other: await house.person('other', at(second, 'publisher', 'site-admin')),
    auditor: await house.person('auditor', [], ['auditor']),
  };
  return { city, county, towns: all, department, people } satisfies Prefecture;
}

/** An article that its site has published. */
export const publishAt = (house: House, { site, column }: Town, title: string, more: object = {}) =>
  publishIn(house, { town: site, column }, title, more);

/** What the public sees of shared articles at a site now: titles. */
export async function sharedAt(house: House, { site }: Town): Promise<string[]> {
  const { rows } = await house.query(
    `select title from outbound.published where site = $1 and record ? 'origin' order by title`,
    [site],
  );
  return rows.map(({ title }) => title);
}
