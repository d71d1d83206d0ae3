import type { Logger } from 'pino';
import type { Db } from '../places.ts';
import type { Answering } from './answering.ts';
import { popularAt, type Tally } from './tally.ts';

/**
 * Answers that are counted for webmasters; who asks nothing is offered what others look for. None of it keeps an
 * answer from being given.
 */
export function counted(
  answers: Answering,
  { db, tally, log }: { db: Db; tally: Tally; log: Logger },
): Answering {
  return {
    suggest: answers.suggest,
    async search(question) {
      const { site, visitor } = question;
      const answer = await answers.search(question);
      if (answer.state === 'nothing') {
        const popular = await popularAt(db, site).catch((error) => {
          log.error({ err: error }, 'what others look for could not be read');
          return [];
        });
        return { ...answer, popular };
      }
      if (answer.state !== 'asked') return answer;
      const { asked, whole, hits } = answer;
      tally.note({
        site,
        visitor,
        q: asked.q,
        foundNothing: whole === 0,
        titles: hits.map(({ title }) => title),
      });
      return answer;
    },
  };
}
