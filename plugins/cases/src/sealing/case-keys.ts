import { randomBytes } from 'node:crypto';
import { type SealingKeys, sealingKeysFrom } from '@mingtang/tenancy/sealing';

export { faultOfSealingKeys as faultOfCaseKeys, opened, sealed } from '@mingtang/tenancy/sealing';

/**
 * The keys of setting `CASE_KEYS`. Each case has a data key of its own, and only that is sealed with
 * these, bound to the id of the case: changing them touches no answer.
 */
export type CaseKeys = SealingKeys;

/** @throws where there is none, or one is not a key */
export const caseKeysFrom = (setting: string): CaseKeys => sealingKeysFrom('CASE_KEYS', setting);

export const newDataKey = (): Buffer => randomBytes(32);
