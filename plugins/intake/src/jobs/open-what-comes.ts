import type { Payload } from 'payload';
import pg from 'pg';
import { removeGoneFiles } from '../actions/desk-files.ts';
import { type Opener, openNext } from '../actions/open-next.ts';
import { noteUnscanned, scanFiles } from '../actions/scan-files.ts';

/** Looked for without being called: what a lost call, or a time that is up, left behind. */
const lookEveryMs = 10_000;

/**
 * Opens what comes in, as it comes, until stopped; any number of processes may. Nothing that fails
 * ends it.
 *
 * @returns what stops it, when the envelope in hand is settled
 */
export function openWhatComes(
  payload: Payload,
  {
    opener,
    scanning,
    databaseUrl,
  }: {
    opener: Opener;
    /** Without it files are not scanned. */
    scanning: Parameters<typeof scanFiles>[1] | undefined;
    databaseUrl: string;
  },
): { stop(): Promise<void> } {
  let stopping = false;
  let wake = () => {};
  let ear: pg.Client | undefined;

  async function listen(): Promise<void> {
    if (ear) return;
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'mingtang intake',
    });
    client.on('notification', () => wake());
    client.on('error', () => {
      if (ear === client) ear = undefined;
    });
    await client.connect();
    await client.query('listen inbound');
    ear = client;
  }

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function work(): Promise<void> {
    while (!stopping) {
      // Asked for before it is looked, so that a call that comes while looking is heard.
      const called = pause();
      try {
        await listen();
        while (!stopping && (await openNext(payload, opener)) !== 'idle');
      } catch (error) {
        payload.logger.error({ err: error, msg: 'intake waits' });
      }
      try {
        if (!scanning) await noteUnscanned(payload);
        while (!stopping && scanning && (await scanFiles(payload, scanning)) > 0);
      } catch (error) {
        payload.logger.error({ err: error, msg: 'files wait for the scanner' });
      }
      try {
        await removeGoneFiles(payload);
      } catch (error) {
        payload.logger.error({ err: error, msg: 'files wait to be removed' });
      }
      if (stopping) wake();
      await called;
    }
    await ear?.end().catch(() => {});
  }

  const working = work();
  return {
    async stop() {
      stopping = true;
      wake();
      await working;
    },
  };
}
