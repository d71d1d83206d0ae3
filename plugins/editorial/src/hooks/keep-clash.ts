import { hashOf, storable } from '@mingtang/publication/log';
import { asSystem } from '@mingtang/tenancy';
import { type CollectionAfterErrorHook, createLocalReq } from 'payload';
import { wordsOf } from '../domain/words-of-clash.ts';
import { refusedAsClash } from './claim-revision.ts';

/**
 * Keeps the text of a refused save, in a transaction of its own, before the refusal is answered: it
 * is there even if the browser is closed at once. The answer names the copy.
 */
export const keepClash: CollectionAfterErrorHook = async ({ req, result }) => {
  const refused = refusedAsClash(req);
  if (!refused) return undefined;
  const { collection, id: document, data, refusedAt: site } = refused;
  const by = req.user ? String(req.user.id) : null;
  const own = await createLocalReq({ user: req.user ?? undefined }, req.payload);
  const options = asSystem(own, 'what could not be saved is kept for its author');
  const words = wordsOf(data);
  const hash = hashOf(storable(words)).toString('hex');
  const known = await own.payload.find({
    ...options,
    collection: 'clash-copies' as 'articles',
    limit: 1,
    depth: 0,
    where: {
      and: [
        { document: { equals: document } },
        { by: { equals: by } },
        { hash: { equals: hash } },
        { settledAt: { exists: false } },
      ],
    },
  });
  const copy =
    known.docs[0] ??
    (await own.payload.create({
      ...options,
      collection: 'clash-copies' as 'articles',
      depth: 0,
      data: { site, collection, document, by, words, hash } as never,
    }));
  const [first, ...others] = (result as { errors?: { data?: object }[] }).errors ?? [];
  return {
    response: {
      ...result,
      errors: [{ ...first, data: { ...first?.data, copy: copy.id } }, ...others],
    } as never,
  };
};
