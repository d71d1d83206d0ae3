import type { Payload } from 'payload';
import { maskedMobile } from '../domain/mobile.ts';
import type { TextSender } from '../ports.ts';

/** Sends nothing, and says in the log that it would have: for trying out. */
export const logSender = (logger: Pick<Payload['logger'], 'info'>): TextSender => ({
  async sendText({ id, to, text }) {
    logger.info({ msg: 'text message', id, to: maskedMobile(to), characters: [...text].length });
    return { outcome: 'taken', answer: 'log' };
  },
});
