export { newStatusAccess, type StatusAccess } from './actions/new-status.ts';
export { publishStatus, type StatusOf } from './actions/publish-status.ts';
export type { Values } from './domain/check-form.ts';
export type { CaseStatus } from './domain/status.ts';
export { type IntakeOptions, intake } from './intake.ts';
export {
  type Arrival,
  type ArrivedFile,
  type IntakeKind,
  NotAcceptable,
  type OfferedForm,
  type Offers,
} from './kinds.ts';
export {
  arrivalFiles,
  type FileState,
  fileAnswer,
  type StandingFile,
} from './queries/arrival-files.ts';
