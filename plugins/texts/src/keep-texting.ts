import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { sendDueTexts } from './actions/send-due-texts.ts';
import type { TextSender } from './ports.ts';

const pause = 5_000;

/** Sends what is due in this process until it is stopped. Any number of processes may do this at once. */
export function keepTexting(
  payload: Payload,
  sender: TextSender | undefined,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const isEnding = () => ending.signal.aborted;
  const work = (async () => {
    while (!isEnding()) {
      try {
        const { sent, putOff, givenUp } = await sendDueTexts(payload, sender, isEnding);
        if (sent + putOff + givenUp > 0) {
          payload.logger.info({ msg: 'text messages', sent, putOff, givenUp });
        }
      } catch (error) {
        // The database is away: everything stays as it is in there.
        payload.logger.error({ err: error, msg: 'text messages' });
      }
      await wait(pause, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      ending.abort();
      await work;
    },
  };
}
