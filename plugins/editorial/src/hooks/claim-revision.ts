import { transactionOf } from '@mingtang/publication';
import { asSystem, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { clashed } from '../refusals.ts';

/** A change of one document as it was sent, before anything was filled in. */
export interface Sent {
  collection: string;
  id: string;
  data: Record<string, unknown>;
  /** Of the document whose change was refused as a clash. */
  refusedAt?: string;
}

const sent = new WeakMap<PayloadRequest, Sent>();

/** What a request wanted to save, where it was refused because somebody else had saved meanwhile. */
export function refusedAsClash(req: PayloadRequest): (Sent & { refusedAt: string }) | undefined {
  const change = sent.get(req);
  return change?.refusedAt === undefined ? undefined : { ...change, refusedAt: change.refusedAt };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Notes what is about to be saved, and has two changes of one document wait for each other: what a
 * change is compared with must not change under it. Payload's locks go on warning on screen, where
 * they may be taken over; what may be saved is decided by `claimRevision`, since a lock is gone with
 * every save and would turn away text that nobody contradicts.
 */
export const takeTurns: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('id' in args) || !uuid.test(String(args.id))) return args;
  const { slug } = collection;
  const [id, data] = [String(args.id), { ...args.data }];
  sent.set(req, { collection: slug, id, data });
  const db = await transactionOf(req);
  await db.execute(sql`select from ${tableOf(slug)} where id = ${id}::uuid for no key update`);
  return { ...args, overrideLock: true };
};

/**
 * Gives each save of a document a number of its own, by compare-and-set. Who names the number their
 * text is based on is refused where it is no longer the newest; who names none (a program that
 * sends single fields, the system) changes the newest. Publishing or withdrawing what stands there
 * is no new text and leaves the number alone.
 */
export const claimRevision: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const savedBy = req.user ? String(req.user.id) : null;
  const writtenBy = authorsOf({ operation, data, originalDoc, savedBy });
  if (operation === 'create') return { ...data, revision: 1, savedBy, writtenBy };
  const change = sent.get(req);
  const own =
    change?.collection === collection.slug && change.id === originalDoc.id ? change : null;
  if (own && Object.keys(own.data).every((name) => name === '_status')) {
    const { revision, savedBy: lastBy, writtenBy: before } = originalDoc;
    return {
      ...data,
      revision: revision ?? 0,
      savedBy: lastBy ?? null,
      writtenBy: before ?? null,
    };
  }
  const base = own?.data.revision ?? undefined;
  const revision = await claim(req, { collection: collection.slug, id: originalDoc.id, base });
  if (revision !== undefined) return { ...data, revision, savedBy, writtenBy };
  if (own) own.refusedAt = String(originalDoc.site?.id ?? originalDoc.site);
  const { savedBy: lastBy, updatedAt } = originalDoc;
  throw new Refused(req, clashed({ by: await nameOf(req, lastBy), at: new Date(updatedAt) }), {
    revision: originalDoc.revision,
  });
};

/**
 * Everybody who wrote on what differs from the version that was last published: of a restored
 * version, those who wrote it as well. None of them approves it.
 */
function authorsOf({
  operation,
  data,
  originalDoc,
  savedBy,
}: {
  operation: 'create' | 'update';
  data: { writtenBy?: string[] | null };
  originalDoc?: { writtenBy?: string[] | null; _status?: string };
  savedBy: string | null;
}): string[] {
  const startsAnew = operation === 'create' || originalDoc?._status === 'published';
  const before = startsAnew ? [] : [...(originalDoc?.writtenBy ?? []), ...(data.writtenBy ?? [])];
  return [...new Set([...before, ...(savedBy ? [savedBy] : [])])];
}

/** Payload names tables after collections. */
const tableOf = (slug: string) => sql.identifier(slug.replaceAll('-', '_'));

/** The number of this save, or `undefined` where the one it is based on is no longer the newest. */
async function claim(
  req: PayloadRequest,
  { collection, id, base }: { collection: string; id: string; base: unknown },
): Promise<number | undefined> {
  // A number that no save was given is nobody's base.
  if (base !== undefined && !Number.isSafeInteger(base)) return undefined;
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ revision: number }>(sql`
    update ${tableOf(collection)} set revision = coalesce(revision, 0) + 1
    where id = ${id}::uuid and (${base ?? null}::bigint is null or coalesce(revision, 0) = ${base ?? null}::bigint)
    returning revision::int as revision`);
  return rows[0]?.revision;
}

const inAnotherWindow = { zh: '您在另一个窗口', en: 'You, in another window,' };

/** What colleagues call whoever saved last; the system where it was nobody. */
export async function nameOf(req: PayloadRequest, id: unknown, self = inAnotherWindow) {
  if (!id) return { zh: '系统', en: 'The system' };
  if (req.user && String(req.user.id) === id) {
    return self;
  }
  const user = await req.payload.findByID({
    ...asSystem(req, 'colleagues are told by name who saved'),
    collection: 'users',
    id: String(id),
    depth: 0,
    disableErrors: true,
  });
  const name = (user as { name?: string } | null)?.name;
  return name ? { zh: name, en: name } : { zh: '已停用的账号', en: 'A closed account' };
}
