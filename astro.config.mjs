import { existsSync } from 'node:fs';
import { defineConfig, passthroughImageService } from 'astro/config';
import { themeBundle } from './sites/pages/bundle/theme-bundle.ts';

const theme = process.env.THEME ?? 'civic';
if (
  !/^[a-z][a-z0-9-]*$/.test(theme) ||
  !existsSync(new URL(`./themes/${theme}/`, import.meta.url))
) {
  throw new Error(
    `No theme "${theme}" below themes/. Set THEME to the name of one of its folders.`,
  );
}

/** One theme, built into a bundle that renders any site: see docs/architecture.md, "Theme bundles". */
export default defineConfig({
  srcDir: './sites/pages/templates',
  publicDir: `./themes/${theme}/public`,
  outDir: process.env.THEME_OUTPUT ?? `./dist/themes/${theme}`,
  cacheDir: `./node_modules/.cache/astro-${theme}`,
  output: 'server',
  adapter: themeBundle(),
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  scopedStyleStrategy: 'where',
  build: { assets: `_a/${theme}`, inlineStylesheets: 'never' },
  vite: {
    resolve: { alias: { '@theme': new URL(`./themes/${theme}`, import.meta.url).pathname } },
    // Readers' phones are old: styles are written out as browsers of 2018 understand them.
    build: { assetsInlineLimit: 0, cssCodeSplit: false, cssTarget: ['chrome69', 'safari13'] },
    logLevel: 'warn',
  },
});
