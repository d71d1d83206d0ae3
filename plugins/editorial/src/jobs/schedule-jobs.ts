import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { followGrey } from '../actions/follow-grey.ts';
import { heedAlarm } from '../actions/heed-alarm.ts';
import type { Storage } from '../storage.ts';
import { type Alarm, alarmQueue, alarmQueueOptions } from './alarm-clock.ts';

const greyQueue = 'editorial-grey';

/**
 * Does scheduled publication and expiry, what begins and ends on pages, and has pages turn grey and back, in this process,
 * until `boss` stops. `boss` is started;
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
  await boss.createQueue(greyQueue, { retryLimit: 0, expireInSeconds: 300 });
  await boss.schedule(greyQueue, '* * * * *');
  await boss.work(greyQueue, async () => {
    const saved = await followGrey(payload);
    if (saved.length > 0) payload.logger.info({ msg: 'grey followed', sites: saved });
  });
}
