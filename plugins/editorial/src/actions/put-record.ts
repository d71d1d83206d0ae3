import {
  append,
  type Key,
  lastReceipt,
  PathTaken,
  type PublicRecord,
  publishedRecord,
  type Receipt,
} from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { extensionOf } from '../article-extension.ts';
import { heldStatus } from '../queries/site-status.ts';
import { refusals } from '../refusals.ts';
import type { Storage } from '../storage.ts';

export interface Put {
  site: string;
  record: PublicRecord;
  /** Why, in words for whoever reads the log: `publish`, `column saved`. */
  cause: string;
  /** Decides whether this user may; asked only where something would change. */
  permit?: () => Promise<void>;
}

/**
 * Makes a record public in the transaction of `req`, unless the public sees just that already.
 * Bytes of attachments are released before the entry, so that no page ever links to a missing file.
 * Of a closed site nothing becomes public but what the site says of itself.
 *
 * @throws Refused where the site is closed, or another document stands at the record's path
 */
export async function putRecord(
  req: PayloadRequest,
  storage: Storage,
  { site, record: made, cause, permit }: Put,
): Promise<Receipt | undefined> {
  const record = await completed(req, site, made);
  const key: Key = `${record.kind}:${record.id}`;
  const current = await publishedRecord(req, site, key);
  if (current && sameToReaders(current, record)) return undefined;
  await permit?.();
  if (record.kind !== 'site' && (await heldStatus(req, site)) === 'closed') {
    throw new Refused(req, refusals.siteClosed);
  }
  const isFirst = !current && !(await lastReceipt(req, site, key));
  return putOver(req, storage, { current, isFirst }, { site, record, cause });
}

/** A record with what other documents say of it; see `ArticleExtension`. */
export async function completed(
  req: PayloadRequest,
  site: string,
  record: PublicRecord,
): Promise<PublicRecord> {
  const extension = extensionOf(req);
  return extension && record.kind === 'article' ? extension.complete(req, site, record) : record;
}

/**
 * As `putRecord`, where the caller has asked the log already: for whoever puts many.
 *
 * @param was what the public sees under the record's key now, and whether it never saw anything
 */
export async function putOver(
  req: PayloadRequest,
  storage: Storage,
  was: { current: PublicRecord | undefined; isFirst: boolean },
  { site, record, cause }: Omit<Put, 'permit'>,
): Promise<Receipt | undefined> {
  if (was.current && sameToReaders(was.current, record)) return undefined;
  for (const blob of attachedBlobs(record)) await storage.release(blob);
  try {
    const entry = was.isFirst ? asFirstPublished(record) : record;
    return await append(req, { site, op: 'put', record: entry, cause });
  } catch (error) {
    if (error instanceof PathTaken) throw new Refused(req, refusals.pathTaken);
    throw error;
  }
}

/** Until it changes, a document was last changed when it was published, also where that is back-dated. */
function asFirstPublished(record: PublicRecord): PublicRecord {
  return 'updatedAt' in record ? { ...record, updatedAt: record.publishedAt } : record;
}

/** The instant of the change is no change by itself. */
function sameToReaders(a: PublicRecord, b: PublicRecord): boolean {
  const still = (record: PublicRecord) => hashOf(storable({ ...record, updatedAt: '' }));
  return still(a).equals(still(b));
}

const blobLink = /mt:blob:([0-9a-f]{64}\.[a-z0-9]{1,8})\//g;

/** Originals a record points to; pictures are never among them, only what was made from them. */
function attachedBlobs(record: PublicRecord): string[] {
  const listed = record.kind === 'article' ? record.attachments.map(({ blob }) => blob) : [];
  const linked = JSON.stringify(record).matchAll(blobLink);
  return [...new Set([...listed, ...Array.from(linked, ([, blob]) => String(blob))])];
}
