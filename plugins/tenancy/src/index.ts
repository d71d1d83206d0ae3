export { anyMember, memberWith } from './access/member-with.ts';
export {
  holds,
  idOf,
  isAnyAdministrator,
  isGlobal,
  rightsOf,
  sitesWhere,
  siteTree,
} from './access/rights.ts';
export { anyStaff, nobody } from './access/rules.ts';
export { asSystem, asUser } from './acting.ts';
export type { ThemeChoice } from './collections/sites.ts';
export { type AllOperations, defineCollection } from './define-collection.ts';
export { addressToken, isAddressToken, tokenHash } from './domain/address-token.ts';
export { allowance } from './domain/allowance.ts';
export { moment } from './domain/moment.ts';
export { basePathFault, hostFault } from './domain/mount.ts';
export {
  type GlobalRole,
  globalRoles,
  roleLabels,
  type SiteRole,
  siteRoles,
} from './domain/roles.ts';
export { say, type Words } from './domain/words.ts';
export { sameSite } from './hooks/same-site.ts';
export { siteOfDocument } from './hooks/site-of-document.ts';
export { inTransaction } from './in-transaction.ts';
export { type IsolationOptions, isolateSites } from './isolate-sites.ts';
export { type Refusal, Refused } from './refused.ts';
export { reply } from './reply.ts';
export { type TenancyOptions, tenancy } from './tenancy.ts';
