export { blockData, type Placed } from './block-data.ts';
export {
  type CheckCode,
  type CheckResult,
  checklist,
  mayOpen,
  nationalRules,
  type Rule,
  type Ruleset,
  type Severity,
} from './checklist.ts';
export { type Law, type LawCode, type LawReference, laws } from './laws.ts';
export { type LexicalNode, richText } from './prose.ts';
export { holdsSampleText, sampleText } from './sample-text.ts';
export {
  type PlannedArticle,
  type PlannedColumn,
  type PlannedPage,
  type PlannedSite,
  type SetUpRefusal,
  type SiteAnswers,
  type SiteDocuments,
  siteOf,
} from './site-of.ts';
export type * from './site-template.ts';
export { type Finding, type Place, type Snapshot, snapshotOf } from './snapshot.ts';
export { isChannel } from './standing.ts';
export { templateOf } from './template-of.ts';
