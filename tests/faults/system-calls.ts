import path from 'node:path';

/** A system call, whole, with where in the order of all it began and ended. */
export interface Call {
  name: string;
  args: string;
  result: string;
  /** When it was over, in seconds since 1970. */
  until: number;
  began: number;
  ended: number;
}

/** Calls of a trace made by `strace -f -ttt -T -y`; one that others interrupt is put together. */
export function callsIn(trace: string): Call[] {
  const calls: Call[] = [];
  const open = new Map<string, { name: string; args: string; began: number }>();
  trace.split('\n').forEach((line, order) => {
    const [, pid = '', at = '', rest = ''] = /^(\d+) +([\d.]+) (.*)$/.exec(line) ?? [];
    const begun = /^(\w+)\((.*?) *<unfinished \.\.\.>$/.exec(rest);
    if (begun) {
      const [, name = '', args = ''] = begun;
      open.set(pid, { name, args, began: order });
      return;
    }
    const resumed = /^<\.\.\. (\w+) resumed>(.*?)\) += (.*) <[\d.]+>$/.exec(rest);
    const call = open.get(pid);
    if (resumed && call) {
      open.delete(pid);
      const [, , args = '', result = ''] = resumed;
      calls.push({ ...call, args: call.args + args, result, until: Number(at), ended: order });
      return;
    }
    const whole = /^(\w+)\((.*)\) += (.*) <([\d.]+)>$/.exec(rest);
    if (!whole) return;
    const [, name = '', args = '', result = '', took = ''] = whole;
    const until = Number(at) + Number(took);
    calls.push({ name, args, result, until, began: order, ended: order });
  });
  return calls;
}

/**
 * What was not as it has to be when a file took its name last, before `acknowledged` (seconds since
 * 1970): its bytes synced under another name, then the rename, then its folder synced.
 */
export function syncedBefore(calls: Call[], file: string, acknowledged: number): string[] {
  const rename = calls
    .filter(
      ({ name, args, until }) =>
        name.startsWith('rename') && args.includes(`"${file}"`) && until < acknowledged,
    )
    .at(-1);
  if (!rename) return [`${file} was not renamed into place`];
  const [, partial = ''] = /"([^"]+)"/.exec(rename.args) ?? [];
  const syncs = calls.filter(({ name, result }) => /^f(?:data)?sync$/.test(name) && result === '0');
  const faults: string[] = [];
  if (!syncs.some(({ args, ended }) => args.includes(`<${partial}>`) && ended < rename.began))
    faults.push(`${file} took its name before its bytes were synced`);
  const folder = path.dirname(file);
  const isNamed = syncs.some(
    ({ args, began, until }) =>
      args.endsWith(`<${folder}>`) && began > rename.ended && until < acknowledged,
  );
  if (!isNamed) faults.push(`the name of ${file} was not synced before it was acknowledged`);
  return faults;
}
