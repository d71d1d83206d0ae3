import type { BlobName, SiteRecord } from '@mingtang/publication';

/**
 * Where things stand that are no records themselves. Paths count from the site's base path, like those of
 * records; `addressOf` makes them absolute from the host's root.
 */
export const siteFeedPath = '/feed.xml';
export const siteMapPath = '/site-map.html';
/** Where number and code of a submission are asked for. */
export const trackingPath = '/tracking/';
/** Where results of a search are shown, and titles suggested while one types. */
export const searchPath = '/search/';
export const suggestPath = '/search/suggest.json';
/** Where figures of ratings are shown. */
export const ratingsPath = '/fw/ratings/';
export const tokensPath = '/tokens.css';

export function archivePath(column: { path: string }, part: number): string {
  return `${column.path}p${part}.html`;
}

export function columnFeedPath(column: { path: string }): string {
  return `${column.path}feed.xml`;
}

/** A path of a site, absolute from its host's root: `/zwgk/` → `/yingshuiqiao/zwgk/`. */
export function addressOf(site: Pick<SiteRecord, 'mount'>, path: string): string {
  return site.mount.basePath + path.slice(1);
}

/** Blobs are shared by all sites of a host: their addresses know no base path. */
export function blobAddress(blob: BlobName): string {
  return `/_m/${blob.slice(0, 2)}/${blob}`;
}
