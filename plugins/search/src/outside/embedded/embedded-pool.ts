import pg from 'pg';

/** Longest a question may take, in ms: whoever waits longer has gone. */
const patience = 1_500;

/** Connections that the embedded engine is asked over, as the outside's role. */
export function embeddedPool(databaseUrl: string, max = 8): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'mingtang search',
    max,
    connectionTimeoutMillis: 2_000,
    query_timeout: patience + 500,
    // Bitmaps of words that are everywhere must fit, or every row is looked at again; and nothing is faster than the
    // index of words: whoever reads all rows reads the words of each from elsewhere, which the planner does not count.
    options: `-c statement_timeout=${patience} -c work_mem=64MB -c jit=off -c enable_seqscan=off`,
  });
  // An idle connection that is lost is made anew at the next question; unheard, it would end the process.
  pool.on('error', () => {});
  return pool;
}
