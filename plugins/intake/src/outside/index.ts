/** What runs outside: seals what is sent, appends it, answers who tracks it. Opens nothing. */
export { inGroups, isToken } from '../domain/code.ts';
export type { DraftContent } from '../domain/draft.ts';
export { mostBytesTogether } from '../domain/file-names.ts';
export type { OwnCase, OwnList } from '../domain/own-list.ts';
export type { CaseStatus } from '../domain/status.ts';
export { type DraftOf, draftOf, type KeptDraft, keepDraft } from './drafts.ts';
export {
  dropFile,
  FilesQuota,
  filesWith,
  type SendingForm,
  type SentFile,
  takeFile,
} from './files.ts';
export { formAt, formOfKind, isOver } from './form-at.ts';
export { ownListOf, useLink } from './own-lists.ts';
export { type Acknowledgement, type Submitted, submit } from './submit.ts';
export { type Tracked, track } from './track.ts';
export { type Limit, networkOf, type Tries, triesIn } from './tries.ts';
