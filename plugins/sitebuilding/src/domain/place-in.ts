import type { ColumnLayout, ColumnType } from '@mingtang/publication/records';

/** A column as far as places for what arrives go. */
export interface Place {
  id: string;
  path: string;
  type: ColumnType;
  layout: ColumnLayout;
}

/**
 * The column of a receiver that something from `source` goes into: that of its standing choice, else
 * the one at the same path, of the same name in its address, or of the same type; else its first
 * list of news; else its first list. `undefined` where it has no list at all.
 *
 * @param columns of the receiver, in the order of its menu
 */
export function placeIn(
  columns: readonly Place[],
  { chosen, source }: { chosen?: string | undefined; source?: Omit<Place, 'id'> | undefined },
): Place | undefined {
  const lists = columns.filter(({ layout }) => layout === 'list');
  const slug = source && slugOf(source.path);
  return (
    lists.find(({ id }) => id === chosen) ??
    lists.find(({ path }) => path === source?.path) ??
    lists.find(({ path }) => slugOf(path) === slug) ??
    lists.find(({ type }) => type === source?.type) ??
    lists.find(({ type }) => type === '工作动态') ??
    lists[0]
  );
}

const slugOf = (path: string) => path.split('/').at(-2);

/** Columns as the menu has them: those below a column follow it, each level in its own order. */
export function inMenuOrder<T extends { id: string; parent: string | null; order: number }>(
  columns: readonly T[],
): T[] {
  const below = Map.groupBy(columns, ({ parent }) => parent);
  const of = (parent: string | null): T[] =>
    [...(below.get(parent) ?? [])]
      .sort((a, b) => a.order - b.order)
      .flatMap((column) => [column, ...of(column.id)]);
  return of(null);
}
