import { append, type Key, publishedRecord, type Receipt } from '@mingtang/publication';
import type { PayloadRequest } from 'payload';

export interface Withdrawal {
  site: string;
  key: Key;
  /** Told to readers of the old address; a plain sentence in the site's language. */
  reason?: string;
  cause: string;
  /** Decides whether this user may; asked only where something is public. */
  permit?: () => Promise<void>;
}

/** Takes a record back in the transaction of `req`. Answers nothing where nothing is public. */
export async function withdrawRecord(
  req: PayloadRequest,
  { site, key, reason, cause, permit }: Withdrawal,
): Promise<Receipt | undefined> {
  const current = await publishedRecord(req, site, key);
  if (!current) return undefined;
  await permit?.();
  const named = { title: '', name: '', ...current };
  const title = named.title || named.name;
  return append(req, {
    site,
    op: 'withdraw',
    key,
    title,
    reason: reason ?? '该内容已由发布单位撤回。',
    cause,
  });
}
