export { FollowHash } from './FollowHash.tsx';
export { Found } from './Found.tsx';
export { GoLive } from './GoLive.tsx';
export { moment } from './moment.ts';
export { SetUp } from './SetUp.tsx';
export { SiteSteps } from './SiteSteps.tsx';
