import { asUser, idOf, Refused } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/**
 * The site of an article that the user may read.
 *
 * @throws 404 where there is none for them
 */
export async function siteOfArticle(req: PayloadRequest, id: string): Promise<string> {
  if (!req.user) throw new Refused(req, refusals['not-found']);
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'articles' as CollectionSlug,
    depth: 0,
    limit: 1,
    where: { id: { equals: id } },
  });
  const [article] = docs as unknown as { site: unknown }[];
  if (!article) throw new Refused(req, refusals['not-found']);
  return idOf(article.site);
}
