import { publishedRecord } from '@mingtang/publication';
import type { PayloadRequest } from 'payload';
import { type SiteSnapshot, siteSnapshot } from './site-records.ts';

/** A site in preparation as it would open, for of such a site nothing is public yet; else `undefined`. */
export async function siteInPreparation(
  req: PayloadRequest,
  id: string,
): Promise<SiteSnapshot | undefined> {
  if (await publishedRecord(req, id, `site:${id}`)) return undefined;
  return (await siteSnapshot(req, id))?.snapshot;
}
