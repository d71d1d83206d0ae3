import './as-owner.ts';
import { plantTerms } from '@mingtang/disclosure';
import { getPayload } from 'payload';
import { readEnv } from './env.ts';
import { grantInside } from './grant-inside.ts';
import { migrateSchemas } from './migrate-schemas.ts';
import config from './payload.config.ts';

/**
 * Brings the database up to date: Payload's tables with the national taxonomies, then all other schemas. Safe to run again.
 * `INSIDE_DATABASE_PASSWORD` and `OUTSIDE_DATABASE_PASSWORD`, where set, become the passwords of the roles the two sides
 * sign in with. `MIGRATE_DATABASE_URL`, where set, is the database as its owner, who alone may change tables.
 */
const env = readEnv(process.env);
const payload = await getPayload({ config, disableOnInit: true });
await payload.db.migrate();
await plantTerms(payload);
await payload.destroy();
const { INSIDE_DATABASE_PASSWORD: insidePassword, OUTSIDE_DATABASE_PASSWORD: outsidePassword } =
  process.env;
await migrateSchemas(env.databaseUrl, outsidePassword ? { outsidePassword } : {});
await grantInside(env.databaseUrl, insidePassword ? { insidePassword } : {});
process.exit(0);
