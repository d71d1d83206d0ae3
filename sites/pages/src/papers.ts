import type { ArticleRecord } from '@mingtang/publication';

/** The files that a disclosed document is given out as. */
export const paperFormats = ['pdf', 'html'] as const;
export type PaperFormat = (typeof paperFormats)[number];

const endings: Record<PaperFormat, string> = { pdf: '.pdf', html: '-file.html' };

/** Where a document's file stands: beside its page. */
export const paperPath = ({ path }: { path: string }, format: PaperFormat): string =>
  path.replace(/\.html$/, '') + endings[format];

/**
 * Whether a document is given out as files: disclosed by this site itself and not taken back. What another
 * site discloses is given out there.
 */
export function isOnPaper({
  disclosure,
  origin,
}: Pick<ArticleRecord, 'disclosure' | 'origin'>): boolean {
  return disclosure !== undefined && origin === undefined && disclosure.retired === undefined;
}
