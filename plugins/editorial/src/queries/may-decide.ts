import { createLocalReq, type Payload, type TypedUser } from 'payload';
import { liveVersion } from '../hooks/follow-publication.ts';
import { idOf } from '../records/documents.ts';
import { mayPublish } from './may-publish.ts';

/** What a screen of a document knows of it and of whoever looks. */
export interface OnScreen {
  collection: 'articles' | 'pages';
  id?: number | string | undefined;
  payload: Payload;
  user?: TypedUser | null | undefined;
}

/**
 * Whether a screen offers to publish and to withdraw: what the change itself will be answered,
 * asked beforehand. No, for a document that is not there.
 */
export async function mayDecide({ collection, id, payload, user }: OnScreen): Promise<boolean> {
  if (!user || id === undefined) return false;
  const req = await createLocalReq({ user }, payload);
  const live = await liveVersion(req, collection, String(id));
  const site = idOf(live?.site);
  if (!live || !site) return false;
  return (await mayPublish(req, { collection, id: live.id, site })).ok;
}
