import type { Config, Plugin } from 'payload';
import { endpointsOfCases } from './endpoints/of-cases.ts';
import { withCaseKeys } from './store/sealed.ts';

export interface CasesOptions {
  /** Setting `CASE_KEYS`: what applicants write is sealed with them. */
  keys: string;
}

/** Adds cases 办件. Comes after `tenancy`, `intake` and `approvals`. */
export function cases({ keys }: CasesOptions): Plugin {
  return (config: Config): Config => ({
    ...config,
    custom: withCaseKeys(config.custom, keys),
    endpoints: [...(config.endpoints ?? []), ...endpointsOfCases],
  });
}
