import { APIError, type PayloadRequest } from 'payload';
import { say, type Words } from './domain/words.ts';

/** Why something is not done: a permanent code, the status of the answer, and what to tell the user. */
export interface Refusal {
  code: string;
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429;
  message: Words;
}

/**
 * A request understood and not done. The message is in the user's language and says what happened,
 * why, and what to do; programs go by `data.code`.
 */
export class Refused extends APIError<{ code: string; [detail: string]: unknown }> {
  // Payload answers "unknown error" for errors without a name, and takes it from the class, which bundlers rename.
  override name = 'Refused';
  readonly code: string;

  /** @param details go into `data` beside the code */
  constructor(
    req: Pick<PayloadRequest, 'i18n'> | undefined,
    refusal: Refusal,
    details: Record<string, unknown> = {},
  ) {
    super(say(req, refusal.message), refusal.status, { ...details, code: refusal.code }, true);
    this.code = refusal.code;
  }
}
