import type {
  ArticleRecord,
  ColumnRecord,
  PageRecord,
  PublicRecord,
  RecordKind,
  SiteRecord,
} from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy';
import type { Purpose } from './site-template.ts';

/** A site as the public sees it, or would if it were opened now. */
export interface Snapshot {
  site: SiteRecord;
  purpose: Purpose;
  columns: ColumnRecord[];
  articles: ArticleRecord[];
  pages: PageRecord[];
}

/** Where to jump: a document, and the field in its form. */
export interface Place {
  kind: RecordKind;
  id: string;
  /** `blocks.2.links.0.label`. */
  field?: string;
}

/** One thing that is wrong: what, and what to do about it. */
export interface Finding {
  where: Place;
  words: Words;
}

/**
 * One question of the checklist. It finds what is wrong in a snapshot; `options` are its part of a
 * ruleset and plain data.
 */
export interface Check<Options> {
  title: Words;
  find: (snapshot: Snapshot, options: Options) => Finding[];
}

/** The snapshot of a site from its records; without a site record there is none. */
export function snapshotOf(records: readonly PublicRecord[]): Snapshot | undefined {
  const ofKind = <K extends RecordKind>(kind: K) =>
    records.filter((record): record is Extract<PublicRecord, { kind: K }> => record.kind === kind);
  const [site] = ofKind('site');
  return (
    site && {
      site,
      purpose: purposeOf(site),
      columns: ofKind('column'),
      articles: ofKind('article'),
      pages: ofKind('page'),
    }
  );
}

/** What a site is for, and so what it owes. */
export const purposeOf = ({ purpose }: Pick<SiteRecord, 'purpose'>): Purpose => purpose ?? 'organ';

export const recordsIn = ({ site, columns, articles, pages }: Snapshot): PublicRecord[] => [
  site,
  ...columns,
  ...pages,
  ...articles,
];

/** Titles of a site's documents by id, which is unique among documents of all kinds. */
export function titlesIn({
  site,
  columns,
  pages,
  articles,
}: Omit<Snapshot, 'purpose'>): Map<string, string> {
  return new Map([
    [site.id, site.shortName],
    ...columns.map(({ id, name }) => [id, name] as const),
    ...[...pages, ...articles].map(({ id, title }) => [id, title] as const),
  ]);
}
