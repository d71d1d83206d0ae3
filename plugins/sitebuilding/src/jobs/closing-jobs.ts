import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { closeDue } from '../actions/close-due.ts';

const queue = 'sitebuilding-closing';

/**
 * Closes sites on their announced day in this process, until `boss` stops. `boss` is started; any
 * number of processes may do this at once.
 */
export async function closeSitesOnTime(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 300 });
  await boss.schedule(queue, '*/10 * * * *');
  await boss.work(queue, async () => {
    const closed = await closeDue(payload);
    if (closed.length > 0) payload.logger.info({ msg: 'sites closed', sites: closed });
  });
}
