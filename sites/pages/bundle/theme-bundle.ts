import type { AstroIntegration } from 'astro';
import { templateNames } from '../src/render.ts';

/**
 * The Astro adapter that turns a theme into a module with one function, `render` (see `entry.ts`).
 * Its routes are templates, not addresses: which address shows what is decided by the records.
 */
export function themeBundle({
  entry = new URL('./entry.ts', import.meta.url),
} = {}): AstroIntegration {
  return {
    name: 'theme-bundle',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute }) => {
        updateConfig({ build: { redirects: false, serverEntry: 'entry.mjs' } });
        // A bundle carries all it needs: it is loaded where no node_modules are.
        if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } });
        for (const name of templateNames) {
          injectRoute({
            pattern: `/t/${name}`,
            entrypoint: new URL(`../templates/t/${name}.astro`, import.meta.url),
            prerender: false,
          });
        }
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'theme-bundle',
          entrypointResolution: 'auto',
          serverEntrypoint: entry,
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
