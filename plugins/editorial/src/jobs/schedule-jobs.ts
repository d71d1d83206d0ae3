import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { heedAlarm } from '../actions/heed-alarm.ts';
import type { Storage } from '../storage.ts';
import { type Alarm, alarmQueue, alarmQueueOptions } from './alarm-clock.ts';

/**
 * Does scheduled publication and expiry, and what begins and ends on pages, in this process, until `boss` stops. `boss` is started;
 * any number of processes may do this at once.
 */
export async function scheduleJobs(
  boss: PgBoss,
  payload: Payload,
  storage: Storage,
): Promise<void> {
  await boss.createQueue(alarmQueue, alarmQueueOptions);
  await boss.work<Alarm>(alarmQueue, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) {
      const outcome = await heedAlarm(payload, storage, data);
      payload.logger.info({ msg: 'alarm', ...data, outcome });
    }
  });
}
