import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, underNode24 } from './bootstrap.mjs';
import { runProgram } from './run-step.mjs';

/**
 * `npm run verify`, `npm run reconcile`, `npm run rebuild`, `npm run archive` and, of the search index,
 * `npm run reconcile:search`, `npm run rebuild:search`: what an operator asks of the log and what is made of it. Uses the settings of the environment, else those of the `npm start` that runs on DATA_DIR.
 */
await underNode24();
const [verb, ...args] = process.argv.slice(2);
const commands = {
  verify: ['plugins/publication/src/commands/verify.ts'],
  'verify:audit': ['plugins/audit/src/commands/verify.ts'],
  reconcile: ['sites/publisher/src/commands/mend.ts', 'reconcile'],
  rebuild: ['sites/publisher/src/commands/mend.ts', 'rebuild'],
  'reconcile:search': ['sites/indexer/src/commands/mend.ts', 'reconcile'],
  'rebuild:search': ['sites/indexer/src/commands/mend.ts', 'rebuild'],
  archive: ['sites/publisher/src/commands/archive.ts'],
};
const command = commands[verb];
if (!command) {
  console.error(`There is no command ${verb}: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}

const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
const file = path.join(dataDir, 'run/settings.json');
const running = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
process.exitCode = await runProgram([...command, ...args], {
  ...running,
  ...process.env,
  DATA_DIR: dataDir,
});
