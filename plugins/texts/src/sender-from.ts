import type { Payload } from 'payload';
import { logSender } from './adapters/log-sender.ts';
import { webhookSender } from './adapters/webhook-sender.ts';
import type { TextSender } from './ports.ts';

/**
 * Who sends text messages by settings `TEXTS_URL` and `TEXTS_SECRET`; nobody where none is set.
 *
 * @throws where they will not do, with what to do
 */
export function senderFrom(
  { TEXTS_URL: url, TEXTS_SECRET: secret }: Record<string, string | undefined>,
  logger: Pick<Payload['logger'], 'info'>,
): TextSender | undefined {
  if (!url) return undefined;
  if (url === 'log:') return logSender(logger);
  const { protocol, hostname } = URL.parse(url) ?? { protocol: '', hostname: '' };
  const isNear = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !isNear) {
    throw new Error('TEXTS_URL must be log:, an address of https, or of http on this machine');
  }
  if (!secret || secret.length < 32) {
    throw new Error(
      'TEXTS_SECRET must have 32 characters or more: it signs what is sent to TEXTS_URL',
    );
  }
  return webhookSender({ url, secret });
}
