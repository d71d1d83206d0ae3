import { readFile } from 'node:fs/promises';

/**
 * A process by number and start time: process numbers are used again, the pair is not.
 * Empty where no such process runs.
 */
export async function identityOf(pid) {
  const start = await startOf(pid);
  return start && `${pid} ${start}`;
}

/** The process written down as `identity` still runs. */
export async function stillRuns(identity) {
  const [pid] = identity.trim().split(' ');
  return Boolean(pid) && (await identityOf(Number(pid))) === identity.trim();
}

async function startOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return '';
  }
  if (process.platform !== 'linux') return 'runs';
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  return state === 'Z' ? '' : (startTime ?? '');
}
