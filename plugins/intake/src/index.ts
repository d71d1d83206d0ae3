export {
  forgetFiles,
  type KeptAtDesk,
  keepDeskFile,
  removeGoneFiles,
} from './actions/desk-files.ts';
export { codeOfToken, newStatusAccess, type StatusAccess } from './actions/new-status.ts';
export { endOwnLists, linkMinutes, publishOwnList } from './actions/publish-own-list.ts';
export { publishStatus, type StatusOf } from './actions/publish-status.ts';
export { isToken } from './domain/code.ts';
export { mostBytesTogether } from './domain/file-names.ts';
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
