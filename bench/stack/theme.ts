import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './run.ts';

/** Brings a theme's bundle up to date with its sources, so that what is measured is what is there. */
export async function buildTheme(theme: string): Promise<void> {
  const script = path.join(root, 'scripts/build-themes.ts');
  await promisify(execFile)(process.execPath, [script, theme], { cwd: root });
}
