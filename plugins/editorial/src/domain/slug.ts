const slug = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/**
 * Names that the public side keeps for itself, or that some file system cannot hold: a column or
 * page called so would hide, or be hidden by, something else.
 */
const reserved = new Set([
  'index',
  '404',
  'apply',
  'fw',
  'hd',
  'tracking',
  'site-map',
  'sitemap',
  'feed',
  'robots',
  'tokens',
  'search',
  'assets',
  'api',
  'admin',
  'healthz',
  'metrics',
  'con',
  'prn',
  'aux',
  'nul',
]);
const device = /^(?:com|lpt)\d$/;
const archivePart = /^p\d+$/;

export type SlugFault = 'slug-form' | 'slug-reserved';

/** What is wrong with the last part of an address: 1–40 of a–z, 0–9 and inner hyphens, not reserved. */
export function slugFault(value: unknown): SlugFault | undefined {
  if (typeof value !== 'string' || !slug.test(value)) return 'slug-form';
  if (reserved.has(value) || device.test(value) || archivePart.test(value)) return 'slug-reserved';
  return undefined;
}
