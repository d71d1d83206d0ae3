import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Run, root } from './run.ts';

/** A theme as it is when the run begins: what is measured stays the same whatever is changed meanwhile. */
export interface Theme {
  /** Holds the bundle, as `THEMES_DIR` does. */
  themesDir: string;
  sources: string;
}

/** Brings a theme's bundle up to date with its sources and copies both. */
export async function builtTheme({ folder }: Run, name: string): Promise<Theme> {
  const script = path.join(root, 'scripts/build-themes.ts');
  await promisify(execFile)(process.execPath, [script, name], { cwd: root });
  const themesDir = path.join(folder, 'themes');
  const sources = path.join(folder, 'theme-sources');
  await cp(path.join(root, 'dist/themes', name), path.join(themesDir, name), { recursive: true });
  await cp(path.join(root, 'themes', name), sources, { recursive: true });
  return { themesDir, sources };
}
