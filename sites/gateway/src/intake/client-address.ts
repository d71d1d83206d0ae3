import type { IncomingMessage } from 'node:http';

/**
 * Who asks, by address: the connection's, or what the outermost of `proxies` trusted proxies in front
 * wrote into `X-Forwarded-For`. What clients themselves write there stands further left.
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const own = socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  return forwarded.at(-proxies) ?? own;
}
