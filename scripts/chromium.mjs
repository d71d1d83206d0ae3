import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './bootstrap.mjs';

/** No browser, and none could be had; the message says what to do. */
export class ChromiumMissing extends Error {
  name = 'ChromiumMissing';
}

/**
 * The path of a Chromium that runs here. Looks at CHROMIUM_PATH, at Playwright's own, then at the
 * system's; where there is none, lets Playwright install one, else (Debian, as root) apt.
 *
 * @param {(text: string) => void} note told what takes time
 * @throws ChromiumMissing
 */
export function findChromium(note) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new ChromiumMissing(
      `CHROMIUM_PATH names ${given}, which does not run. Correct or unset it.`,
    );
  }
  const found = [playwrights(), ...systems()].find((file) => file && runs(file));
  if (found) return found;

  const attempts = [];
  note('Playwright installs Chromium');
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  attempts.push(attempt(process.execPath, [cli, 'install', 'chromium']));
  if (runs(playwrights())) return playwrights();

  if (isDebianRoot()) {
    note('apt-get installs Chromium');
    attempts.push(attempt('apt-get', ['update']));
    attempts.push(apt('chromium', 'fonts-noto-cjk'));
    const installed = systems().find(runs);
    if (installed) return installed;
  }
  throw new ChromiumMissing(
    [
      'No Chromium was found, and none could be installed. Do one of these, then run npm test again:',
      '  apt-get install chromium fonts-noto-cjk     (Debian, Ubuntu; as root)',
      '  npx playwright install --with-deps chromium (any system that can reach its downloads)',
      '  CHROMIUM_PATH=/path/to/chrome npm test      (a Chrome or Chromium you already have)',
      'What was tried:',
      ...attempts.map((said) => `  ${said}`),
    ].join('\n'),
  );
}

/** Without a Chinese font pages are measured and photographed in boxes. Debian's is installed as root. */
export function ensureChineseFont(note) {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (list.error || list.stdout.trim() !== '' || !isDebianRoot()) return;
  note('apt-get installs a Chinese font');
  attempt('apt-get', ['update']);
  apt('fonts-noto-cjk');
}

function playwrights() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return chromium.executablePath();
}

function systems() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].filter((file) => existsSync(file));
}

function runs(file) {
  if (!file || !existsSync(file)) return false;
  // Windows opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const apt = (...packages) =>
  attempt('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);

/** Runs a command and says in one line how it went. */
function attempt(program, args) {
  const { status, error, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const command = [path.basename(program), ...args.map((arg) => path.basename(arg))].join(' ');
  if (status === 0) return `${command}: done`;
  const why = error?.message ?? stderr?.trim().split('\n').at(-1);
  return `${command}: ${why || `exit code ${status}`}`;
}
