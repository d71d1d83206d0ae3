import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { publishAllWords } from '../actions/publish-words.ts';

const queue = 'search-words';

/** Has what sites say of their search cross once they open. `boss` is started; any number of processes may do this at once. */
export async function keepWordsPublished(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 300, policy: 'singleton' });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, async () => {
    await publishAllWords(payload);
  });
}
