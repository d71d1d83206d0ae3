import { expect, test } from 'vitest';
import { articles, city, columns } from '../test/fixture/index.ts';
import { articleTags, columnTags, homeTags, siteTags } from './meta-tags.ts';

const names = (tags: { name: string }[]) => tags.map(({ name }) => name);
const [column] = columns;
const article = articles.find(({ pinned }) => pinned);
if (column === undefined || article === undefined) throw new Error('The fixture lost its records');

test('every page bears the three tags of its site', () => {
  expect(siteTags(city)).toEqual([
    { name: 'SiteName', content: '中卫市人民政府' },
    { name: 'SiteDomain', content: 'localhost' },
    { name: 'SiteIDCode', content: '6405000001' },
  ]);
});

test('a column bears its name, description, keywords and type', () => {
  expect(columnTags(column)).toEqual([
    { name: 'ColumnName', content: '政务动态' },
    { name: 'ColumnDescription', content: column.description },
    { name: 'ColumnKeywords', content: '政务动态,中卫市' },
    { name: 'ColumnType', content: '工作动态' },
  ]);
});

test('the home page counts as a column of type 首页', () => {
  expect(homeTags(city, '首页')).toContainEqual({ name: 'ColumnType', content: '首页' });
});

test('an article bears its title, time and source first', () => {
  const tags = articleTags(article, { url: 'http://localhost/a.html' });
  expect(names(tags).slice(0, 3)).toEqual(['ArticleTitle', 'PubDate', 'ContentSource']);
  expect(tags).toContainEqual({ name: 'PubDate', content: '2026-11-23 12:30' });
});

test('what an article does not have is not tagged', () => {
  const bare = { ...article, author: undefined, keywords: [] };
  expect(names(articleTags(bare, { url: 'http://localhost/a.html' }))).toEqual([
    'ArticleTitle',
    'PubDate',
    'ContentSource',
    'Description',
    'Url',
  ]);
});
