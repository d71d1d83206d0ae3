import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Payload writes its migrations for a bundler. Node runs them as they are once their types are
 * imported as types; the index file is for bundlers only.
 */
const folder = path.join(import.meta.dirname, 'migrations');
for (const name of await readdir(folder)) {
  if (!name.endsWith('.ts')) continue;
  const file = path.join(folder, name);
  if (name === 'index.ts') {
    await rm(file);
    continue;
  }
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(
      '{ MigrateUpArgs, MigrateDownArgs,',
      '{ type MigrateUpArgs, type MigrateDownArgs,',
    ),
  );
}
