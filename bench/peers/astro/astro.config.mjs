import { defineConfig, passthroughImageService } from 'astro/config';

/** Stock static output of the same theme; settings that shape the html are those of the project's own. */
const { PEER_THEME, PEER_PAGES, PEER_OUT } = process.env;

export default defineConfig({
  outDir: PEER_OUT,
  output: 'static',
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  scopedStyleStrategy: 'where',
  build: { format: 'preserve', assets: '_a/civic', inlineStylesheets: 'never' },
  vite: {
    resolve: { alias: { '@theme': PEER_THEME, '@pages': PEER_PAGES } },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    logLevel: 'warn',
  },
});
