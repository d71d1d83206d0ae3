import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { remindHandlers } from '../actions/remind-handlers.ts';

const queue = 'disclosure-reminders';

/**
 * Reminds those who handle requests each working morning, in this process, until `boss` stops.
 * `boss` is started; any number of processes may do this at once, and it may be done again.
 */
export async function remindOfRequests(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 3, retryDelay: 600, expireInSeconds: 600 });
  await boss.schedule(queue, '30 8 * * *', null, { tz: 'Asia/Shanghai' });
  await boss.work(queue, async () => {
    const letters = await remindHandlers(payload, new Date());
    if (letters > 0) payload.logger.info({ msg: 'reminders of requests', letters });
  });
}
