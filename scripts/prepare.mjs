import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { runStep } from './run-step.mjs';
import { hashOfSources } from './sources-hash.mjs';

/** The steps between a clone and a start. Each takes `settings` of start.mjs and tells `note` how far it is. */

/** Brings every schema up to date: Payload's tables and the publication log. */
export async function migrate({ shared, inside, owner, insidePassword, outsidePassword }, note) {
  const env = { ...shared, ...inside, ...owner };
  if (insidePassword) env.INSIDE_DATABASE_PASSWORD = insidePassword;
  if (outsidePassword) env.OUTSIDE_DATABASE_PASSWORD = outsidePassword;
  await runStep('Creating the tables', ['cms/src/migrate.ts'], { env, note });
}

/** Fills an empty database with the demo prefecture. Does nothing where it is already there. */
export async function seedDemo({ shared, inside }, note) {
  await runStep('Making the demo prefecture', ['cms/seed/index.ts'], {
    env: { ...shared, ...inside },
    note,
  });
}

export async function buildThemes({ shared }, note) {
  await runStep('Building the themes', ['scripts/build-themes.ts'], { env: shared, note });
  await runStep('Installing the themes', ['scripts/install-themes.ts'], { env: shared, note });
}

/** What `next build` reads: the CMS and the workspaces compiled into it. */
const cmsSources = [
  'cms/next.config.mjs',
  'cms/package.json',
  'cms/tsconfig.json',
  'cms/src',
  'plugins',
  'sites/publisher/src',
  'sites/pages/src',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the staff side, unless the last build was made from the same sources. */
export async function buildCms({ shared }, note) {
  const stamp = path.join(root, 'cms/.next/sources.sha256');
  const sources = await hashOfSources(cmsSources);
  const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (built === sources) return;
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  await runStep('Building the staff side', [next, 'build', 'cms'], {
    env: { ...shared, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    note,
  });
  await writeFile(stamp, sources);
}
