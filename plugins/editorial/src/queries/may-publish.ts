import { flowFor } from '@mingtang/approvals';
import { asSystem, holds, type Refusal } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { idOf, type Reference } from '../records/documents.ts';
import { refusals } from '../refusals.ts';
import { contentFacts } from '../review/content-facts.ts';
import { contentKinds } from '../review/content-kinds.ts';

export type Permission = { ok: true } | { ok: false; refusal: Refusal };

/** What is to become public. */
export interface Publication {
  collection: string;
  id: string;
  site: string;
  /** Its column, where that is at hand; else that of its newest version. */
  column?: string;
}

/**
 * Whether the signed-in user may publish this themselves. The one place that decides it: every way
 * to the public asks here. Where a flow serves it nobody may, and what the flow approves goes live
 * by itself.
 */
export async function mayPublish(
  req: PayloadRequest,
  publication: Publication,
): Promise<Permission> {
  if (await isReviewed(req, publication)) return { ok: false, refusal: refusals.needsReview };
  return mayWithdraw(req, publication);
}

/** Whether the signed-in user answers for what is public at a site: withdraws it, passes it on. */
export async function mayWithdraw(
  req: PayloadRequest,
  { site }: Pick<Publication, 'site'>,
): Promise<Permission> {
  if (await holds(req, site, 'publisher', 'site-admin')) return { ok: true };
  return { ok: false, refusal: refusals.notYoursToPublish };
}

/** Whether a flow decides on this. */
export async function isReviewed(
  req: PayloadRequest,
  { collection, id, site, column }: Publication,
): Promise<boolean> {
  const kind = contentKinds.find((each) => each.kind === collection);
  if (!kind) return false;
  const facts = await contentFacts(req, {
    collection,
    site,
    column: column ?? (await columnOf(req, collection, id)),
  });
  return (await flowFor(req, { kind, site, facts })) !== undefined;
}

async function columnOf(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<string | undefined> {
  const draft = await req.payload.findByID({
    ...asSystem(req, 'whether a flow serves a document does not depend on who asks'),
    collection: collection as 'articles',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    select: { column: true } as never,
  });
  return idOf((draft as { column?: Reference } | null)?.column);
}
