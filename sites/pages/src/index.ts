export {
  addressOf,
  archivePath,
  blobAddress,
  columnFeedPath,
  ratingsPath,
  searchPath,
  siteFeedPath,
  siteMapPath,
  suggestPath,
  tokensPath,
  trackingPath,
} from './addresses.ts';
export { catalogueCsv, catalogueJson } from './catalogue.ts';
export { linkedColumn, menuEntries } from './columns.ts';
export { dayOf, minuteOf } from './day.ts';
export { type DocumentPaper, documentHtml, documentPaper } from './document-paper.ts';
export { type FeedEntry, type FeedInput, feedXml } from './feed.ts';
export { film } from './film.ts';
export {
  type AcknowledgementView,
  acknowledgementMarkup,
  alreadySentMarkup,
  shutMarkup,
  takenMarkup,
} from './forms/acknowledgement-markup.ts';
export { type CounterPage, counterPage } from './forms/counter-page.ts';
export { isControl, isLong, readFilling, resumed } from './forms/filling.ts';
export { formAlone } from './forms/form-alone.ts';
export { FormDesk } from './forms/form-desk.ts';
export { type FormState, formMarkup } from './forms/form-markup.ts';
export { formMarks } from './forms/form-page.ts';
export { type FormWords, formWordsFor } from './forms/form-words.ts';
export { linkMarkup, ownCaseFields, ownCasesMarkup } from './forms/own-cases-markup.ts';
export { keptMarkup, type ReviewState, reviewMarkup, stopMarkup } from './forms/review-markup.ts';
export { trackedMarkup, trackingMarkup } from './forms/tracking-markup.ts';
export {
  type ConsultationEntry,
  interactionListPath,
  interactionListsOf,
  isInteraction,
  type LetterCount,
  type LetterEntry,
  type LetterListKey,
  paramsOfList,
  type SurveyEntry,
} from './interaction/interaction-lists.ts';
export type {
  FiguresView,
  InteractionBlockView,
  InteractionEntryView,
  InteractionView,
  MailboxView,
} from './interaction/interaction-views.ts';
export type { InteractionWords } from './interaction/interaction-words.ts';
export {
  cataloguePath,
  type FacetKey,
  type FacetValue,
  facetPartPath,
  facetPath,
  facetTerms,
  hasFeed,
} from './library.ts';
export { escapeMarkup } from './markup.ts';
export { mastheadGround } from './masthead-ground.ts';
export { isOnPaper, paperFormats, paperPath } from './papers.ts';
export { type PictureOptions, picture } from './picture.ts';
export type { RatedView, RatingsView } from './ratings/ratings-views.ts';
export type {
  ArchivePart,
  CatalogueEntry,
  LibraryEntry,
  NavigationEntry,
  Neighbours,
  OtherSite,
  Reader,
  ShownArticle,
  Standing,
  Teaser,
} from './reader.ts';
export { shownOfOtherSites } from './reader.ts';
export { recordsReader, type SiteContent } from './records-reader.ts';
export {
  type Draw,
  type FragmentName,
  NotPublic,
  type PageTemplateName,
  type Params,
  pageTemplateNames,
  type Render,
  type RenderLocals,
  type TemplateParams,
} from './render.ts';
export { robotsTxt } from './robots.ts';
export { unanswered } from './search/search-answer.ts';
export { type SearchPlace, searchMarkup } from './search/search-markup.ts';
export { searchPlaceIn } from './search/search-page.ts';
export {
  listedFields,
  listsOf,
  type ServiceEntry,
  type ServiceListKey,
  serviceListPath,
} from './services/service-lists.ts';
export type { ServiceEntryView, ServicesView, ServiceView } from './services/service-views.ts';
export { type SitemapEntry, sitemapIndexXml, sitemapLimit, sitemapXml } from './sitemap.ts';
export { slideControls } from './slide-controls.ts';
export { tokensCss } from './tokens.ts';
export type {
  ArticleView,
  BlockView,
  ColumnView,
  CountedColumn,
  DocumentView,
  FooterView,
  FormPageView,
  Frame,
  GoneView,
  LinkView,
  ListSection,
  MastheadView,
  MenuEntry,
  NotFoundView,
  PageView,
  PlatformPart,
  SearchPageView,
  SideEntry,
  SiteMapView,
  TeaserView,
} from './views.ts';
export { type Words, wordsFor } from './words.ts';
