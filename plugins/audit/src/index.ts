export { type AuditOptions, audit } from './audit.ts';
export { type Act, record } from './record.ts';
