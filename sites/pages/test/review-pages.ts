import type { Reader } from '@mingtang/pages';
import type { PageRecord } from '@mingtang/publication';
import {
  addressOf,
  archivePath,
  ratingsPath,
  searchPath,
  siteMapPath,
  trackingPath,
} from '../src/addresses.ts';
import type { PageTemplateName, Params } from '../src/render.ts';
import { exampleAt } from './examples/index.ts';
import {
  articles,
  city,
  columns,
  consultations,
  fixtureReader,
  form,
  letters,
  pages,
  services,
  surveys,
} from './fixture/index.ts';
import { lookAt } from './looks.ts';

export interface ReviewPage {
  path: string;
  template: PageTemplateName;
  params: Params;
}

const pageOf = ({ id, path }: PageRecord): ReviewPage => ({
  path,
  template: 'page',
  params: { id },
});

/** Every page of the fixture site: which template shows what at which path. */
export function reviewPages(): ReviewPage[] {
  const lists = columns.filter(({ layout }) => layout === 'list' || layout === 'sections');
  const data = columns.find(({ id }) => id === 'data');
  return [
    ...pages.map(pageOf),
    ...lists.map(({ id, path }): ReviewPage => ({ path, template: 'column', params: { id } })),
    ...[1, 2, 3].map(
      (part): ReviewPage => ({
        path: archivePath(data ?? { path: '/' }, part),
        template: 'archive',
        params: { id: 'data', part },
      }),
    ),
    { path: '/zwgk/zcwjk/', template: 'library', params: { id: 'library' } },
    {
      path: '/zwgk/zcwjk/validity/repealed/',
      template: 'listing',
      params: { id: 'library', facet: 'validity', value: 'repealed' },
    },
    {
      path: '/zwgk/zcwjk/topic/construction/',
      template: 'listing',
      params: { id: 'library', facet: 'topic', value: 'construction' },
    },
    ...articles.map(({ id, path }): ReviewPage => ({ path, template: 'article', params: { id } })),
    { path: '/withdrawn.html', template: 'gone', params: { key: 'article:withdrawn' } },
    { path: '/404.html', template: 'not-found', params: {} },
    { path: siteMapPath, template: 'site-map', params: {} },
    { path: form.path, template: 'form', params: { id: form.id } },
    ...services.map(({ id, path }): ReviewPage => ({ path, template: 'service', params: { id } })),
    { path: '/fw/', template: 'services', params: {} },
    { path: '/fw/person/', template: 'services', params: { facet: 'person' } },
    {
      path: '/fw/enterprise/admission/',
      template: 'services',
      params: { facet: 'enterprise', value: 'admission' },
    },
    { path: '/fw/organ/mzj/', template: 'services', params: { facet: 'organ', value: 'mzj' } },
    { path: ratingsPath, template: 'ratings', params: {} },
    ...[...letters, ...consultations, ...surveys].map(
      ({ kind, id, path }): ReviewPage => ({ path, template: kind, params: { id } }),
    ),
    { path: '/hd/', template: 'interaction', params: {} },
    { path: '/hd/letters/', template: 'interaction', params: { facet: 'letters' } },
    {
      path: '/hd/letters/help/',
      template: 'interaction',
      params: { facet: 'letters', value: 'help' },
    },
    { path: '/hd/consultations/', template: 'interaction', params: { facet: 'consultations' } },
    { path: '/hd/surveys/', template: 'interaction', params: { facet: 'surveys' } },
    { path: trackingPath, template: 'tracking', params: {} },
    { path: searchPath, template: 'search', params: {} },
  ];
}

/**
 * What an address shows, and the reader of the site it lies in: a page of the examples, of a look or of the
 * fixture site, else that site's not-found page.
 */
export function reviewAt(pathname: string): { page: ReviewPage; reader: Reader } {
  const example = exampleAt(pathname);
  const look = lookAt(pathname);
  const page = example
    ? example.page && pageOf(example.page)
    : reviewPages().find(({ path }) =>
        look ? path === look.path : addressOf(city, path) === pathname,
      );
  return {
    page: page ?? { path: '/404.html', template: 'not-found', params: {} },
    reader: example?.reader ?? look?.reader ?? fixtureReader(),
  };
}

const titled = (words: string) => articles.find(({ title }) => title.includes(words))?.path ?? '';

/** One address for each kind of page, for checks that look at all of them. */
export const samplePages: { name: string; path: string }[] = [
  { name: 'home', path: '/' },
  { name: 'article', path: articles.find(({ pinned }) => pinned)?.path ?? '' },
  { name: 'plain-article', path: articles[0]?.path ?? '' },
  { name: 'policy', path: titled('《中卫市城市供热管理办法》的通知') },
  { name: 'repealed-policy', path: titled('居家和社区养老服务补贴') },
  { name: 'reading', path: titled('一图读懂') },
  { name: 'library', path: '/zwgk/zcwjk/' },
  { name: 'repealed-listing', path: '/zwgk/zcwjk/validity/repealed/' },
  { name: 'topic-listing', path: '/zwgk/zcwjk/topic/construction/' },
  { name: 'list', path: '/sjfb/' },
  { name: 'platform', path: '/zwgk/' },
  { name: 'sections', path: '/zwdt/' },
  { name: 'sections-of-platform', path: '/zwgk/fdzdgk/' },
  { name: 'empty-list', path: '/hdjl/zxft/' },
  { name: 'archive', path: '/sjfb/p2.html' },
  { name: 'services', path: '/zwfw/' },
  { name: 'rich-text', path: '/zwgk/gkzn/' },
  { name: 'gallery', path: '/zjzw/' },
  { name: 'gone', path: '/withdrawn.html' },
  { name: 'not-found', path: '/404.html' },
  { name: 'site-map', path: siteMapPath },
  { name: 'form', path: form.path },
  { name: 'interaction', path: '/hd/' },
  { name: 'letters', path: '/hd/letters/' },
  { name: 'letter', path: letters[0]?.path ?? '' },
  { name: 'consultation', path: consultations[0]?.path ?? '' },
  { name: 'consultation-result', path: consultations[1]?.path ?? '' },
  { name: 'survey', path: surveys[0]?.path ?? '' },
  { name: 'guide', path: '/fw/food-business-licence/' },
  { name: 'short-guide', path: '/fw/old-age-allowance/' },
  { name: 'list-of-services', path: '/fw/' },
  { name: 'services-of-people', path: '/fw/person/' },
  { name: 'services-of-organ', path: '/fw/organ/mzj/' },
  { name: 'ratings', path: ratingsPath },
  { name: 'tracking', path: trackingPath },
  { name: 'search', path: searchPath },
];
