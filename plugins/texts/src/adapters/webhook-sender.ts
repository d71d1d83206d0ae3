import { createHmac } from 'node:crypto';
import type { TextSender } from '../ports.ts';

const patienceMs = 10_000;

/**
 * Posts each message to an address of the operator's, which hands it to a provider. The body is signed
 * with the time it is sent, so that nobody else can have messages sent, nor the same one again later.
 */
export const webhookSender = (
  { url, secret }: { url: string; secret: string },
  now = () => new Date(),
): TextSender => ({
  async sendText(message) {
    const body = JSON.stringify(message);
    const at = String(Math.floor(now().getTime() / 1000));
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': message.id,
        'mingtang-timestamp': at,
        'mingtang-signature': `sha256=${signatureOf(secret, at, body)}`,
      },
      body,
    });
    const answer = `${response.status} ${(await response.text()).slice(0, 200)}`;
    if (response.ok) return { outcome: 'taken', answer };
    const isForGood =
      response.status >= 400 &&
      response.status < 500 &&
      ![401, 403, 408, 429].includes(response.status);
    return { outcome: isForGood ? 'refused' : 'later', answer };
  },
});

/** Hex HMAC-SHA-256 of the time, a full stop and the body. */
export const signatureOf = (secret: string, at: string, body: string): string =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
