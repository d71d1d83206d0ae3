import type { House } from '../../editorial/test/house.ts';
import { blockData } from '../src/domain/block-data.ts';
import { richText } from '../src/domain/prose.ts';
import { townshipSite } from '../src/templates/index.ts';
import { type County, foundTown } from './config.ts';
import { grown } from './new-site.ts';

/** A town in preparation that grew from its template and replaced all sample text: it lacks nothing. */
export async function addGrownTown(house: House, county: County) {
  const { site, columns, pages, articles } = written(grown(townshipSite));
  const { mount: _, ...own } = site;
  const town = await foundTown(house, county, { ...own, theme: 'civic' });
  const columnIds = new Map<string, string>();
  for (const { path, parent, ...column } of columns) {
    const { id } = await house.put('columns', {
      ...column,
      site: town,
      slug: path.split('/').at(-2),
      ...(parent && { parent: columnIds.get(parent) }),
    });
    columnIds.set(path, id);
  }
  const articleIds = new Map<string, string>();
  for (const { column, title, source, body } of articles) {
    const { id } = await house.put('articles', {
      site: town,
      column: columnIds.get(column),
      title,
      source,
      body: richText(body),
      _status: 'published',
    });
    articleIds.set(column, id);
  }
  for (const { path, column, blocks, ...words } of pages) {
    await house.put('pages', {
      ...words,
      site: town,
      place: column ? 'column' : path === '/' ? 'home' : 'own',
      ...(column && { column: columnIds.get(column) }),
      ...(!column && path !== '/' && { slug: path.replace(/^\/|\.html$/g, '') }),
      blocks: blocks.map((block) => blockData(block, { columns: columnIds, pictures: new Map() })),
      _status: 'published',
    });
  }
  return { town, columnIds, articleIds };
}

/** As if the site's people had written what the sample text stands for. */
function written<T>(documents: T): T {
  return JSON.parse(JSON.stringify(documents).replace(/【示例】(.*?)（请替换）/g, '$1'));
}
