import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type PageTemplateName,
  pageTemplateNames,
  type Reader,
  tokensCss,
  tokensPath,
} from '@mingtang/pages';
import type { SiteRecord } from '@mingtang/publication';
import { blobFile } from '@mingtang/publication/blobs';
import pg from 'pg';
import { Batch } from './batch.ts';
import { LedgerReader } from './ledger-reader.ts';

const contentTypes: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
};

/**
 * Published pages by address, for theme authors' development server. The server has one host, so it
 * shows the sites of one: that of the first city site, or of `host`.
 */
export function publishedSource(options: { database: string; dataDir: string; host?: string }) {
  const db = new pg.Pool({ connectionString: options.database, max: 4 });

  async function siteAt(pathname: string): Promise<SiteRecord | undefined> {
    const { rows } = await db.query<{ record: SiteRecord }>(
      `select record from outbound.published where kind = 'site'
       order by (record->>'level' = 'city') desc, (record->>'order')::int`,
    );
    const sites = rows.map((row) => row.record);
    const host = options.host ?? sites[0]?.mount.host;
    return sites
      .filter(({ mount }) => mount.host === host && pathname.startsWith(mount.basePath))
      .sort((a, b) => b.mount.basePath.length - a.mount.basePath.length)[0];
  }

  const within = ({ mount }: SiteRecord, pathname: string) =>
    `/${pathname.slice(mount.basePath.length)}`;

  return {
    async pageAt({
      pathname,
    }: URL): Promise<
      | { template: PageTemplateName; params: Record<string, string | number>; reader: Reader }
      | undefined
    > {
      const site = await siteAt(pathname);
      if (!site) return undefined;
      const { rows } = await db.query<{
        template: string;
        params: Record<string, string | number>;
      }>('select template, params from projection.page where site = $1 and path = $2', [
        site.id,
        within(site, pathname),
      ]);
      const template = pageTemplateNames.find((name) => name === rows[0]?.template) ?? 'not-found';
      return {
        template,
        params: rows[0]?.params ?? {},
        reader: new LedgerReader(new Batch(db, site.id), new Set()),
      };
    },

    async fileAt({ pathname }: URL): Promise<{ type: string; bytes: Uint8Array } | undefined> {
      const blob = /^\/_m\/[0-9a-f]{2}\/([0-9a-f]{64}\.([a-z0-9]+))$/.exec(pathname);
      if (blob?.[1]) {
        const bytes = await readFile(blobFile(path.join(options.dataDir, 'blobs'), blob[1]));
        return { type: contentTypes[blob[2] ?? ''] ?? 'application/octet-stream', bytes };
      }
      if (!pathname.endsWith(tokensPath)) return undefined;
      const site = await siteAt(pathname);
      return (
        site && {
          type: 'text/css; charset=utf-8',
          bytes: Buffer.from(tokensCss(site, { isGrey: site.grey !== undefined })),
        }
      );
    },
  };
}
