import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/**
 * A new database on the run's server, empty or a copy of `template` (a database nobody is
 * connected to; a copy takes about 50 ms). It disappears with the server at the end of the run.
 */
export async function freshDatabase({ template }: { template?: string } = {}): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    const source = template ? ` template ${client.escapeIdentifier(template)}` : '';
    await client.query(`create database ${client.escapeIdentifier(name)}${source}`);
  });
  return urlOf(name);
}

/**
 * A database to copy from, made by `prepare` the first time any test file of the run asks for it.
 * `prepare` gets its url and must leave no connection open.
 */
export async function templateDatabase(
  name: string,
  prepare: (url: string) => Promise<void>,
): Promise<string> {
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [name]);
    const known = await client.query(`select from pg_database where datname = $1`, [name]);
    if (known.rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${client.escapeIdentifier(draft)} with (force)`);
    await client.query(`create database ${client.escapeIdentifier(draft)}`);
    await prepare(urlOf(draft));
    await client.query(
      `alter database ${client.escapeIdentifier(draft)} rename to ${client.escapeIdentifier(name)}`,
    );
  });
  return name;
}

/** Drops a database of `freshDatabase` before the run ends, for tests that make large ones. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer(async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject('postgres'));
  url.pathname = `/${database}`;
  return url.href;
}
