import type { Reader } from '@mingtang/pages';
import { addressOf, archivePath, siteMapPath } from '../src/addresses.ts';
import type { PageTemplateName, Params } from '../src/render.ts';
import { articles, columns, pages } from './fixture/index.ts';

export interface ReviewPage {
  path: string;
  template: PageTemplateName;
  params: Params;
}

/** Every page of the fixture site: which template shows what at which path. */
export function reviewPages(): ReviewPage[] {
  const lists = columns.filter(({ layout }) => layout === 'list' || layout === 'sections');
  const data = columns.find(({ id }) => id === 'data');
  return [
    ...pages.map(({ id, path }): ReviewPage => ({ path, template: 'page', params: { id } })),
    ...lists.map(({ id, path }): ReviewPage => ({ path, template: 'column', params: { id } })),
    ...[1, 2, 3].map(
      (part): ReviewPage => ({
        path: archivePath(data ?? { path: '/' }, part),
        template: 'archive',
        params: { id: 'data', part },
      }),
    ),
    ...articles.map(({ id, path }): ReviewPage => ({ path, template: 'article', params: { id } })),
    { path: '/withdrawn.html', template: 'gone', params: { key: 'article:withdrawn' } },
    { path: '/404.html', template: 'not-found', params: {} },
    { path: siteMapPath, template: 'site-map', params: {} },
  ];
}

/** The page at an address of the fixture site; the site's not-found page where there is none. */
export async function reviewPageAt(reader: Reader, pathname: string): Promise<ReviewPage> {
  const site = await reader.site();
  const found = reviewPages().find(({ path }) => addressOf(site, path) === pathname);
  return found ?? { path: '/404.html', template: 'not-found', params: {} };
}

/** One address for each kind of page, for checks that look at all of them. */
export const samplePages: { name: string; path: string }[] = [
  { name: 'home', path: '/' },
  { name: 'article', path: articles.find(({ pinned }) => pinned)?.path ?? '' },
  { name: 'plain-article', path: articles[0]?.path ?? '' },
  { name: 'list', path: '/sjfb/' },
  { name: 'sections', path: '/zwgk/' },
  { name: 'empty-list', path: '/hdjl/zxft/' },
  { name: 'archive', path: '/sjfb/p2.html' },
  { name: 'services', path: '/zwfw/' },
  { name: 'rich-text', path: '/zwgk/gkzn/' },
  { name: 'gallery', path: '/zjzw/' },
  { name: 'gone', path: '/withdrawn.html' },
  { name: 'not-found', path: '/404.html' },
  { name: 'site-map', path: siteMapPath },
];
