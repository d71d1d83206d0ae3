import { migrate as migrateFlows } from '@mingtang/approvals/migrate';
import { plantTerms } from '@mingtang/disclosure';
import { migrateDisclosure } from '@mingtang/disclosure/migrate';
import { migrate as migrateMail } from '@mingtang/mail/sending';
import { migrate as migrateLog } from '@mingtang/publication/log';
import { getPayload } from 'payload';
import { readEnv } from './env.ts';
import config from './payload.config.ts';

/**
 * Brings the database up to date: Payload's tables with the national taxonomies, then the publication log, flows,
 * the register of requests for information and the outbox of mail. Safe to run again.
 * `OUTSIDE_DATABASE_PASSWORD`, where set, becomes the password of the role the outside signs in with.
 */
const env = readEnv(process.env);
const payload = await getPayload({ config, disableOnInit: true });
await payload.db.migrate();
await plantTerms(payload);
await payload.destroy();
await migrateLog(env.databaseUrl, {
  ...(process.env.OUTSIDE_DATABASE_PASSWORD && {
    outsidePassword: process.env.OUTSIDE_DATABASE_PASSWORD,
  }),
});
await migrateDisclosure(env.databaseUrl);
await migrateFlows(env.databaseUrl);
await migrateMail(env.databaseUrl);
process.exit(0);
