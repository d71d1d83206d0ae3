import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { migrate } from '@mingtang/publication/log';
import pg from 'pg';
import { removePostgres, startPostgres } from '../../scripts/postgres.mjs';
import { migrateProjection } from '../../sites/publisher/src/migrate.ts';
import type { Run } from './run.ts';

/** A Postgres that syncs every commit to disk, as in production, and the databases made on it. */
export interface Cluster {
  /** Makes a database that holds an empty publication log, and the publisher's empty tables. */
  database(name: string): Promise<{ inside: string; outside: string }>;
}

/** The server alone, without a database of ours. */
export async function startServer(
  { folder, atEnd }: Run,
  name = 'postgres',
): ReturnType<typeof startPostgres> {
  const dataDir = path.join(folder, name);
  const starting = startPostgres({ dataDir });
  // Also where the run ends while the server still starts.
  atEnd(async () => {
    await starting.then(
      (server) => server.stop(),
      () => undefined,
    );
    await removePostgres({ dataDir });
  });
  return starting;
}

export async function startCluster(run: Run): Promise<Cluster> {
  const server = await startServer(run);
  const password = randomBytes(18).toString('base64url');
  return {
    async database(name) {
      const client = await connect(server.url('postgres'));
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      const inside = server.url(name);
      await migrate(inside, { outsidePassword: password });
      const outside = new URL(inside);
      outside.username = 'mingtang_outside';
      outside.password = password;
      await migrateProjection(outside.href);
      return { inside, outside: outside.href };
    },
  };
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
