import { asUser, Refused, sameSite, siteOfDocument } from '@mingtang/tenancy';
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest, Where } from 'payload';
import type { Publishable, PublishableDocument } from '../publishable.ts';
import { idOf } from '../records/documents.ts';
import { formRows } from '../records/form-rows.ts';
import { refusals } from '../refusals.ts';

/** Text enough for the longest document that may be saved. */
const largest = 2 * 1024 * 1024;

/** Stands for a document that has no id yet. */
const unsavedId = '00000000-0000-4000-8000-000000000000';

export type Form = Record<string, unknown>;
/** A form's fields as the document they would make, and its site. */
export interface FormAtHand {
  document: Form;
  site: string;
}

/**
 * Reads the fields of a form, as Payload keeps them (depth 0), out of the body of a request, for those
 * who may save them, and checks them like a draft that is saved. Nothing is written.
 */
export function formReader(siteCollections: readonly CollectionSlug[]) {
  const ofSameSite = sameSite(siteCollections);
  return async (req: PayloadRequest, of: Publishable): Promise<FormAtHand> => {
    const fields = req.payload.collections[of.collection]?.config.flattenedFields ?? [];
    const data = formRows(await formOf(req), fields);
    const stored = await storedDocument(req, of);
    const site = await siteOf(req, { of, data, stored, ofSameSite });
    return {
      document: { ...data, site, id: stored?.id ?? unsavedId, path: stored?.path },
      site,
    };
  };
}

type Stored = PublishableDocument & { path?: string | null };

/** Reads no more of the body than may be there, whatever its header says. */
async function formOf(req: PayloadRequest): Promise<Form> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of (req.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largest) throw new Refused(req, refusals.previewTooLarge);
    text += decoder.decode(chunk, { stream: true });
  }
  try {
    const form: unknown = JSON.parse(text);
    if (form && typeof form === 'object' && !Array.isArray(form)) return form as Form;
  } catch {}
  throw new Refused(req, refusals.previewUnreadable);
}

/** The newest draft, for those who may change it; `undefined` where the address names none. */
async function storedDocument(
  req: PayloadRequest,
  { collection }: Publishable,
): Promise<Stored | undefined> {
  const id = req.routeParams?.id as string | undefined;
  if (id === undefined) return undefined;
  const stored = (await req.payload.findByID({
    ...asUser(req),
    collection: collection as 'articles',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
  })) as Stored | null;
  if (!stored || !(await mayUpdate(req, collection, id))) {
    throw new Refused(req, refusals.notFound);
  }
  return stored;
}

/** Whether the signed-in user may save the document. */
export async function mayUpdate(
  req: PayloadRequest,
  collection: Publishable['collection'],
  id: string,
): Promise<boolean> {
  const rule = req.payload.collections[collection]?.config.access.update;
  const answer = (await rule?.({ req, id })) ?? false;
  if (typeof answer === 'boolean') return answer;
  const where: Where = { and: [{ id: { equals: id } }, answer] };
  return Boolean(await req.payload.db.findOne({ collection, req, where }));
}

/** The site of the document, once the form has passed what a saved draft has to pass. */
async function siteOf(
  req: PayloadRequest,
  {
    of,
    data,
    stored,
    ofSameSite,
  }: { of: Publishable; data: Form; stored?: Stored; ofSameSite: CollectionBeforeValidateHook },
): Promise<string> {
  const collection = req.payload.collections[of.collection]?.config;
  if (!collection) throw new Refused(req, refusals.notFound);
  const change = {
    collection,
    context: req.context,
    data: { ...data, site: data.site ?? stored?.site },
    operation: stored ? ('update' as const) : ('create' as const),
    originalDoc: stored,
    req,
  };
  await siteOfDocument(change);
  await ofSameSite(change);
  return String(idOf(change.data.site as Stored['site']));
}
