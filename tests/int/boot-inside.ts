import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { easy, type Policy, putPolicy } from '@mingtang/identity';
import { getPayload } from 'payload';
import { freshDatabase } from '../stack/database.ts';
import { restClient } from './rest-client.ts';

/**
 * The whole inside in this process: the configuration that is served, on a migrated database of its
 * own. Once per test file; the configuration is read from the environment when it is first imported.
 *
 * @param policy rules of signing in; easy ones where nothing is said
 */
export async function bootInside({ policy = easy }: { policy?: Policy } = {}) {
  process.env.DATABASE_URL = await freshDatabase();
  process.env.PAYLOAD_SECRET = 'b0f1c2d3e4a5968778695a4b3c2d1e0f';
  process.env.CASE_KEYS = 'Vn3q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1McQ2r7Tg4a';
  process.env.IDENTITY_KEYS = 'Wm5r9Au3xLe7So5Ky1Xt0Ig4Mq8Fz6Vc2NdR3s8Uh5b';
  process.env.CMS_URL = 'http://localhost:3100';
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), 'mingtang-inside-'));
  process.env.THEMES_DIR = path.join(process.env.DATA_DIR, 'themes');
  const { migrateSchemas } = await import('../../cms/src/migrate-schemas.ts');
  const { default: config } = await import('../../cms/src/payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  payload.logger.level = 'silent';
  await payload.db.migrate();
  await migrateSchemas(process.env.DATABASE_URL);
  await putPolicy(payload, policy);
  return { payload, ...restClient(await config) };
}
