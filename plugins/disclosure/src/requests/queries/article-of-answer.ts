import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { RequestEvent } from '../domain/request.ts';

export interface ArticleOfAnswer {
  id: string;
  isPublished: boolean;
}

/** The article an answer became, while there is one. The caller has decided that the user may know it. */
export async function articleOfAnswer(
  req: PayloadRequest,
  events: readonly RequestEvent[],
): Promise<ArticleOfAnswer | undefined> {
  const made = events.findLast((event) => event.type === 'made-public');
  return made?.type === 'made-public' ? articleAt(req, made.article) : undefined;
}

/** An article that something of ours became, while it is there. */
export async function articleAt(
  req: PayloadRequest,
  id: string,
): Promise<ArticleOfAnswer | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'whether what was made of a record is still there'),
    collection: 'articles',
    depth: 0,
    limit: 1,
    where: { id: { equals: id } },
  });
  const [draft] = docs as { id: string; _status?: string }[];
  return draft && { id: String(draft.id), isPublished: draft._status === 'published' };
}
