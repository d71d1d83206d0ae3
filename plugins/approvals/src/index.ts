export { actOn } from './actions/act.ts';
export { openInstanceOf, takeEffect, voidInstance } from './actions/follow-subject.ts';
export { submitSubject } from './actions/submit.ts';
export { type ApprovalsOptions, approvals } from './approvals.ts';
export { keyOf } from './endpoints/body.ts';
export type {
  FactDescription,
  Finding,
  FlowChoice,
  Subject,
  SubjectKind,
  WaitingItem,
  WaitingKind,
} from './ports.ts';
export { actorAtHand } from './queries/actor-at-hand.ts';
export { calendarAtHand } from './queries/calendar-at-hand.ts';
export { flowFor } from './queries/flow-for.ts';
export { counted, type InboxCounts, inboxCounts } from './queries/inbox.ts';
export { type InstanceView, instanceView } from './queries/instance-view.ts';
export { namesOf } from './queries/names-of.ts';
export { siteNames } from './queries/site-names.ts';
export { sitesNear } from './queries/sites-near.ts';
export { type Standing, standingOf } from './queries/standing-of.ts';
export { once } from './store/commands.ts';
