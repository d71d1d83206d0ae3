export { decisionKind } from './actions/decision-kind.ts';
export { type NewCase, receiveCase } from './actions/receive-case.ts';
export { type CasesOptions, cases } from './cases.ts';
export { settleCasesDaily } from './jobs/settle-daily.ts';
