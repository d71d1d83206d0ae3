import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { blobAddress, tokensCss, tokensPath } from '@mingtang/pages';
import type { SiteRecord } from '@mingtang/publication';
import { Batch } from '@mingtang/publisher';
import pg from 'pg';
import type { LivePage, LiveSource } from '../sites/pages/bundle/live-templates.ts';

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/**
 * The pages of all published sites, read anew for every request. A request's host and path choose the site as
 * on the public side, ports aside; a host that is no site's shows the first site.
 */
export function publishedSource(options: { database: string; dataDir: string }): LiveSource {
  const db = new pg.Pool({ connectionString: options.database, max: 4 });

  async function siteAt(url: URL): Promise<{ site: SiteRecord; path: string } | undefined> {
    const { rows } = await db.query<{ record: SiteRecord }>(
      `select record from outbound.published where kind = 'site' order by (record->>'order')::int, path, site`,
    );
    const sites = rows.map(({ record }) => record);
    const [site] = sites
      .filter(
        ({ mount }) =>
          hostname(mount.host) === url.hostname && url.pathname.startsWith(mount.basePath),
      )
      .sort((a, b) => b.mount.basePath.length - a.mount.basePath.length);
    if (site !== undefined)
      return { site, path: url.pathname.slice(site.mount.basePath.length - 1) };
    const [first] = sites;
    return first && { site: first, path: url.pathname };
  }

  return {
    pageAt: async (url) => {
      const at = await siteAt(url);
      if (at === undefined) return undefined;
      const { rows } = await db.query<Pick<LivePage, 'template' | 'params'>>(
        `select template, params from projection.page
         where site = $1 and path = $2 and state <> 'moved'`,
        [at.site.id, decodeURI(at.path)],
      );
      const page = rows[0] ?? { template: 'not-found' as const, params: {} };
      return { ...page, reader: new Batch(db, at.site.id).page(new Set()) };
    },
    fileAt: async (url) => {
      const name = path.basename(url.pathname);
      if (url.pathname === blobAddress(name)) {
        const bytes = await readFile(path.join(options.dataDir, 'blobs', name.slice(0, 2), name));
        return { type: types[path.extname(name)] ?? 'application/octet-stream', bytes };
      }
      const at = await siteAt(url);
      return at?.path === tokensPath
        ? { type: 'text/css; charset=utf-8', bytes: Buffer.from(tokensCss(at.site)) }
        : undefined;
    },
  };
}

const hostname = (host: string) => host.replace(/:\d+$/, '');
