export { closeDue } from './actions/close-due.ts';
export { type Content, type Written, writeContent } from './actions/write-content.ts';
export type { CheckFault } from './domain/check-fault.ts';
export { unmetMusts } from './domain/unmet-musts.ts';
export type { RenderTrial } from './endpoints/trial.ts';
export { closeSitesOnTime } from './jobs/closing-jobs.ts';
export type { FaultsOf } from './queries/faults-of.ts';
export { type Waiting, waitingFor } from './queries/waiting-for.ts';
export { type SitebuildingOptions, sitebuilding, siteCollections } from './sitebuilding.ts';
