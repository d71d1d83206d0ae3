import { plantTerms } from '@mingtang/disclosure';
import { getPayload } from 'payload';
import { readEnv } from './env.ts';
import { migrateSchemas } from './migrate-schemas.ts';
import config from './payload.config.ts';

/**
 * Brings the database up to date: Payload's tables with the national taxonomies, then all other schemas. Safe to run again.
 * `OUTSIDE_DATABASE_PASSWORD`, where set, becomes the password of the role the outside signs in with.
 */
const env = readEnv(process.env);
const payload = await getPayload({ config, disableOnInit: true });
await payload.db.migrate();
await plantTerms(payload);
await payload.destroy();
const outsidePassword = process.env.OUTSIDE_DATABASE_PASSWORD;
await migrateSchemas(env.databaseUrl, outsidePassword ? { outsidePassword } : {});
process.exit(0);
