import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Run, root } from './run.ts';

/**
 * Brings a theme's bundle up to date with its sources and copies it, so that the run measures one
 * build whatever is built meanwhile; answers the folder of the copy.
 */
export async function builtTheme({ folder }: Run, theme: string): Promise<string> {
  const script = path.join(root, 'scripts/build-themes.ts');
  await promisify(execFile)(process.execPath, [script, theme], { cwd: root });
  const copy = path.join(folder, 'themes');
  await cp(path.join(root, 'dist/themes', theme), path.join(copy, theme), { recursive: true });
  return copy;
}
