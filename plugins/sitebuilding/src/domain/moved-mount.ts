import type { Mount } from '@mingtang/publication';

/** The last part of a site's path, without slashes; empty for a site at the root of its host. */
export function segmentOf({ basePath }: Mount): string {
  return basePath.split('/').at(-2) ?? '';
}

/** A mount whose path ends otherwise; what is above the last part stays as it was founded. */
export function movedMount({ host, basePath }: Mount, segment: string): Mount {
  return { host, basePath: basePath.replace(/[^/]+\/$/, `${segment}/`) };
}
