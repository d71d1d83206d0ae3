/** The log for those who work on it without Payload: migrations, verification, benches, drills. */
export { addressOf } from './domain/address.ts';
export { hashOf, storable } from './domain/canonical.ts';
export { type Break, breakIn, genesis, type LogRow } from './domain/chain.ts';
export { migrate } from './migrate.ts';
export { entriesOf } from './queries/entries-of.ts';
export { type Verification, verifyLog } from './queries/verify-log.ts';
