import { facetTerms } from '@mingtang/pages';
import type { ArticleRecord, ColumnRecord, PublicRecord } from '@mingtang/publication';
import type { ClientBase } from 'pg';
import { enterPart, holdingPart, leavePart } from './archive-parts.ts';
import { listingId, listingPages } from './domain/listings.ts';
import type { PageJob } from './domain/own-pages.ts';
import { tag } from './domain/tags.ts';
import { placeNotices } from './former-addresses.ts';
import { cutListings } from './plan-site.ts';
import { putPages } from './put-pages.ts';

/** What a change of a document does to libraries: its site's own, and those of the whole city. */
export interface PlannedListings {
  tags: string[];
  /** Pages that are to be made, of whichever site; noted already. */
  pages: { site: string; path: string }[];
}

/**
 * Moves a document in and out of the listings of every library that holds it. Whatever the size of the
 * archive, it touches a page of each value it has or had, one part of each, and the first page.
 */
export async function planListings(
  db: ClientBase,
  site: string,
  records: { before: PublicRecord | undefined; after: PublicRecord | undefined },
): Promise<PlannedListings> {
  const before = records.before?.kind === 'article' ? records.before : undefined;
  const after = records.after?.kind === 'article' ? records.after : undefined;
  const planned: PlannedListings = { tags: [], pages: [] };
  const had = before ? facetTerms(before) : [];
  const has = after ? facetTerms(after) : [];
  if (had.length + has.length === 0 || !isListedAnew(before, after)) return planned;
  const moved = before?.publishedAt !== after?.publishedAt;
  for (const library of await librariesHolding(db, site)) {
    // In one order, for two who plan at once.
    const keys = new Map(
      [...had, ...has].map((key) => [`${key.facet} ${key.value}`, key] as const),
    );
    let counts = false;
    let enters = false;
    for (const [name, key] of [...keys].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const list = listingId(library.site, key);
      const was = had.some((one) => `${one.facet} ${one.value}` === name) ? before : undefined;
      const is = has.some((one) => `${one.facet} ${one.value}` === name) ? after : undefined;
      planned.tags.push(tag.head(list));
      if (key.facet === 'year') planned.tags.push(tag.catalogue(library.site, key.value));
      counts ||= !was || !is;
      if (was && is && !moved) {
        const part = await holdingPart(db, list, placeOf(is));
        if (part) planned.tags.push(tag.part(list, part.part));
        continue;
      }
      if (was) planned.tags.push(...(await leavePart(db, list, placeOf(was))));
      if (!is) continue;
      enters = true;
      const entered = await enterPart(db, { site: library.site, list, place: placeOf(is) });
      planned.tags.push(...entered.tags);
      for (const column of library.columns) {
        const pages = listingPages(column, key, 0);
        const parts = listingPages(column, key, entered.part).slice(entered.part - 1, entered.part);
        await putPages(db, library.site, [...pages, ...parts]);
        const paths = [...pages, ...parts].map(({ path }) => path);
        planned.pages.push(...paths.map((path) => ({ site: library.site, path })));
      }
    }
    if (counts) planned.tags.push(tag.facets(library.site));
    if (!enters) continue;
    // A library that has moved leads on from its former addresses, from those of what is new in it, too.
    for (const { id } of library.columns) {
      const noticed = await placeNotices(db, library.site, `column:${id}`);
      planned.pages.push(...noticed.map((path) => ({ site: library.site, path })));
    }
  }
  return planned;
}

/** All pages below the column of a library, when it begins or ceases to be one, or moves; its parts are cut if they are not. */
export async function allListingPages(
  db: ClientBase,
  site: string,
  column: Pick<ColumnRecord, 'id' | 'path'>,
): Promise<PageJob[]> {
  await cutListings(db, site);
  const { rows } = await db.query<{ facet: never; value: string }>(
    `select v.facet, v.value from outbound.published s
     join outbound.facet_value v on v.site = s.site or s.record->>'level' = 'city'
     where s.site = $1 and s.kind = 'site' group by v.facet, v.value`,
    [site],
  );
  const pages: PageJob[] = [];
  for (const key of rows) {
    const parts = await db.query<{ parts: number }>({
      name: 'count-parts',
      text: 'select count(*)::int as parts from projection.part where "column" = $1',
      values: [listingId(site, key)],
    });
    pages.push(...listingPages(column, key, parts.rows[0]?.parts ?? 0));
  }
  return pages;
}

interface Library {
  site: string;
  columns: { id: string; path: string }[];
}

async function librariesHolding(db: ClientBase, site: string): Promise<Library[]> {
  const { rows } = await db.query<Library>({
    name: 'libraries-holding',
    text: `
      select c.site, jsonb_agg(jsonb_build_object('id', c.record->>'id', 'path', c.path) order by c.path) as columns
      from outbound.published c join outbound.published s on s.site = c.site and s.kind = 'site'
      where c.kind = 'column' and c.record->>'layout' = 'library'
        and (c.site = $1 or s.record->>'level' = 'city')
      group by c.site order by c.site`,
    values: [site],
  });
  return rows;
}

/** Whether a library shows something else of the document now, or its catalogue says something else. */
function isListedAnew(
  before: ArticleRecord | undefined,
  after: ArticleRecord | undefined,
): boolean {
  const shown = (record: ArticleRecord | undefined) =>
    record &&
    JSON.stringify([
      record.title,
      record.path,
      record.publishedAt,
      record.updatedAt,
      record.summary,
      record.policy,
      record.disclosure && { ...record.disclosure, validities: [], changes: [] },
    ]);
  return shown(before) !== shown(after);
}

const placeOf = ({ publishedAt, id }: ArticleRecord) => ({ at: publishedAt, key: `article:${id}` });
