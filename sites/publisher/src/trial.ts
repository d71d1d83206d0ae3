import {
  addressOf,
  type PageTemplateName,
  pageTemplateNames,
  recordsReader,
} from '@mingtang/pages';
import type { Mount, PublicRecord, SiteRecord } from '@mingtang/publication';
import { addressOf as wholeAddressOf } from '@mingtang/publication/address';
import { archivePages, ownPages, type PageJob } from './domain/own-pages.ts';
import { partSize } from './domain/parts.ts';
import type { Queryable } from './pipelined-connection.ts';
import { publicSites, withOwnLook } from './preview.ts';
import { loadTheme } from './theme-bundle.ts';

/**
 * One address of a site that is not public yet, as it would answer once it is: through the theme
 * bundle that renders public pages, with every link below `mount`. Feeds, sitemaps and forms are for the
 * public alone: there is no link to subscribe, and they, like whatever does not stand at `path`, they answer the site's not-found page.
 *
 * @param records all of the site, its own record among them
 * @param path below the base path, starting with `/`; a directory's with or without the `/` at its end
 * @throws where the theme is not built or cannot show the page; nothing is written anywhere
 */
export async function renderTrial(
  { db, themesDir }: { db: Queryable; themesDir: string },
  { records, mount, path }: { records: PublicRecord[]; mount: Mount; path: string },
): Promise<{ status: number; type: string; body: string }> {
  const mounted = records.map(
    (record): PublicRecord =>
      record.kind === 'site'
        ? { ...record, mount, switchedOff: [...(record.switchedOff ?? []), 'subscribe' as const] }
        : record,
  );
  const site = mounted.find((record): record is SiteRecord => record.kind === 'site');
  if (!site) throw new Error('A site on trial needs its site record');
  const page = pageAt(mounted, path) ?? pageAt(mounted, `${path}/`) ?? notFound;
  const { render } = await loadTheme(themesDir, site.theme, site.themeBuild);
  const { body } = await render(page.template, wholeAddressOf(mount, path), {
    reader: recordsReader({
      records: mounted,
      otherSites: await publicSites(db, site.id),
      articlesPerPart: partSize,
    }),
    params: page.params,
    preview: 'trial',
  });
  return {
    status: page === notFound ? 404 : 200,
    type: 'text/html; charset=utf-8',
    // Attachments are not among the public's files yet, and so are asked for below the mount too.
    body: withOwnLook(body, site).replaceAll('href="/_m/', `href="${addressOf(site, '/_m/')}`),
  };
}

type ThemePage = PageJob & { template: PageTemplateName };

const notFound: ThemePage = { path: '/404.html', template: 'not-found', params: {} };

function pageAt(records: PublicRecord[], path: string): ThemePage | undefined {
  for (const record of records) {
    const found = [...ownPages(record), ...archiveOf(records, record)].find(
      (page): page is ThemePage =>
        page.path === path && pageTemplateNames.some((name) => name === page.template),
    );
    if (found) return found;
  }
  return undefined;
}

function archiveOf(records: PublicRecord[], column: PublicRecord): PageJob[] {
  if (column.kind !== 'column') return [];
  const articles = records.filter(
    (record) => record.kind === 'article' && record.column === column.id,
  );
  return archivePages(column, Math.ceil(articles.length / partSize));
}
