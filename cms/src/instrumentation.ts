import { isOffline, readEnv } from './env.ts';

/** Runs once, before the first request: a server that cannot serve must not start. */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || isOffline(process.env)) return;
  try {
    readEnv(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(78);
  }
}
