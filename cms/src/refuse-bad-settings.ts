import { isOffline, readEnv } from './env.ts';

/** A server that cannot serve must not start: it says which settings will not do, and ends. */
if (!isOffline(process.env)) {
  try {
    readEnv(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(78);
  }
}
