import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { forgetSettled } from './actions/forget-settled.ts';
import { sendDue } from './actions/send-due.ts';
import type { MailSettings } from './settings.ts';
import { openTransport } from './transport.ts';

const pause = 2_000;
const forgetEvery = 3_600_000;

/**
 * Sends what is due in this process until it is stopped. Any number of processes may do this at once.
 * Looks every two seconds: mails come from other processes, and mail servers come back by themselves.
 */
export function keepSending(payload: Payload, settings: MailSettings): { stop(): Promise<void> } {
  const transport = openTransport(settings);
  const domain = settings.from.address.slice(settings.from.address.lastIndexOf('@') + 1);
  const ending = new AbortController();
  const isEnding = () => ending.signal.aborted;
  const work = (async () => {
    let forgottenAt = 0;
    while (!isEnding()) {
      try {
        const { sent, putOff, givenUp, relay } = await sendDue(payload, transport, {
          domain,
          isEnding,
        });
        if (sent + putOff + givenUp > 0) {
          payload.logger.info({ msg: 'mail', sent, putOff, givenUp, ...(relay && { relay }) });
        }
        if (Date.now() - forgottenAt > forgetEvery) {
          await forgetSettled(payload);
          forgottenAt = Date.now();
        }
      } catch (error) {
        // The database is away: everything stays as it is in there.
        payload.logger.error({ err: error, msg: 'mail' });
      }
      await wait(pause, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await work;
      transport.close();
    },
  };
}
