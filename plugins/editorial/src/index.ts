export { heedAlarm, type Outcome } from './actions/heed-alarm.ts';
export { putRecord } from './actions/put-record.ts';
export { type ArticleExtension, extendArticles } from './article-extension.ts';
export { contentAccess, deciders, writers } from './collections/content-access.ts';
export { articlePath } from './domain/article-path.ts';
export { type Decision, type Fault, type FaultCode, faultWords } from './domain/fault.ts';
export { type EditorialOptions, editorial, editorialCollections } from './editorial.ts';
export { newestInTurn } from './endpoints/newest-in-turn.ts';
export type { RenderDraft } from './endpoints/preview.ts';
export { receiptOfDocument } from './endpoints/receipts.ts';
export { sandboxed } from './endpoints/sandboxed.ts';
export { originalResponse } from './endpoints/serve-original.ts';
export { withdrawEndpoint } from './endpoints/withdraw.ts';
export { revisionFields } from './fields/revision-fields.ts';
export { richTextField } from './fields/rich-text-field.ts';
export { commonWrongWords } from './gate/domain/common-wrong-words.ts';
export { parseEntries } from './gate/domain/parse-entries.ts';
export { asksWaiting, type WaitingAsk } from './gate/queries/asks-waiting.ts';
export { allOrNothing } from './hooks/all-or-nothing.ts';
export { claimRevision, takeTurns } from './hooks/claim-revision.ts';
export {
  followPublication,
  noteLive,
  withdrawBeforeDelete,
  withReason,
} from './hooks/follow-publication.ts';
export { refuseStale } from './hooks/refuse-stale.ts';
export type { Alarm } from './jobs/alarm-clock.ts';
export { scheduleJobs } from './jobs/schedule-jobs.ts';
export { fitLogo, inkOf } from './media/fit-logo.ts';
export type { Publishable } from './publishable.ts';
export { mayWithdraw } from './queries/may-publish.ts';
export { recordContext } from './queries/record-context.ts';
export {
  type DocumentFaults,
  recordsOf,
  type SiteSnapshot,
  siteSnapshot,
} from './queries/site-records.ts';
export { articleRecord } from './records/article-record.ts';
export { columnRecord } from './records/column-record.ts';
export type { RecordContext } from './records/context.ts';
export type * from './records/documents.ts';
export { disclosureMethods, statedRelations } from './records/documents.ts';
export { pageRecord } from './records/page-record.ts';
export { siteRecord } from './records/site-record.ts';
export { contentKinds } from './review/content-kinds.ts';
export { type RichText, richText } from './rich-text/rich-text.ts';
export { type Storage, storageIn } from './storage.ts';
