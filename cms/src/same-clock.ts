import pg from 'pg';

/** NTP keeps machines within milliseconds; a minute is no drift any more. */
const mostMs = 60_000;

/**
 * Keeps a process from doing what is due on a machine whose clock is not the database's: by it sites
 * would be closed, and applications accepted by silence, on the wrong day.
 *
 * @throws where the two clocks are more than a minute apart
 */
export async function refuseOtherClock(databaseUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const { rows } = await db.query<{ now: Date }>('select clock_timestamp() as now');
    const ahead = Date.now() - (rows[0]?.now.getTime() ?? Number.NaN);
    if (Math.abs(ahead) <= mostMs) return;
    throw new Error(
      `The clock of this machine is ${Math.round(ahead / 1000)} s ahead of the database's. ` +
        'Have both follow one time server (NTP); nothing that is due is done until then.',
    );
  } finally {
    await db.end();
  }
}
