import { hashOf, storable } from '@mingtang/publication/log';
import type { PayloadRequest } from 'payload';
import { canonical } from '../../domain/lines-of.ts';
import { wordsOf } from '../../domain/words-of-clash.ts';
import type { Publishable } from '../../publishable.ts';
import { contentsOf } from '../contents-of.ts';
import { filesOf } from './files-of.ts';

/** When it is shown is no part of what is shown. */
const times = new Set(['publishedAt', 'publishAt', 'expireAt']);

/**
 * What a permission is bound to: everything in the document but its times, with the files it shows as
 * they are now. The same for a draft, for the row it becomes, and for the form it was filled from.
 *
 * @param document as Payload reads it at depth 0
 */
export async function gateHash(
  req: PayloadRequest,
  { of, site, document }: { of: Publishable; site: string; document: object },
): Promise<string> {
  const fields = req.payload.collections[of.collection]?.config.flattenedFields ?? [];
  const named = fields.map(({ name }) => name);
  const words = Object.entries(wordsOf(document as Record<string, unknown>)).filter(
    ([name]) => named.includes(name) && !times.has(name),
  );
  const shown = await filesOf(req, site, contentsOf(document, fields).files);
  const files = shown.map(({ file: { id, original, alt, caption } }) => [
    id,
    original,
    alt,
    caption,
  ]);
  return hashOf(storable([withoutIds(words), JSON.stringify(files.sort())])).toString('hex');
}

const withoutIds = (words: [string, unknown][]) =>
  canonical(
    JSON.parse(JSON.stringify(Object.fromEntries(words)), (name, value: unknown) =>
      name === 'id' ? undefined : value,
    ),
  );
