import { everPublished, type Key } from '@mingtang/publication';
import type { PayloadRequest } from 'payload';
import { recordsOf, siteSnapshot } from '../queries/site-records.ts';
import { refuseFaults } from '../refuse-faults.ts';
import type { Storage } from '../storage.ts';
import { completed, putOver } from './put-record.ts';

/**
 * Lets a site cross to the public: everything in it that is published is appended to the log, in
 * the transaction of `req`, which has written the site's row and so keeps other publications of the
 * site waiting. The site itself comes last, so that whoever reads the log in pieces shows no site
 * without its pages. What the public sees already, as when a site opens again, is not repeated;
 * what was withdrawn stays so.
 *
 * @throws where a published document cannot become public, or two stand at one address
 */
export async function openSite(req: PayloadRequest, storage: Storage, id: string): Promise<void> {
  const found = await siteSnapshot(req, id);
  if (!found?.snapshot || found.faults.length > 0) {
    const faults = (found?.faults ?? []).flatMap(({ collection, id: document, title, faults }) =>
      faults.map((fault) => ({
        ...fault,
        path: `${collection}.${document}.${fault.path}`,
        detail: title,
      })),
    );
    return refuseFaults(req, { collection: 'sites', id, faults });
  }
  const known = await everPublished(req, id);
  for (const made of recordsOf(found.snapshot)) {
    const record = await completed(req, id, made);
    const key: Key = `${record.kind}:${record.id}`;
    await putOver(
      req,
      storage,
      { current: known.get(key), isFirst: !known.has(key) },
      { site: id, record, cause: 'site opened' },
    );
  }
}
