import { endOwnLists } from '@mingtang/intake';
import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { reckonCases, settleCases } from '../actions/settle-cases.ts';

const queue = 'cases-by-law';
const lists = 'cases-own-lists';

/**
 * Writes down each morning what the law did to cases overnight, and moves due days with the calendar,
 * and takes back lists of people's own cases that are over, in this process, until `boss` stops. Any number of processes may do this at once.
 */
export async function settleCasesDaily(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 5, retryDelay: 300, expireInSeconds: 3600 });
  await boss.schedule(queue, '5 0 * * *', null, { tz: 'Asia/Shanghai' });
  await boss.work(queue, async () => {
    const settled = await settleCases(payload, new Date());
    await reckonCases(payload);
    if (settled > 0) payload.logger.info({ msg: 'cases settled by law', settled });
  });
  await boss.createQueue(lists, { retryLimit: 0, expireInSeconds: 600, policy: 'singleton' });
  await boss.schedule(lists, '*/10 * * * *');
  await boss.work(lists, async () => {
    await endOwnLists(payload);
  });
}
