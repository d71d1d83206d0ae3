import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { settlePhases } from '../actions/settle-phases.ts';

const queue = 'participation';

/**
 * Opens and ends consultations and surveys on time, and shows results, in this process, until `boss` stops. Any
 * number of processes may do this at once.
 */
export async function keepParticipation(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 300, policy: 'singleton' });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, async () => {
    const changed = await settlePhases(payload);
    if (changed > 0) payload.logger.info({ msg: 'consultations and surveys moved on', changed });
  });
  await boss.send(queue);
}
