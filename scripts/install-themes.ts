import { access, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Installs the themes built in dist/themes: bundles into DATA_DIR/themes/<theme>, their styles and
 * scripts into DATA_DIR/public/assets/<theme>. What was installed before stays, in
 * DATA_DIR/themes/.kept/<theme>/<build>: a site may keep to an earlier build, and pages on disk refer to
 * earlier assets until they are made again. Killed half-way, it is simply run again.
 *
 *   DATA_DIR=… node scripts/install-themes.ts
 */
const { DATA_DIR } = process.env;
if (!DATA_DIR) throw new Error('DATA_DIR says where themes are installed. It is not set.');
const built = join(import.meta.dirname, '../dist/themes');
const installed = join(DATA_DIR, 'themes');

for (const theme of await readdir(built)) {
  if (theme.startsWith('.')) continue;
  // Assets first: the first page made with the build needs them.
  await cp(join(built, theme, 'client/_a', theme), join(DATA_DIR, 'public/assets', theme), {
    recursive: true,
  });
  const [fresh, current] = [
    await buildIn(join(built, theme)),
    await buildIn(join(installed, theme)),
  ];
  if (fresh === current) continue;
  await replace(theme, current);
  console.log(`theme ${theme}: installed`);
}

async function replace(theme: string, current: string | undefined) {
  const fresh = join(installed, `.${theme}.partial`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(join(installed, '.kept', theme), { recursive: true });
  await cp(join(built, theme), fresh, { recursive: true });
  if (current !== undefined) await keep(theme, current);
  await rename(fresh, join(installed, theme));
}

async function keep(theme: string, build: string) {
  const kept = join(installed, '.kept', theme, build);
  if (await isThere(kept)) await rm(join(installed, theme), { recursive: true });
  else await rename(join(installed, theme), kept);
}

async function buildIn(folder: string): Promise<string | undefined> {
  const stamp = await readFile(join(folder, 'sources.sha256'), 'utf8').catch(() => undefined);
  return stamp?.trim();
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
