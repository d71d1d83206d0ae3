import { type SealingKeys, sealingKeysFrom } from '@mingtang/tenancy/sealing';
import type { Payload } from 'payload';

const place = 'identityKeys';
const read = new Map<string, SealingKeys>();

export const withSealingKeys = (custom: Record<string, unknown> | undefined, setting: string) => ({
  ...custom,
  [place]: setting,
});

/** The keys this process was told (`IDENTITY_KEYS`). @throws where it was told none */
export function sealingKeysOf({ config }: Payload): SealingKeys {
  const setting = String(config.custom?.[place] ?? '');
  const keys = read.get(setting) ?? sealingKeysFrom('IDENTITY_KEYS', setting);
  read.set(setting, keys);
  return keys;
}
