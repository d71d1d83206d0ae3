import { spawn } from 'node:child_process';
import path from 'node:path';
import type { ContentRead, ReadableType, TextRead } from './document-read.ts';

/** Longest that one document is worked at, in milliseconds. */
const patience = 20_000;
const mostOutput = 96 * 1024 * 1024;
const atOnce = 2;
/** Whatever the process is made to do, it knows no password. */
const noSettings = { NODE_ENV: 'production' } as const;

/**
 * What a document says, read in a process of its own that has no settings, may write no file and start
 * nothing, and is killed where it takes too long or says too much. `undefined` where it could not be read:
 * broken, locked by a password, or made to do harm.
 */
export function readText(type: ReadableType, bytes: Buffer): Promise<TextRead | undefined> {
  return inTurn(() => read<TextRead>(type, 'text', bytes));
}

/** As `readText`, for taking the document into an article. */
export function readContent(type: ReadableType, bytes: Buffer): Promise<ContentRead | undefined> {
  return inTurn(() => read<ContentRead>(type, 'content', bytes));
}

async function read<T>(type: ReadableType, want: string, bytes: Buffer): Promise<T | undefined> {
  const script = commandFile();
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=512',
      '--permission',
      '--allow-fs-read=*',
      '--disable-warning=ExperimentalWarning',
      script,
      type,
      want,
    ],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: noSettings,
      timeout: patience,
      killSignal: 'SIGKILL',
    },
  );
  // It may end before it has read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const parts: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (part: Buffer) => {
    size += part.byteLength;
    if (size > mostOutput) child.kill('SIGKILL');
    else parts.push(part);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  if (code !== 0) return undefined;
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as T;
}

/**
 * The script as it lies in the package: where this code runs it may have been bundled, and knows no
 * files beside it.
 */
function commandFile(): string {
  const { createRequire } = process.getBuiltinModule('node:module');
  const here = createRequire(path.join(process.cwd(), 'package.json'));
  return here.resolve('@mingtang/editorial/read-document');
}

let running = 0;
const waiting: (() => void)[] = [];

/** Few at once, whoever asks: each takes a processor and much memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
