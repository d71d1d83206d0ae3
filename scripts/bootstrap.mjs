import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const nodeModules = path.join(root, 'node_modules');

/**
 * Makes a fresh clone runnable with nothing but Node 20 and npm: installs packages where they are
 * missing or differ from the lockfile, then goes on under Node 24, which is one of them.
 *
 * Answers only under Node 24. Below it, it runs the same command again there and ends with its
 * exit code. Uses nothing that Node 20 lacks.
 */
export async function underNode24() {
  if (!isInstalled()) await install();
  if (Number(process.versions.node.split('.')[0]) === 24) {
    process.env.PATH = `${path.join(nodeModules, '.bin')}${path.delimiter}${process.env.PATH}`;
    return;
  }
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const child = spawn(path.join(nodeModules, 'node/bin', program), process.argv.slice(1), {
    stdio: 'inherit',
  });
  // Whoever signals us means the command. A terminal tells the child by itself.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode, signal) => resolve(exitCode ?? (signal ? 130 : 1)));
  });
  process.exit(code);
}

/** npm's own record of what stands in node_modules agrees with the lockfile. */
function isInstalled() {
  const record = path.join(nodeModules, '.package-lock.json');
  if (!existsSync(record)) return false;
  return agrees(readJson(path.join(root, 'package-lock.json')), readJson(record));
}

/**
 * Every package a lockfile asks for is in the record of what is installed, in that version.
 * Optional ones may be missing: they belong to other systems.
 */
export function agrees(lockfile, record) {
  return Object.entries(lockfile.packages).every(([where, wanted]) => {
    if (!where.includes('node_modules/') || wanted.link) return true;
    const present = record.packages[where];
    return present ? present.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

async function install() {
  console.log('安装依赖，约一两分钟 · Installing packages, a minute or two …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses where a mirror lacks the optional packages of other systems.
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const [program, all] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const child = spawn(program, all, { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', resolve);
  });
  if (code === 0) return;
  console.error(
    '依赖没有装好，原因见上。检查网络和 npm 源（npm config get registry）后重试。\n' +
      'Packages could not be installed; npm said why above. Check the network and the registry ' +
      '(npm config get registry), then run the command again.',
  );
  process.exit(1);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
