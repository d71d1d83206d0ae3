import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import path from 'node:path';
import { root, underNode24 } from './bootstrap.mjs';

/**
 * `npm run bench -- NAME` runs bench/NAME.ts and ends as it ends: 0 only where its targets hold.
 * Without a name all run, one after the other, and bench/RESULTS.md is written anew.
 */
await underNode24();

const folder = path.join(root, 'bench');
const names = (await readdir(folder))
  .filter((file) => file.endsWith('.ts') && file !== 'report.ts' && !file.includes('.test.'))
  .map((file) => file.slice(0, -3))
  .toSorted();
const [asked, ...args] = process.argv.slice(2);

if (asked !== undefined && !names.includes(asked)) {
  console.error(`There is no bench "${asked}". There are: ${names.join(', ')}.`);
  process.exit(2);
}
process.exit(asked === undefined ? await runAll() : await run(asked, args));

async function run(name, rest = [], env = {}) {
  const child = spawn(process.execPath, [path.join(folder, `${name}.ts`), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
  });
}

/** Every bench appends one line of JSON a report to BENCH_JSON: see bench/README.md. */
async function runAll() {
  const scratch = await mkdtemp(path.join(tmpdir(), 'mingtang-bench-'));
  const sections = [];
  let missed = 0;
  for (const name of names) {
    console.log(`\n${name}`);
    const file = path.join(scratch, `${name}.jsonl`);
    const started = performance.now();
    const code = await run(name, [], { BENCH_JSON: file });
    if (code !== 0) missed += 1;
    const reports = (await readFile(file, 'utf8').catch(() => ''))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const seconds = Math.round((performance.now() - started) / 1000);
    sections.push(section(name, reports, code, seconds));
  }
  await rm(scratch, { recursive: true });
  const [cpu] = cpus();
  await writeFile(
    path.join(folder, 'RESULTS.md'),
    `# Results\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ` +
      `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ` +
      `${type()} ${release()}, Node ${process.versions.node}. Ratios come from one run each.\n\n${sections.join('\n')}`,
  );
  console.log(`\nbench/RESULTS.md: ${names.length} benches, ${missed} missed a target`);
  return missed === 0 ? 0 : 1;
}

function section(name, reports, code, seconds) {
  const rows = reports.flatMap((report) => report.rows ?? []);
  const body = rows.map(
    (row) =>
      `| ${row.name} | ${row.value} ${row.unit ?? ''} | ${row.target ?? ''} | ${row.verdict ?? ''} |`,
  );
  const verdict = code === 0 ? 'targets hold' : `**a target was missed** (exit code ${code})`;
  return `## ${name}\n\n${verdict}, ${seconds} s\n\n| figure | value | target | |\n|---|---|---|---|\n${body.join('\n')}\n`;
}
