/** What was sent is read and checked by the form it was sent with; outside and inside alike. */
export { type Checked, type Checking, checkForm, faultsUpTo } from './check-form.ts';
export { answersOf } from './gather.ts';
export { type JsonSchema, schemaOf } from './schema.ts';
