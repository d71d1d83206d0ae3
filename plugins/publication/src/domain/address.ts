import type { Mount } from '../records.ts';

/** The whole address of a path of a site. Development hosts (`*.localhost`) are served without TLS. */
export function addressOf({ host, basePath }: Mount, path: string): string {
  const scheme = /(^|\.)localhost(:\d+)?$/.test(host) ? 'http' : 'https';
  return `${scheme}://${host}${basePath}${path.slice(1)}`;
}
