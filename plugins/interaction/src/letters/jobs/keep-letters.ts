import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { publishFigures, reckonLetters } from '../actions/count-letters.ts';

const daily = 'letters-daily';
const hourly = 'letter-figures';

/**
 * Keeps what the public is told of letters in step: due days each morning, figures each hour of the day. In this
 * process, until `boss` stops; any number of processes may do this at once.
 */
export async function keepLetters(boss: PgBoss, payload: Payload): Promise<void> {
  for (const queue of [daily, hourly]) {
    await boss.createQueue(queue, { retryLimit: 2, retryDelay: 300, expireInSeconds: 900 });
  }
  await boss.schedule(daily, '10 0 * * *', null, { tz: 'Asia/Shanghai' });
  await boss.schedule(hourly, '7 * * * *', null, { tz: 'Asia/Shanghai' });
  await boss.work(daily, () => reckonLetters(payload));
  await boss.work(hourly, async () => {
    await publishFigures(payload, new Date());
  });
  await boss.send(hourly);
}
