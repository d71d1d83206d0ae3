import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Builds every theme whose sources changed since its last build, into dist/themes/<theme>.
 *
 *   node scripts/build-themes.ts [theme …]
 */
const root = new URL('..', import.meta.url).pathname;
const asked = process.argv.slice(2);
const themes = asked.length > 0 ? asked : await foldersIn(join(root, 'themes'));

for (const theme of themes) {
  const output = join(root, 'dist/themes', theme);
  const stamp = join(output, 'sources.sha256');
  const sources = await hashOf([
    join(root, 'astro.config.mjs'),
    join(root, 'node_modules/astro/package.json'),
    join(root, 'sites/pages/bundle'),
    join(root, 'sites/pages/parts'),
    join(root, 'sites/pages/src'),
    join(root, 'sites/pages/templates'),
    join(root, 'plugins/publication/src/records.ts'),
    join(root, 'plugins/publication/src/form-record.ts'),
    join(root, 'plugins/forms/src/domain'),
    join(root, 'themes', theme),
  ]);
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === sources) {
    console.log(`theme ${theme}: unchanged`);
  } else {
    const started = performance.now();
    await replaceBuild(theme, output, sources);
    console.log(`theme ${theme}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Builds beside the old bundle and then takes its place: publishers may be rendering with it. */
async function replaceBuild(theme: string, output: string, sources: string) {
  const fresh = join(root, 'dist/themes', `.${theme}-${process.pid}`);
  const old = `${fresh}-old`;
  try {
    await build(theme, fresh);
    await compressAssets(join(fresh, 'client'));
    await writeFile(join(fresh, 'sources.sha256'), sources);
    await writeFile(join(fresh, 'built-at'), new Date().toISOString());
    await rename(output, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(fresh, output);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** Styles and scripts are the same for years: packed once, as small as they get. */
async function compressAssets(folder: string) {
  for (const file of await filesBelow(folder)) {
    if (!/\.(css|js|svg)$/.test(file)) continue;
    const bytes = await readFile(file);
    await writeFile(`${file}.br`, brotliCompressSync(bytes));
    await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

async function build(theme: string, output: string) {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    cwd: root,
    env: { ...process.env, THEME: theme, THEME_OUTPUT: output, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const code = await new Promise((done, fail) => child.on('exit', done).on('error', fail));
  if (code !== 0) {
    throw new Error(`The theme "${theme}" could not be built: what Astro reported stands above.`);
  }
}

/** One hash over names and contents; tests do not change a bundle. */
async function hashOf(paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesBelow(path)) {
      if (/\.test\.ts$/.test(file)) continue;
      hash
        .update(relative(root, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      throw error;
    },
  );
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
