import { openInstanceOf, type SubjectKind, voidInstance } from '@mingtang/approvals';
import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload';
import type { Publishable } from '../publishable.ts';
import { isApproved } from './approved.ts';
import { contentKinds } from './content-kinds.ts';

/**
 * Whoever edits what was submitted voids its instance, in the same transaction: nothing goes live
 * but what was approved. Saving it as it is voids nothing.
 */
export function voidEdited({ collection }: Publishable): CollectionAfterChangeHook {
  return async ({ doc, operation, req }) => {
    if (operation !== 'update' || isApproved(req)) return doc;
    const id = String(doc.id);
    const open = await openInstanceOf(req, { kind: collection, id });
    if (!open) return doc;
    const now = await kindOf(collection)?.read(req, id);
    if (now?.hash !== open.state.submission.hash) await voidInstance(req, open, 'edited');
    return doc;
  };
}

/** What is deleted is no longer decided on. */
export function voidDeleted({ collection }: Publishable): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const open = await openInstanceOf(req, { kind: collection, id: String(id) });
    if (open) await voidInstance(req, open, 'deleted');
  };
}

const kindOf = (collection: string): SubjectKind | undefined =>
  contentKinds.find(({ kind }) => kind === collection);
