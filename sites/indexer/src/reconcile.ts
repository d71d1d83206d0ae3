import {
  documentId,
  fingerprint,
  type SearchDocument,
  type SearchEngine,
} from '@mingtang/search/outside';
import type { Db } from './places.ts';
import { publishedPart } from './published-documents.ts';

/** Differences between what a site has published and what the index holds of it. */
export interface Differences {
  /** Published and not in the index. */
  missing: number;
  /** In the index otherwise than published. */
  changed: number;
  /** In the index and not published. */
  stray: number;
}

type Index = Pick<SearchEngine, 'contents' | 'put' | 'remove'>;

/**
 * Compares what a site has published with what the index holds of it, and mends it. `exclusively`
 * runs a part at a time with nobody else writing to the index; between two parts others get on.
 */
export async function reconcileSite(
  db: Db,
  index: Index,
  site: string,
  exclusively: <T>(work: () => Promise<T>) => Promise<T> = (work) => work(),
): Promise<Differences> {
  const found: Differences = { missing: 0, changed: 0, stray: 0 };
  const held = await heldOf(index, site);
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    after = await exclusively(async () => {
      const { documents, next } = await publishedPart(db, site, from);
      const wrong = documents.filter((document) => differs(document, held, found));
      await index.put(wrong);
      return next;
    });
  }
  await exclusively(async () => {
    const strays = await stillUnpublished(db, site, [...held.keys()]);
    found.stray = strays.length;
    await index.remove(strays);
  });
  return found;
}

/** The same comparison, which changes nothing. */
export async function differencesOf(
  db: Db,
  index: Pick<SearchEngine, 'contents'>,
  site: string,
): Promise<Differences> {
  const changeNothing = { put: async () => {}, remove: async () => {} };
  return reconcileSite(db, { contents: (of) => index.contents(of), ...changeNothing }, site);
}

async function heldOf(index: Pick<SearchEngine, 'contents'>, site: string) {
  const held = new Map<string, string>();
  for await (const some of index.contents(site)) {
    for (const { id, fingerprint: made } of some) held.set(id, made);
  }
  return held;
}

/** Takes the document off what is held, and counts it where it is not held as it is. */
function differs(document: SearchDocument, held: Map<string, string>, found: Differences): boolean {
  const made = held.get(document.id);
  held.delete(document.id);
  if (made === fingerprint(document)) return false;
  found[made === undefined ? 'missing' : 'changed'] += 1;
  return true;
}

/** Of what seemed to be published no more: it may have been published again since. */
async function stillUnpublished(db: Db, site: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ key: string; status: string }>(
    `select p.key, s.record->>'status' as status from outbound.published p
     join outbound.published s on s.site = p.site and s.kind = 'site'
     where p.site = $1 and p.kind in ('article', 'page', 'service', 'letter', 'consultation', 'survey')`,
    [site],
  );
  const published = new Set(
    rows.filter(({ status }) => status === 'live').map(({ key }) => documentId(site, key)),
  );
  return ids.filter((id) => !published.has(id));
}
