import {
  type ArticleRecord,
  addressOf,
  type ColumnRecord,
  type Key,
  publishedRecord,
  publishedRecords,
  type SiteRecord,
} from '@mingtang/publication';
import type { PayloadRequest } from 'payload';
import { linkedKeys } from '../domain/reference-record.ts';

/** An article as it is public at its own site, with what other sites need to show it. */
export interface Source {
  record: ArticleRecord;
  site: SiteRecord;
  column?: ColumnRecord;
  /** Whole addresses of what its html links to, by key. */
  addresses: Map<string, string>;
}

/** The source of a share as the public sees it, or `undefined` where it is not public. */
export async function sourceOf(
  req: PayloadRequest,
  { sender, article }: { sender: string; article: string },
): Promise<Source | undefined> {
  const record = await publishedRecord(req, sender, `article:${article}`);
  const site = await publishedRecord(req, sender, `site:${sender}`);
  if (record?.kind !== 'article' || site?.kind !== 'site') return undefined;
  const column = await publishedRecord(req, sender, `column:${record.column}`);
  const keys = linkedKeys(record);
  const linked =
    keys.length === 0
      ? new Map<string, never>()
      : await publishedRecords(
          req,
          keys.map((key) => ({ site: sender, key: key as Key })),
        );
  return {
    record,
    site,
    ...(column?.kind === 'column' && { column }),
    addresses: new Map(
      keys.flatMap((key) => {
        const target = linked.get(`${sender} ${key}`);
        return target && 'path' in target ? [[key, addressOf(site.mount, target.path)]] : [];
      }),
    ),
  };
}
