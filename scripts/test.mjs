import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, underNode24 } from './bootstrap.mjs';
import { ChromiumMissing, ensureChineseFont, findChromium } from './chromium.mjs';
import { drillsFolder, reportDrills, testsIn } from './drills.mjs';
import { buildCms, buildThemes } from './prepare.mjs';
import { createProgress } from './progress.mjs';

/**
 * `npm test`: every check of the project, or those named (`npm test -- types unit`). Goes on after a
 * failure. The last line is `N passed, N failed`, counting tests and checks.
 */
await underNode24();

const reports = await mkdtemp(path.join(tmpdir(), 'mingtang-reports-'));
const progress = createProgress();
const folders = ['cms', 'plugins', 'sites', 'themes', 'scripts', 'tests', 'bench'];
const settings = { shared: { DATA_DIR: path.join(reports, 'data') } };
process.env.DRILLS_DIR = drillsFolder();
/** Every test of this run, for the report of the drills. */
const ran = [];

/** Steps of one lane run one after the other; lanes run side by side. */
const phases = [
  [
    [
      check('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
      check('types', 'tsc', ['--noEmit']),
      check('types of cms', 'tsc', ['--noEmit', '-p', 'cms']),
      check('import rules', 'depcruise', ['--config', '.dependency-cruiser.mjs', ...folders]),
      check('version floors', 'node', ['scripts/floors.mjs']),
      check('dead code', 'knip', ['--no-config-hints']),
      check('dead code in production', 'knip', [
        '--production',
        '--no-config-hints',
        '--include=files,dependencies,unlisted',
      ]),
    ],
    [vitest('unit'), { name: 'build themes', run: () => build(buildThemes) }],
  ],
  [[vitest('integration')], [{ name: 'build cms', run: () => build(buildCms) }]],
  [[{ ...vitest('browser'), before: browser }, vitest('faults')]],
];

const asked = process.argv.slice(2);
const known = phases.flat(2).map(({ name }) => name);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const lanes of phases) {
  await Promise.all(
    lanes.map(async (steps) => {
      for (const step of steps) {
        if (asked.length === 0 || asked.includes(step.name)) await take(step);
      }
    }),
  );
}
await rm(reports, { recursive: true, force: true });
if (ran.length > 0) await tellDrills();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function take({ name, run, before }) {
  let outcome;
  await progress
    .task(name, async (note) => {
      before?.(note);
      outcome = await run(note);
      if (outcome.failed > 0) throw new Error(outcome.output);
    })
    .catch((error) => {
      outcome ??= { passed: 0, failed: 1 };
      progress.say(error instanceof ChromiumMissing ? error.message : error.message || error.stack);
    });
  total.passed += outcome.passed;
  total.failed += outcome.failed;
}

function check(name, program, args) {
  return {
    name,
    async run() {
      const { code, output } = await execute(program, args);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

/** A project of vitest.config.ts; each of its tests counts. */
function vitest(project) {
  return {
    name: project,
    async run(note) {
      const report = path.join(reports, `${project}.json`);
      const { code, output } = await execute(
        'vitest',
        [
          'run',
          '--project',
          project,
          '--reporter=default',
          '--reporter=json',
          `--outputFile=${report}`,
        ],
        note,
      );
      const results = JSON.parse(await readFile(report, 'utf8').catch(() => '{"testResults":[]}'));
      ran.push(...testsIn(results));
      const states = results.testResults.flatMap(({ status, assertionResults }) => {
        const failed = assertionResults.some((test) => test.status === 'failed');
        const broken = status === 'failed' && !failed ? ['failed'] : [];
        return [...assertionResults.map((test) => test.status), ...broken];
      });
      const passed = states.filter((state) => state === 'passed').length;
      const failed = states.filter((state) => state === 'failed').length;
      return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
    },
  };
}

/** What the drills came to: a check of its own where everything ran. */
async function tellDrills() {
  const isWhole = asked.length === 0;
  const { lines, faults, folder } = await reportDrills(ran, { isWhole });
  for (const line of [...faults, ...lines]) console.log(line);
  console.log(`drills: ${folder}`);
  if (isWhole) total[faults.length === 0 ? 'passed' : 'failed'] += 1;
}

async function build(make) {
  await make(settings, () => {});
  return { passed: 1, failed: 0 };
}

function browser(note) {
  process.env.CHROMIUM_PATH = findChromium(note);
  ensureChineseFont(note);
}

async function execute(program, args, note = () => {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', CI: '1' },
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      said.push(chunk);
      note(chunk.trimEnd().split('\n').at(-1));
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, output: said.join('').trim() };
}
