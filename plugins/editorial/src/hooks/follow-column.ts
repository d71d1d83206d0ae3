import { publishedRecord } from '@mingtang/publication';
import { asSystem, Refused } from '@mingtang/tenancy';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload';
import { putRecord } from '../actions/put-record.ts';
import { withdrawRecord } from '../actions/withdraw-record.ts';
import { idsIn } from '../domain/ids-in.ts';
import { recordContext } from '../queries/record-context.ts';
import { heldStatus } from '../queries/site-status.ts';
import { columnRecord } from '../records/column-record.ts';
import { type ColumnDocument, idOf } from '../records/documents.ts';
import { refusals } from '../refusals.ts';
import { refuseFaults } from '../refuse-faults.ts';
import type { Storage } from '../storage.ts';

/**
 * A column of an open site is public as it is saved. Where its path or name changes, the columns below it and the
 * page that stands in its place follow, in the same transaction.
 */
export function followColumn(storage: Storage): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    const column = await req.payload.db.findOne<ColumnDocument>({
      collection: 'columns',
      req,
      where: { id: { equals: doc.id } },
    });
    const site = idOf(column?.site);
    if (!column || !site) return doc;
    const context = await recordContext(req, { site, ids: idsIn(column) });
    const record = columnRecord(column, context);
    if (!record.ok) {
      return refuseFaults(req, { collection: 'columns', id: doc.id, faults: record.faults });
    }
    const status = await heldStatus(req, site);
    if (status !== 'draft') {
      await putRecord(req, storage, { site, record: record.value, cause: 'column saved' });
    }
    const moved = operation === 'update' && doc.path !== previousDoc?.path;
    if (moved && status !== 'draft') await movePage(req, storage, { site, column });
    if (moved || (operation === 'update' && doc.fullName !== previousDoc?.fullName)) {
      await saveBelow(req, column.id);
    }
    return doc;
  };
}

async function saveBelow(req: PayloadRequest, parent: string): Promise<void> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'columns follow the one above them'),
    collection: 'columns' as CollectionSlug,
    depth: 0,
    pagination: false,
    where: { parent: { equals: parent } },
  });
  for (const { id } of docs) {
    await req.payload.update({
      ...asSystem(req, 'columns follow the one above them'),
      collection: 'columns' as CollectionSlug,
      id,
      data: {},
    });
  }
}

/** The public page in place of a column moves with it; a draft of it finds the new path by itself. */
async function movePage(
  req: PayloadRequest,
  storage: Storage,
  { site, column }: { site: string; column: ColumnDocument },
): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'pages',
    req,
    pagination: false,
    where: { column: { equals: column.id }, place: { equals: 'column' } },
  });
  for (const { id } of docs) {
    const page = await publishedRecord(req, site, `page:${id}`);
    if (page?.kind !== 'page') continue;
    await putRecord(req, storage, {
      site,
      record: { ...page, path: column.path, updatedAt: new Date().toISOString() },
      cause: 'column moved',
    });
  }
}

/** A column goes when nothing belongs to it any more, drafts included. */
export const removeColumn: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const column = await req.payload.db.findOne<ColumnDocument>({
    collection: 'columns',
    req,
    where: { id: { equals: id } },
  });
  const site = idOf(column?.site);
  if (!site) return;
  await heldStatus(req, site);
  if (await isInUse(req, String(id))) throw new Refused(req, refusals.columnInUse);
  await withdrawRecord(req, { site, key: `column:${id}`, cause: 'delete column' });
};

async function isInUse(req: PayloadRequest, id: string): Promise<boolean> {
  const live: [string, Where][] = [
    ['articles', { column: { equals: id } }],
    ['pages', { column: { equals: id } }],
    ['columns', { parent: { equals: id } }],
  ];
  for (const [collection, where] of live) {
    const { totalDocs } = await req.payload.db.count({
      collection: collection as CollectionSlug,
      req,
      where,
    });
    if (totalDocs > 0) return true;
  }
  for (const collection of ['articles', 'pages'] as CollectionSlug[]) {
    const { totalDocs } = await req.payload.db.countVersions({
      collection,
      req,
      where: { and: [{ latest: { equals: true } }, { 'version.column': { equals: id } }] },
    });
    if (totalDocs > 0) return true;
  }
  return false;
}
