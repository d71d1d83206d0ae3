import type { ArticleExtension } from '@mingtang/editorial';
import type { ArticleRecord } from '@mingtang/publication';
import { publicationTime } from './domain/publication-day.ts';
import { relationsOf, validitiesUntil, validityOf } from './domain/relations.ts';
import { standingOf } from './statements-about.ts';

/**
 * An article's record with what follows from other documents: what repeals, amends and explains it,
 * whether it is in force for that, and since when. Asked again, it answers the same.
 */
export const completeRecord: ArticleExtension['complete'] = async (req, site, record) => {
  if (record.origin) return record;
  const {
    statements,
    validity: own,
    validities,
    isNew,
  } = await standingOf(req, { site, id: record.id });
  const { relations: _, ...rest } = record;
  const relations = relationsOf(record.id, statements);
  const validity = validityOf(own, relations);
  const now = new Date().toISOString();
  const completed: ArticleRecord = { ...rest, ...(relations && { relations }) };
  if (validity !== undefined) completed.policy = { ...record.policy, validity };
  if (!record.disclosure) return completed;
  const history = validitiesUntil(validities, { validity, on: dayInChina(now), relations });
  return {
    ...completed,
    publishedAt: isNew && req.user ? openedAt(record.publishedAt, now) : record.publishedAt,
    disclosure: { ...record.disclosure, ...(history.length > 0 && { validities: history }) },
  };
};

/** What was published while its site was in preparation becomes public when that opens. */
function openedAt(publishedAt: string, now: string): string {
  const asked = publicationTime(publishedAt, { now });
  return asked === 'back-dated' ? now : asked;
}

/** China keeps one time and no summer time: UTC+8 all year. */
const dayInChina = (now: string) =>
  new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
