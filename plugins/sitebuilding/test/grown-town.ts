import { createLocalReq } from 'payload';
import type { House } from '../../editorial/test/house.ts';
import { writeContent } from '../src/index.ts';
import { townshipSite } from '../src/templates/index.ts';
import { type County, foundTown } from './config.ts';
import { grown } from './new-site.ts';

/** A town in preparation that grew from its template and replaced all sample text: it lacks nothing. */
export async function addGrownTown(house: House, county: County) {
  const { site, ...content } = written(grown(townshipSite));
  const { mount: _, ...own } = site;
  const town = await foundTown(house, county, own);
  const req = await createLocalReq({}, house.payload);
  const { columns, articles } = await writeContent(req, {
    site: town,
    content,
    why: 'the town of a test is made',
  });
  const columnsOfArticles = content.articles.map(({ column }) => column);
  return {
    town,
    columnIds: columns,
    articleIds: new Map(columnsOfArticles.map((path, n) => [path, articles[n] ?? ''])),
  };
}

/** As if the site's people had written what the sample text stands for. */
function written<T>(documents: T): T {
  return JSON.parse(JSON.stringify(documents).replace(/【示例】(.*?)（请替换）/g, '$1'));
}
