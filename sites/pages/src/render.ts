import type { Reader } from './reader.ts';

/** What each page template needs to know, besides the records. */
export interface TemplateParams {
  article: { id: string };
  page: { id: string };
  column: { id: string };
  archive: { id: string; part: number };
  library: { id: string };
  listing: { id: string; facet: string; value: string; part?: number };
  gone: { key: string };
  'not-found': Record<string, never>;
  'site-map': Record<string, never>;
  form: { id: string };
  service: { id: string };
  services: { facet?: string; value?: string };
  ratings: Record<string, never>;
  letter: { id: string };
  consultation: { id: string };
  survey: { id: string };
  interaction: { facet?: string; value?: string };
  tracking: Record<string, never>;
  search: Record<string, never>;
}
export type PageTemplateName = keyof TemplateParams;

/** Parts of a page that many pages share, drawn once for all of them. */
export type FragmentName = 'masthead' | 'footer';

export const pageTemplateNames = [
  'article',
  'page',
  'column',
  'archive',
  'library',
  'listing',
  'gone',
  'not-found',
  'site-map',
  'form',
  'service',
  'services',
  'ratings',
  'letter',
  'consultation',
  'survey',
  'interaction',
  'tracking',
  'search',
] as const satisfies PageTemplateName[];
export const templateNames = [...pageTemplateNames, 'masthead', 'footer'] as const;

export type Params = Partial<{
  id: string;
  part: number;
  key: string;
  facet: string;
  value: string;
}>;

/** The html of a fragment, with what `reader` reads. */
export type Draw = (fragment: FragmentName, reader: Reader) => Promise<string>;

/** What the caller of a theme bundle gives to every render. */
export interface RenderLocals {
  reader: Reader;
  params: Params;
  /** A draft, or a site in preparation, is shown: the page says so and asks not to be indexed. */
  preview?: 'draft' | 'trial';
}

/** What templates see as `Astro.locals`. */
export interface Locals extends RenderLocals {
  /** Full public address of the page. */
  url: string;
  draw: Draw;
}

/**
 * The one export of a theme bundle. `url` is the page's full public address.
 * A template that cannot show what it was asked for throws.
 */
export type Render = (
  template: PageTemplateName,
  url: string,
  locals: RenderLocals,
) => Promise<{ status: number; body: string }>;

/** A page was asked for whose record is not (or no longer) public. */
export class NotPublic extends Error {
  override name = 'NotPublic';
  constructor(key: string) {
    super(
      `${key} is not public, so there is no page to show. It may have been withdrawn meanwhile.`,
    );
  }
}
