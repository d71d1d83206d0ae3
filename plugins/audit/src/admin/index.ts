export { Audit } from './Audit.tsx';
export { AuditLink } from './AuditLink.tsx';
export { VerifyTrail } from './VerifyTrail.tsx';
