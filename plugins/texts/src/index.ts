export { queueText, type Text } from './actions/queue-text.ts';
export { mobileIn } from './domain/mobile.ts';
