import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/**
 * Brings everything written to a file system to disk. A small shell stands by for it: starting `sync`
 * from a process of our size would copy the page tables of all its threads each time.
 */
export class FileSystemSync {
  readonly #folder: string;
  #shell: ChildProcessByStdio<Writable, Readable, null> | undefined;
  readonly #asked: PromiseWithResolvers<void>[] = [];

  /** @param folder any folder of the file system */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Everything written before the call is on disk when this returns. */
  async sync(): Promise<void> {
    this.#shell ??= this.#start();
    const asked = Promise.withResolvers<void>();
    this.#asked.push(asked);
    this.#shell.stdin.write('\n');
    return asked.promise;
  }

  stop(): void {
    this.#shell?.stdin.end();
  }

  #start() {
    const sync = process.platform === 'linux' ? 'sync -f "$0"' : 'sync';
    const script = `while read -r _; do ${sync}; echo "$?"; done`;
    const shell = spawn('/bin/sh', ['-c', script, this.#folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface(shell.stdout).on('line', (code) => {
      if (code === '0') this.#asked.shift()?.resolve();
      else this.#asked.shift()?.reject(new Error(`sync ended with code ${code}`));
    });
    const lost = (error: Error) => {
      this.#shell = undefined;
      for (const asked of this.#asked.splice(0)) asked.reject(error);
    };
    shell.stdin.on('error', lost);
    shell.on('error', lost);
    shell.on('exit', () => lost(new Error('The shell that syncs files ended')));
    return shell;
  }
}
