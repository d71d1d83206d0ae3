import { hashOf } from '@mingtang/publication/log';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
} from 'payload';
import { record } from './record.ts';

/**
 * Has every change of a document of a collection written down, by whatever door it comes. What is saved while
 * somebody types is not: the save or the publication that follows is.
 */
export function recordingChanges(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks = {} } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), changed(slug, collection.admin?.useAsTitle)],
      afterDelete: [...(hooks.afterDelete ?? []), deleted(slug, collection.admin?.useAsTitle)],
    },
  };
}

type Doc = Record<string, unknown> & { id: string | number };

function changed(slug: string, useAsTitle?: string): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    if (req.query?.autosave === 'true') return;
    const isNew = operation === 'create';
    const before = isNew ? undefined : plain(req, slug, previousDoc);
    const after = plain(req, slug, doc);
    const fields = isNew ? [] : differing(before ?? {}, after);
    if (!isNew && fields.length === 0) return;
    await record(req, {
      act: isNew ? 'create' : statusAct(previousDoc, doc),
      ...of(slug, doc, useAsTitle),
      ...(before && { before }),
      after,
      ...(fields.length > 0 && { details: { fields } }),
    });
  };
}

function deleted(slug: string, useAsTitle?: string): CollectionAfterDeleteHook {
  return async ({ doc, req }) => {
    await record(req, {
      act: 'delete',
      ...of(slug, doc, useAsTitle),
      before: plain(req, slug, doc),
    });
  };
}

/** Going public and leaving the public are acts of their own. */
function statusAct(before: Doc | undefined, after: Doc): string {
  if (after._status === 'published') return 'publish';
  return before?._status === 'published' && after._status === 'draft' ? 'withdraw' : 'update';
}

function of(slug: string, doc: Doc, useAsTitle = 'id') {
  const title = doc[useAsTitle];
  const site = slug === 'sites' ? doc.id : idIn(doc.site);
  return {
    subject: `${slug}:${doc.id}`,
    ...(typeof title === 'string' && { title }),
    ...(site !== undefined && { site: String(site) }),
  };
}

function idIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** Times of writing say nothing of what was written, and secrets are not even hashed. */
const left = new Set([
  ...['updatedAt', 'createdAt', 'password', 'hash', 'salt', 'sessions'],
  ...['loginAttempts', 'lockUntil', 'resetPasswordToken', 'resetPasswordExpiration'],
]);

/** What is kept of a document: its own fields, not what is shown beside them, and of others their ids. */
function plain(req: PayloadRequest, slug: string, doc: Doc): Record<string, unknown> {
  const fields = req.payload.collections[slug as CollectionSlug]?.config.flattenedFields ?? [];
  const kept = fields.flatMap((field) => {
    const isShown = field.type === 'join' || ('virtual' in field && field.virtual);
    const value = doc[field.name];
    return isShown || left.has(field.name) || value === undefined || value === null
      ? []
      : [[field.name, value]];
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(kept)), (_key, value) =>
    isDocument(value) ? value.id : value,
  ) as Record<string, unknown>;
}

/** A document of another collection that was read along. */
const isDocument = (value: unknown): value is { id: unknown } =>
  typeof value === 'object' && value !== null && 'id' in value && 'createdAt' in value;

function differing(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !hashOf(before[name] ?? null).equals(hashOf(after[name] ?? null)))
    .sort();
}
