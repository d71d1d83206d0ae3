import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';

/**
 * A site's `robots.txt`. Sample sites ask not to be indexed: nobody shall take invented
 * notices for real ones.
 */
export function robotsTxt(site: SiteRecord): string {
  const rule = site.sample ? `Disallow: ${site.mount.basePath}` : `Allow: ${site.mount.basePath}`;
  return `User-agent: *\n${rule}\nSitemap: ${addressOf(site.mount, '/sitemap.xml')}\n`;
}
