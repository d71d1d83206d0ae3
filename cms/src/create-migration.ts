import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * `node src/create-migration.ts NAME`: writes the difference between the collections and the last
 * migration. Payload writes for a bundler; Node runs the files as they are once their types are
 * imported as types. The index file is for bundlers only.
 */
const folder = path.join(import.meta.dirname, 'migrations');
const { status } = spawnSync('payload', ['migrate:create', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    MINGTANG_OFFLINE: '1',
    PAYLOAD_CONFIG_PATH: path.join(import.meta.dirname, 'payload.config.ts'),
  },
});
if (status !== 0) process.exit(status ?? 1);

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
