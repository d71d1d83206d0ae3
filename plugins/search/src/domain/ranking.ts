import type { Query } from './read-query.ts';
import { things } from './read-query.ts';

/** What counts beside words, where a title that has all words counts 100: the same for every engine. */
export const counts = {
  /** Says what to do: services, policies and their interpretation. */
  guiding: 10,
  /** Repealed or expired. */
  outOfForce: -40,
  /** Of the site that is nearest to the reader. */
  nearest: 45,
  /** Of a site above it. */
  near: 20,
  /** All words stand in the title. */
  wholeTitle: 100,
  /** Shared out among the words of the title. */
  titleWords: 50,
} as const;

/** Where fewer documents have all words, and no title has, those with most of the words are found as well. */
export const enough = 5;

const guides: readonly string[] = ['service', 'policy', 'interpretation'];

/** Of a document that was found, what its order depends on. */
interface Found {
  site: string;
  kind: string;
  validity?: string | undefined;
  /** The words of its folded title. */
  titleWords: ReadonlySet<string>;
}

/** What a document counts by its title, force, kind and place, for engines that cannot be asked for it. */
export function rankOf(found: Found, query: Query, near: readonly string[]): number {
  const [own, ...above] = near;
  const inTitle = query.terms.filter((term) => hasTerm(found.titleWords, term));
  const isOut = found.validity === 'repealed' || found.validity === 'expired';
  return (
    (hasAllTerms(found.titleWords, query) ? counts.wholeTitle : 0) +
    (counts.titleWords * inTitle.length) / query.terms.length +
    (isOut ? counts.outOfForce : 0) +
    (guides.includes(found.kind) ? counts.guiding : 0) +
    (found.site === own ? counts.nearest : above.includes(found.site) ? counts.near : 0)
  );
}

/** Whether a title has all that is said of the matter, in whatever way. */
export const hasAllTerms = (titleWords: ReadonlySet<string>, query: Query): boolean =>
  things(query).every((term) => hasTerm(titleWords, term));

const hasTerm = (has: ReadonlySet<string>, { words, others }: Query['terms'][number]): boolean =>
  [words, ...others].some((way) => way.every((word) => has.has(word)));
