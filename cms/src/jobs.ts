import { keepTrailAnchored } from '@mingtang/audit/jobs';
import { settleCasesDaily } from '@mingtang/cases';
import { remindOfRequests } from '@mingtang/disclosure';
import { scheduleJobs, storageIn } from '@mingtang/editorial';
import { forgetOldSignIns } from '@mingtang/identity/jobs';
import { takeIntake } from '@mingtang/intake/jobs';
import { keepLetters, keepParticipation } from '@mingtang/interaction';
import { keepSending } from '@mingtang/mail/sending';
import { keepFiguresPublished } from '@mingtang/ratings';
import { keepWordsPublished } from '@mingtang/search/jobs';
import { closeSitesOnTime } from '@mingtang/sitebuilding';
import { keepFollowersInformed } from '@mingtang/subscriptions/jobs';
import { keepTexting, senderFrom } from '@mingtang/texts/sending';
import { getPayload } from 'payload';
import { PgBoss } from 'pg-boss';
import { readEnv } from './env.ts';
import config from './payload.config.ts';
import { refuseOtherClock } from './same-clock.ts';

/**
 * The process that does what is due: scheduled publication and expiry, sites to be closed, mail and text messages to be sent; and that
 * opens what the public sends, with keys that it alone is told (`INTAKE_KEYS`). Any number may run at once;
 * a job whose process dies is taken up by another. Ends on SIGTERM when the job in hand is done.
 */
const { databaseUrl, dataDir, mail } = readEnv(process.env);
await refuseOtherClock(databaseUrl);
const payload = await getPayload({ config });
const boss = new PgBoss({ connectionString: databaseUrl, max: 4 });
boss.on('error', (error) => payload.logger.error({ err: error, msg: 'jobs' }));
await boss.start();
await scheduleJobs(boss, payload, storageIn(dataDir));
await closeSitesOnTime(boss, payload);
await remindOfRequests(boss, payload);
await settleCasesDaily(boss, payload);
await keepFiguresPublished(boss, payload);
await keepLetters(boss, payload);
await keepParticipation(boss, payload);
await keepFollowersInformed(boss, payload);
await keepWordsPublished(boss, payload);
await forgetOldSignIns(boss, payload);
await keepTrailAnchored(boss, payload, { dataDir, secret: process.env.AUDIT_KEY });
const sending = mail && keepSending(payload, mail);
if (!mail)
  payload.logger.warn({
    msg: 'mail: SMTP_URL and MAIL_FROM are not set; mail stays in the outbox',
  });
const texting = keepTexting(payload, senderFrom(process.env, payload.logger));
const opening = await takeIntake(boss, payload, {
  keys: process.env.INTAKE_KEYS,
  databaseUrl,
  scannerUrl: process.env.CLAMAV_URL,
});
payload.logger.info({ msg: 'jobs: ready' });

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await sending?.stop();
  await texting.stop();
  await opening.stop();
  await boss.stop({ graceful: true, timeout: 20_000 });
  await payload.destroy();
  process.exit(0);
}

process.on('SIGTERM', end);
process.on('SIGINT', end);
