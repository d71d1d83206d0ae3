import { defineConfig } from 'astro/config';
import config from '../../../astro.config.mjs';
import { themeBundle } from '../bundle/theme-bundle.ts';

/** A theme under Astro's own app, to compare with. */
export default defineConfig({
  ...config,
  cacheDir: `${config.cacheDir}-app`,
  adapter: themeBundle({ entry: new URL('./app-entry.ts', import.meta.url) }),
});
