import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { followLog } from '../actions/follow-log.ts';
import { forgetWhatIsOver } from '../actions/forget-what-is-over.ts';
import { tellFollowers } from '../actions/tell-followers.ts';

export { migrate } from '../migrate.ts';
export { followLog, forgetWhatIsOver, tellFollowers };

const news = 'subscriptions-news';
const over = 'subscriptions-over';

/**
 * Tells followers what happened, every minute, in this process until `boss` stops. `boss` is started;
 * any number of processes may do this at once.
 */
export async function keepFollowersInformed(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(news, { retryLimit: 0, expireInSeconds: 600 });
  await boss.schedule(news, '* * * * *');
  await boss.work(news, async () => {
    const happened = await followLog(payload);
    const mails = await tellFollowers(payload);
    if (happened + mails > 0) payload.logger.info({ msg: 'followers told', happened, mails });
  });
  await boss.createQueue(over, { retryLimit: 0, expireInSeconds: 600 });
  await boss.schedule(over, '17 * * * *');
  await boss.work(over, async () => {
    const ended = await forgetWhatIsOver(payload);
    if (ended > 0) payload.logger.info({ msg: 'subscriptions ended', ended });
  });
}
