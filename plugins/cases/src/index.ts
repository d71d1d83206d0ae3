export { decisionKind } from './actions/decision-kind.ts';
export { type NewCase, receiveCase } from './actions/receive-case.ts';
export { type PastAct, replayCase } from './actions/replay-case.ts';
export { type CasesOptions, cases } from './cases.ts';
export type { CaseTerms } from './domain/terms.ts';
export { caseApplications } from './intake/applications.ts';
export { caseCorrections } from './intake/corrections.ts';
export { caseMessages } from './intake/messages.ts';
export { settleCasesDaily } from './jobs/settle-daily.ts';
