export { openInstanceOf, takeEffect, voidInstance } from './actions/follow-subject.ts';
export { type ApprovalsOptions, approvals } from './approvals.ts';
export type { FactDescription, Finding, FlowChoice, Subject, SubjectKind } from './ports.ts';
export { calendarAtHand } from './queries/calendar-at-hand.ts';
export { flowFor } from './queries/flow-for.ts';
export { counted, type InboxCounts, inboxCounts } from './queries/inbox.ts';
export { type InstanceView, instanceView } from './queries/instance-view.ts';
export { type Standing, standingOf } from './queries/standing-of.ts';
