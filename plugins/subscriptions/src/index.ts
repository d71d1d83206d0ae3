export { type Asked, type Subscribing, subscribe } from './actions/subscribe.ts';
export { type TicketUse, useTicket } from './actions/use-ticket.ts';
export { subscriptionKinds } from './kinds.ts';
export { type FollowerCounts, followerCounts } from './queries/follower-counts.ts';
export { subscriptions } from './subscriptions.ts';
