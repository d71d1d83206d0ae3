export { renderDraft, renderWithBuild } from './preview.ts';
export { publishedSource } from './published-source.ts';
export { type Publisher, type PublisherOptions, startPublisher } from './publisher.ts';
export { requestRebuild } from './rebuild.ts';
export { type Differences, reconcileSite } from './reconcile.ts';
export { buildsOf, type ThemeBuild } from './theme-bundle.ts';
export { renderTrial } from './trial.ts';
