import type { SiteFeature, SiteRecord } from '@mingtang/publication';

/** Whether a site offers a feature to its readers; a name that this release does not know switches nothing. */
export function isOffered(site: Pick<SiteRecord, 'switchedOff'>, feature: SiteFeature): boolean {
  return !site.switchedOff?.includes(feature);
}
