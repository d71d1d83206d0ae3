export { type AuditOptions, audit } from './audit.ts';
export { type Act, addressOf, record } from './record.ts';
