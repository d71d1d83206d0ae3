import { type CollectionSlug, createLocalReq, type Payload, type TypedUser } from 'payload';
import { liveVersion } from '../hooks/follow-publication.ts';
import { idOf } from '../records/documents.ts';
import { isReviewed, mayWithdraw } from './may-publish.ts';

/** What a screen of a document knows of it and of whoever looks. */
export interface OnScreen {
  collection: CollectionSlug;
  id?: number | string | undefined;
  payload: Payload;
  user?: TypedUser | null | undefined;
}

/** What a screen offers: what the change itself will be answered, asked beforehand. */
export interface Offered {
  withdraw: boolean;
  /** `review`: a flow decides, and nobody publishes by hand. */
  publish: 'now' | 'review' | 'no';
}

const nothing: Offered = { withdraw: false, publish: 'no' };

/** What a screen of a document offers to whoever looks; nothing, for one that is not there. */
export async function offeredOn({ collection, id, payload, user }: OnScreen): Promise<Offered> {
  if (!user || id === undefined) return nothing;
  const req = await createLocalReq({ user }, payload);
  const live = await liveVersion(req, collection, String(id));
  const site = idOf(live?.site);
  if (!live || !site) return nothing;
  const { ok: withdraw } = await mayWithdraw(req, { site });
  if (await isReviewed(req, { collection, id: live.id, site }))
    return { withdraw, publish: 'review' };
  return { withdraw, publish: withdraw ? 'now' : 'no' };
}
