import type { Payload } from 'payload';
import type { InstalledThemes } from './queries/theme-standing.ts';

/** What of themes is installed, as `sitebuilding` was told: for screens, which know nothing but Payload. */
export function installedThemes({ config }: Payload): InstalledThemes {
  return (config.custom as { installedThemes: InstalledThemes }).installedThemes;
}
