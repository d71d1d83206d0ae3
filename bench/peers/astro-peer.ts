import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../stack/run.ts';
import type { Theme } from '../stack/theme.ts';
import { type PageData, type SharedData, writePageData } from './page-data.ts';

/** A stock Astro project with our theme and our pages; see `astro/`. */
export interface AstroPeer {
  /**
   * `astro build` into a folder, from its start to its end.
   *
   * @param chrome `rendered` with each page, as the layout of any Astro site does with its menu and
   *   footer; or `drawn` beforehand and given to it as html
   */
  build(output: string, chrome: 'rendered' | 'drawn'): Promise<void>;
}

/** Sets the project up in `folder`, which must lie below the packages it needs. */
export async function astroPeer(
  folder: string,
  theme: Theme,
  pages: { pages: PageData[]; shared: SharedData },
): Promise<AstroPeer> {
  const data = path.join(folder, 'data');
  await mkdir(folder);
  await cp(path.join(import.meta.dirname, 'astro'), folder, { recursive: true });
  await writePageData(data, pages);
  return {
    async build(output, chrome) {
      const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
      await promisify(execFile)(process.execPath, [astro, 'build', '--silent'], {
        cwd: folder,
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          NODE_ENV: 'production',
          PEER_DATA: data,
          PEER_OUT: output,
          PEER_CHROME: chrome,
          PEER_PAGES: path.join(root, 'sites/pages/src'),
          PEER_THEME: theme.sources,
        },
      });
    },
  };
}
