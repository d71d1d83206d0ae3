import type { RatingFigures, RatingFiguresRecord } from '@mingtang/publication/records';
import { nothing, plus, shown, type Tally } from './figures.ts';

interface RatedItem {
  site: string;
  item: string;
  name: string;
  lastOn: string;
  tally: Tally;
}

export interface RatedSite {
  id: string;
  name: string;
  parent?: string;
}

/** What sites make public of how they are rated: each with ratings of its own or below it. */
export function recordsOfFigures(
  items: readonly RatedItem[],
  sites: readonly RatedSite[],
  leastAt: (site: string) => number,
): RatingFiguresRecord[] {
  const itemsOf = Map.groupBy(items, ({ site }) => site);
  const own = new Map(
    sites.map(({ id }) => [id, shown(itemsOf.get(id) ?? [], leastAt(id))] as const),
  );
  return sites.flatMap((site): RatingFiguresRecord[] => {
    const below = sites.filter((each) => each.id === site.id || isBelow(each, site.id, sites));
    const rated = below.filter(({ id }) => itemsOf.has(id));
    if (rated.length === 0) return [];
    const total = own.get(site.id)?.total;
    const last = rated.flatMap(({ id }) => (itemsOf.get(id) ?? []).map(({ lastOn }) => lastOn));
    return [
      {
        kind: 'rating-figures',
        id: site.id,
        asOf: last.toSorted().at(-1) ?? '',
        least: leastAt(site.id),
        ...(total && { total: figuresOf(total) }),
        items: (own.get(site.id)?.rows ?? []).map(({ item, name, tally }) => ({
          id: item,
          name,
          ...(tally && { figures: figuresOf(tally) }),
        })),
        offices:
          rated.length === 1 && rated[0]?.id === site.id
            ? []
            : rated.map(({ id, name }) => {
                const of = own.get(id)?.total;
                return { site: id, name, ...(of && { figures: figuresOf(of) }) };
              }),
      },
    ];
  });
}

/** A loop in the tree ends the walk. */
function isBelow(site: RatedSite, above: string, sites: readonly RatedSite[]): boolean {
  const seen = new Set<string>();
  for (let at = site.parent; at !== undefined && !seen.has(at); ) {
    if (at === above) return true;
    seen.add(at);
    at = sites.find(({ id }) => id === at)?.parent;
  }
  return false;
}

const figuresOf = (tally: Tally): RatingFigures => {
  const { counts, bad, replied } = plus(nothing, tally);
  return { counts: [...counts], bad, replied };
};
