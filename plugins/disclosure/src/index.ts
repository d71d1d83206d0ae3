export { plantTerms } from './catalogue/plant-terms.ts';
export { type Unexplained, unexplainedPolicies } from './catalogue/unexplained.ts';
export { disclosure, disclosureCollections } from './disclosure.ts';
export type { PastAct } from './requests/actions/replay-request.ts';
export { replayRequest } from './requests/actions/replay-request.ts';
export type { Application } from './requests/domain/application.ts';
export { applications } from './requests/intake/applications.ts';
export { remindOfRequests } from './requests/jobs/remind-of-requests.ts';
export { informationRequests } from './requests/requests.ts';
