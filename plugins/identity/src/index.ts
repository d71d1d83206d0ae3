export { easy, type Policy, strict } from './domain/policy.ts';
export { identity } from './identity.ts';
export { policyOf, putPolicy } from './store/policy.ts';
