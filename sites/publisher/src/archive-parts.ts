import type { ClientBase } from 'pg';
import { type Place, partFor } from './domain/parts.ts';
import { tag } from './domain/tags.ts';

/** Parts of the archive of a column or of a listing, by its id (ADR 8). */

/** The last part that begins at or before a place. */
export async function holdingPart(db: ClientBase, list: string, { at, key }: Place) {
  const { rows } = await db.query<{ part: number; articles: number }>({
    name: 'holding-part',
    text: `select part, articles from projection.part
           where "column" = $1 and (from_at, from_key) <= ($2, $3) order by part desc limit 1`,
    values: [list, at, key],
  });
  return rows[0];
}

/** Puts an article into the part that its place falls in, or into a new one. */
export async function enterPart(
  db: ClientBase,
  { site, list, place }: { site: string; list: string; place: Place },
): Promise<{ part: number; isNew: boolean; tags: string[] }> {
  const holding = await holdingPart(db, list, place);
  const { rows } = await db.query<{ part: number; articles: number }>({
    name: 'last-part',
    text: 'select part, articles from projection.part where "column" = $1 order by part desc limit 1',
    values: [list],
  });
  const { part, isNew } = partFor(holding, rows[0]);
  await db.query({
    name: 'enter-part',
    text: `insert into projection.part (site, "column", part, from_at, from_key, articles) values ($1, $2, $3, $4, $5, 1)
           on conflict ("column", part) do update set articles = part.articles + 1,
             from_at = case when (excluded.from_at, excluded.from_key) < (part.from_at, part.from_key)
                            then excluded.from_at else part.from_at end,
             from_key = case when (excluded.from_at, excluded.from_key) < (part.from_at, part.from_key)
                             then excluded.from_key else part.from_key end`,
    values: [site, list, part, place.at, place.key],
  });
  const tags = [tag.part(list, part)];
  // The part before now has a newer one to lead to.
  if (isNew) tags.push(tag.parts(list), tag.part(list, part - 1));
  return { part, isNew, tags };
}

/** Takes an article out of its part, which stays. */
export async function leavePart(db: ClientBase, list: string, place: Place): Promise<string[]> {
  const holding = await holdingPart(db, list, place);
  if (!holding) return [];
  await db.query({
    name: 'leave-part',
    text: `update projection.part set articles = greatest(articles - 1, 0) where "column" = $1 and part = $2`,
    values: [list, holding.part],
  });
  return [tag.part(list, holding.part)];
}
