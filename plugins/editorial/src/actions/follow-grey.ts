import { publishedRecord } from '@mingtang/publication';
import { asSystem } from '@mingtang/tenancy';
import { createLocalReq, type Payload } from 'payload';
import { greyAt } from '../domain/grey.ts';
import type { SiteDocument } from '../records/documents.ts';

/**
 * Has the record of every site say whether its pages are grey now. Safe to run again, late, and from
 * several processes; one site that fails keeps no other waiting.
 *
 * @returns ids of the sites whose record was saved
 */
export async function followGrey(payload: Payload, now = new Date()): Promise<string[]> {
  const reason = 'pages turn grey and back at the time that was set';
  const { docs } = await payload.find({
    ...asSystem(await createLocalReq({}, payload), reason),
    collection: 'sites' as 'articles',
    depth: 0,
    pagination: false,
    where: { and: [{ status: { not_equals: 'draft' } }, { 'grey.from': { exists: true } }] },
  });
  const saved: string[] = [];
  for (const site of docs as unknown as SiteDocument[]) {
    const record = await publishedRecord(payload, site.id, `site:${site.id}`);
    if (record?.kind !== 'site' || record.grey === greyAt(site.grey, now)) continue;
    try {
      await payload.update({
        ...asSystem(await createLocalReq({}, payload), reason),
        collection: 'sites' as 'articles',
        id: site.id,
        depth: 0,
        data: {},
      });
      saved.push(site.id);
    } catch (error) {
      payload.logger.error({ err: error, msg: 'grey not followed', site: site.id });
    }
  }
  return saved;
}
