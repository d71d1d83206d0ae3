import type { Payload } from 'payload';
import { type CaseKeys, caseKeysFrom } from '../sealing/case-keys.ts';

const place = 'caseKeys';

export const withCaseKeys = (custom: Record<string, unknown> | undefined, setting: string) => ({
  ...custom,
  [place]: setting,
});

const read = new Map<string, CaseKeys>();

/** The keys this process was told. @throws where it was told none */
export function caseKeysOf({ config }: Payload): CaseKeys {
  const setting = String(config.custom?.[place] ?? '');
  const keys = read.get(setting) ?? caseKeysFrom(setting);
  read.set(setting, keys);
  return keys;
}
