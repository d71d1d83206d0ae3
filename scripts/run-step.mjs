import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './bootstrap.mjs';

/** A program of the project ended in failure; the message holds what it said. */
export class StepFailed extends Error {
  name = 'StepFailed';
}

const running = new Set();

/**
 * Runs one of the project's programs to its end under this Node. Its last line of output goes to
 * `note`.
 *
 * @param {string} what named in the error, as in "Building the themes"
 * @param {string[]} args for Node, from the project's root
 * @param {{ env?: Record<string, string>, note?: (line: string) => void }} [options]
 * @throws StepFailed
 */
export async function runStep(what, args, { env, note = () => {} } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      said.push(chunk);
      const line = chunk.trimEnd().split('\n').at(-1);
      if (line) note(line);
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve(exitCode ?? signal));
  }).finally(() => running.delete(child));
  if (code === 0) return said.join('');
  const command = args.map((arg) => path.relative(root, path.resolve(root, arg)) || arg).join(' ');
  throw new StepFailed(`${what} failed (node ${command}: ${code}).\n${said.join('').trim()}`);
}

/** Ends the steps under way, with what they started. */
export function endSteps() {
  for (const child of running) process.kill(-child.pid, 'SIGTERM');
}

/** Runs one of the project's programs in the terminal of this one; answers its exit code. */
export async function runProgram(args, env) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
