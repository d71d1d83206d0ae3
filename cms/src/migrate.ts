import { migrate as migrateMail } from '@mingtang/mail/sending';
import { migrate as migrateLog } from '@mingtang/publication/log';
import { migrate as migrateSubscriptions } from '@mingtang/subscriptions/jobs';
import { getPayload } from 'payload';
import { readEnv } from './env.ts';
import config from './payload.config.ts';

/**
 * Brings the database up to date: Payload's tables, then the publication log, the outbox of mail, subscriptions. Safe to run again.
 * `OUTSIDE_DATABASE_PASSWORD`, where set, becomes the password of the role the outside signs in with.
 */
const env = readEnv(process.env);
const payload = await getPayload({ config, disableOnInit: true });
await payload.db.migrate();
await payload.destroy();
await migrateLog(env.databaseUrl, {
  ...(process.env.OUTSIDE_DATABASE_PASSWORD && {
    outsidePassword: process.env.OUTSIDE_DATABASE_PASSWORD,
  }),
});
await migrateMail(env.databaseUrl);
await migrateSubscriptions(env.databaseUrl);
process.exit(0);
