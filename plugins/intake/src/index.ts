export { newStatusAccess, type StatusAccess } from './actions/new-status.ts';
export { endOwnLists, linkMinutes, publishOwnList } from './actions/publish-own-list.ts';
export { publishStatus, type StatusOf } from './actions/publish-status.ts';
export type { OwnCase } from './domain/own-list.ts';
export type { CaseStatus } from './domain/status.ts';
export { type IntakeOptions, intake } from './intake.ts';
export {
  type Arrival,
  type ArrivedFile,
  type FurtherForm,
  type IntakeKind,
  NotAcceptable,
  type OfferedForm,
  type Offers,
  type PublishedForm,
} from './kinds.ts';
export {
  arrivalFiles,
  type FileState,
  fileAnswer,
  type StandingFile,
} from './queries/arrival-files.ts';
