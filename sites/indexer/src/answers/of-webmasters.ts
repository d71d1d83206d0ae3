import type { Logger } from 'pino';
import type { Db } from '../places.ts';
import type { Answering } from './answering.ts';
import { promotedAt } from './promoted.ts';
import { popularAt, type Tally } from './tally.ts';

/**
 * Answers with what webmasters promote and what others look for, and counts questions for webmasters. None of
 * it keeps an answer from being given.
 */
export function ofWebmasters(
  answers: Answering,
  { db, tally, log }: { db: Db; tally: Tally; log: Logger },
): Answering {
  const orNothing = <T>(found: Promise<T[]>): Promise<T[]> =>
    found.catch((error) => {
      log.error({ err: error }, 'what webmasters say could not be read');
      return [];
    });
  return {
    suggest: answers.suggest,
    async search(question) {
      const { site, visitor } = question;
      const answer = await answers.search(question);
      if (answer.state === 'nothing') {
        return { ...answer, popular: await orNothing(popularAt(db, site)) };
      }
      if (answer.state !== 'asked') return answer;
      const { asked, total, relaxed, hits } = answer;
      tally.note({
        site,
        visitor,
        q: asked.q,
        foundNothing: total === 0 || relaxed,
        titles: hits.map(({ title }) => title),
      });
      return { ...answer, promoted: await orNothing(promotedAt(db, { site, q: asked.q })) };
    },
  };
}
