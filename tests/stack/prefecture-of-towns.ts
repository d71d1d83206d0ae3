import type { CollectionSlug, Payload } from 'payload';
import { bodyOf } from '../int/two-towns.ts';

/** A city that publishes, and its townships: each with a home page, a list and articles in it. */
export interface PrefectureOfTowns {
  city: string;
  /** Article of the city, public and sent to nobody yet. */
  article: string;
  towns: string[];
}

const password = 'correct horse battery';

/**
 * A city with three counties and townships below them, as many as are asked for, written through
 * Payload; and somebody who publishes at the city.
 */
export async function buildPrefectureOfTowns<Person>(
  {
    payload,
    signIn,
  }: { payload: Payload; signIn: (email: string, password: string) => Promise<Person> },
  { towns: count, articles }: { towns: number; articles: number },
): Promise<PrefectureOfTowns & { publisher: Person }> {
  const put = async (collection: string, data: object): Promise<string> => {
    const slug = collection as CollectionSlug;
    return String((await payload.create({ collection: slug, depth: 0, data: data as never })).id);
  };
  const found = (name: string, level: string, path: string, parent?: string) =>
    put('sites', {
      name: `${name}人民政府`,
      shortName: name,
      level,
      parent,
      status: 'live',
      theme: level === 'township' ? 'township' : 'civic',
      mount: { host: 'prefecture.localhost', basePath: path },
      identifiers: { organizer: `${name}人民政府` },
    });
  const publish = (site: string, column: string, title: string) =>
    put('articles', {
      site,
      column,
      title,
      source: '某市人民政府办公室',
      body: bodyOf(`${title}。请各村及时转告群众，做好准备。`.repeat(8)),
      _status: 'published',
    });
  const city = await found('某市', 'city', '/');
  const cityColumn = await put('columns', { site: city, name: '通知公告', slug: 'tzgg' });
  const counties = [1, 2, 3].map((n) => found(`第${n}县`, 'county', `/xian${n}/`, city));
  const towns: string[] = [];
  for (let n = 0; n < count; n++) {
    const town = await found(`第${n + 1}镇`, 'township', `/zhen${n + 1}/`, await counties[n % 3]);
    const column = await put('columns', { site: town, name: '通知公告', slug: 'tzgg' });
    for (let i = 1; i <= articles; i++) await publish(town, column, `本镇第${i}号通知`);
    const lists = [{ column, limit: 8 }];
    await put('pages', {
      site: town,
      title: '首页',
      place: 'home',
      blocks: [{ blockType: 'lists', lists }],
      _status: 'published',
    });
    towns.push(town);
  }
  const article = await publish(city, cityColumn, '关于做好寒潮防范工作的紧急通知');
  const email = 'city-publisher@example.cn';
  const user = await put('users', { name: '签发', email, password });
  await put('memberships', { user, site: city, roles: ['publisher'], subtree: false });
  return { city, article, towns, publisher: await signIn(email, password) };
}
