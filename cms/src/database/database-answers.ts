import pg from 'pg';
import { readEnv } from '../env.ts';

let pool: pg.Pool | undefined;
let asking: Promise<boolean> | undefined;

/**
 * Whether the database answers now, known within a few seconds. Asked before anything is done for a
 * person: Payload takes whoever it cannot look up for somebody who is not signed in. On a connection
 * of its own, which requests that come together share.
 */
export function databaseAnswers(): Promise<boolean> {
  // Once more on a new connection: one that lay idle may have been cut by a firewall or a restart.
  asking ??= ask()
    .catch(ask)
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

async function ask(): Promise<void> {
  pool ??= newPool();
  await pool.query('select 1');
}

function newPool(): pg.Pool {
  const made = new pg.Pool({
    connectionString: readEnv(process.env).databaseUrl,
    application_name: 'mingtang cms watch',
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  });
  // An idle connection that is lost is made anew at the next question; unheard, it would end the process.
  made.on('error', () => {});
  return made;
}
