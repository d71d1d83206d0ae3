import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent from a page of the same origin: browsers say so by `Sec-Fetch-Site`, older
 * ones by `Origin`, the oldest by `Referer`. Who says nothing is refused.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, host: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const from = headers.origin ?? headers.referer;
  return from !== undefined && URL.parse(from)?.host === host;
}
