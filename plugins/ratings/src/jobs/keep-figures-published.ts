import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { publishFigures } from '../actions/publish-figures.ts';
import { reckonTickets } from '../actions/reckon-tickets.ts';

const queue = 'ratings-daily';

/**
 * Publishes each night how services were rated, and moves what is due with the calendar, in this
 * process, until `boss` stops. Any number of processes may do this at once. By day figures stand
 * still: from one that moved with each rating, who had just been there would be known.
 */
export async function keepFiguresPublished(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 5, retryDelay: 300, expireInSeconds: 3600 });
  await boss.schedule(queue, '20 0 * * *', null, { tz: 'Asia/Shanghai' });
  await boss.work(queue, async () => {
    await reckonTickets(payload);
    const sites = await publishFigures(payload);
    if (sites > 0) payload.logger.info({ msg: 'ratings published', sites });
  });
}
