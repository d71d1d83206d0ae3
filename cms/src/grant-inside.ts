import pg from 'pg';
import { PgBoss } from 'pg-boss';

/**
 * Gives role `mingtang_inside`, as which the inside runs, what it needs, after all tables are there: to read and
 * write every table, but the audit trail only to read and to add to. Whoever takes over the inside thus cannot
 * change what was written of it. Safe to run again.
 *
 * @param insidePassword lets the role sign in with it; without it the role is left as it is
 */
export async function grantInside(
  databaseUrl: string,
  { insidePassword }: { insidePassword?: string } = {},
): Promise<void> {
  await installQueues(databaseUrl);
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await db.query('begin');
    // Roles belong to the whole server: several databases may be migrated at once.
    await db.query(`select pg_advisory_xact_lock(hashtextextended('mingtang_inside', 0))`);
    await db.query(makeRole);
    if (insidePassword) {
      await db.query(
        `alter role mingtang_inside login password ${db.escapeLiteral(insidePassword)}`,
      );
    }
    await db.query(giveTables);
    await db.query(keepTrail);
    await db.query(giveQueues);
    await db.query('commit');
  } finally {
    await db.end();
  }
}

const makeRole = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'mingtang_inside') then
    create role mingtang_inside nologin;
  end if;
exception when duplicate_object then null;
end $$`;

/** All schemas but those of Postgres itself. */
const giveTables = `
do $$ declare s name; begin
  for s in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'pgboss') loop
    execute format('grant usage on schema %I to mingtang_inside', s);
    execute format('grant select, insert, update, delete on all tables in schema %I to mingtang_inside', s);
    execute format('grant usage, select, update on all sequences in schema %I to mingtang_inside', s);
    execute format('grant execute on all functions in schema %I to mingtang_inside', s);
  end loop;
end $$`;

const keepTrail = `
revoke all on all tables in schema audit from mingtang_inside, public;
grant select on audit.entry, audit.head to mingtang_inside;
revoke execute on all functions in schema audit from public, mingtang_inside;
grant execute on function audit.append to mingtang_inside`;

/** Makes the tables of pg-boss, which else makes them as it first starts: only an owner may make a schema. */
async function installQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Its tables become those of the role: it changes them itself when it is a newer one. */
const giveQueues = `
do $$ declare t record; begin
  if (select nspowner <> 'mingtang_inside'::regrole from pg_namespace where nspname = 'pgboss') then
    execute format('grant mingtang_inside to %I', current_user);
    alter schema pgboss owner to mingtang_inside;
    for t in select c.oid::regclass as name from pg_class c where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p') loop
      execute format('alter table %s owner to mingtang_inside', t.name);
    end loop;
    for t in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'pgboss'::regnamespace loop
      execute format('alter function %s owner to mingtang_inside', t.name);
    end loop;
    for t in select format('%I.%I', 'pgboss', y.typname) as name from pg_type y
      where y.typnamespace = 'pgboss'::regnamespace and y.typtype = 'e' loop
      execute format('alter type %s owner to mingtang_inside', t.name);
    end loop;
  end if;
end $$`;
