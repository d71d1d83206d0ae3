import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { easy, putPolicy } from '@mingtang/identity';
import type { SiteRole } from '@mingtang/tenancy';
import { type CollectionSlug, getPayload, type Payload } from 'payload';
import type { Client } from 'pg';
import { type Person, restClient } from '../../tests/int/rest-client.ts';
import { connect, startCluster } from './cluster.ts';
import type { Run } from './run.ts';

/** The whole inside in this process, on a Postgres that syncs every commit, and who asks it things. */
export interface Inside {
  payload: Payload;
  db: Client;
  dataDir: string;
  /** Where the outside signs in. */
  outside: string;
  signIn(email: string, password: string): Promise<Person>;
  /** Makes a document past all rights; its id. */
  put(collection: string, data: object, more?: object): Promise<string>;
  addSite(name: string, slug: string, parent?: string): Promise<string>;
  /** Somebody with a role at a site, signed in. */
  join(name: string, site: string, role: SiteRole, subtree?: boolean): Promise<Person>;
  /** Asks over REST and gives what was answered; fails where that is a refusal. */
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the bench is about
  ask(by: Person, method: string, address: string, body?: object): Promise<any>;
}

const password = 'correct horse battery';

/** Once a process: the configuration is read from the environment when it is first imported. */
export async function startInside(run: Run, name: string): Promise<Inside> {
  const cluster = await startCluster(run);
  const { inside: databaseUrl, outside } = await cluster.database(name);
  const dataDir = path.join(run.folder, 'data');
  await mkdir(dataDir);
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'only-for-this-bench-6e0f1c2d3a4b5968',
    CASE_KEYS: 'Vn3q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1McQ2r7Tg4a',
    IDENTITY_KEYS: 'Wm5r9Au3xLe7So5Ky1Xt0Ig4Mq8Fz6Vc2NdR3s8Uh5b',
    CMS_URL: 'http://localhost:3100',
    DATA_DIR: dataDir,
  });
  const { default: config } = await import('../../cms/src/payload.config.ts');
  const { migrateSchemas } = await import('../../cms/src/migrate-schemas.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  run.atEnd(async () => {
    await payload.destroy();
    // It leaves its connections open, one of them for good: not waited for, Postgres ends next.
    void (payload.db as unknown as { pool: { end(): Promise<void> } }).pool.end();
  });
  payload.logger.level = 'silent';
  await payload.db.migrate();
  await migrateSchemas(databaseUrl);
  await putPolicy(payload, easy);
  const db = await connect(databaseUrl);
  run.atEnd(() => db.end());
  const { ask, signIn } = restClient(await config);
  const put: Inside['put'] = async (collection, data, more = {}) => {
    const slug = collection as CollectionSlug;
    return String(
      (await payload.create({ collection: slug, depth: 0, data: data as never, ...more })).id,
    );
  };
  return {
    payload,
    db,
    dataDir,
    outside,
    signIn,
    put,
    addSite: (name, slug, parent) =>
      put('sites', {
        name,
        shortName: name,
        level: parent ? 'township' : 'city',
        parent,
        status: 'live',
        theme: 'civic',
        mount: { host: 'prefecture.localhost', basePath: slug },
        identifiers: { organizer: name },
      }),
    async join(name, site, role, subtree = false) {
      const email = `${name}@example.cn`;
      const user = await put('users', { name, email, password });
      await put('memberships', { user, site, roles: [role], subtree });
      return signIn(email, password);
    },
    async ask(by, method, address, body) {
      const answer = await ask(method, address, { as: by, ...(body && { body }) });
      if (answer.status >= 400)
        throw new Error(`${method} ${address}: ${answer.status} ${answer.text}`);
      return answer.body;
    },
  };
}
