import type { SiteLevel } from '@mingtang/publication';

/** Levels of the sites that may stand directly below one of a level. Some cities have no counties. */
export const levelsBelow: Record<SiteLevel, readonly SiteLevel[]> = {
  city: ['county', 'department', 'township'],
  county: ['township', 'department'],
  department: [],
  township: [],
};
