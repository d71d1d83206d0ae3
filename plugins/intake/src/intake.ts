import type { Config, Plugin } from 'payload';
import { arrivals } from './collections/arrivals.ts';
import { type IntakeKind, withKinds } from './kinds.ts';

export interface IntakeOptions {
  kinds: IntakeKind[];
  /** Its `uploads/arrivals` keep the files of arrivals: inside only. */
  dataDir: string;
}

/**
 * Takes in what the public sends: kinds of arrivals, and the list of what came of each. Comes
 * after `tenancy`. Opening is done by the jobs process: see `@mingtang/intake/jobs`.
 *
 * @throws at boot, where two kinds have one name
 */
export function intake({ kinds, dataDir }: IntakeOptions): Plugin {
  const names = kinds.map(({ name }) => name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice) throw new Error(`There are two kinds of arrivals called ${twice}`);
  return (config: Config): Config => ({
    ...config,
    custom: withKinds(config.custom, { kinds, dataDir }),
    collections: [...(config.collections ?? []), arrivals(kinds)],
  });
}
