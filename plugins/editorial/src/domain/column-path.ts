/** A column as far as its place in the tree goes. */
export interface Placed {
  id: string;
  parent?: string;
  path: string;
}

export type PlaceFault = 'column-parent-missing' | 'column-loop' | 'column-too-deep';

/** Deepest level of the tree; menus and breadcrumbs beyond it help nobody. */
const deepest = 6;

/**
 * Where a column stands: its parent's path and its own slug, from the site's base path.
 *
 * @param above the parent first, then its parent and so on to the top
 */
export function columnPath(
  column: { id?: string; slug: string; parent?: string },
  above: Placed[],
): { ok: true; path: string } | { ok: false; fault: PlaceFault } {
  if (column.parent === undefined) return { ok: true, path: `/${column.slug}/` };
  const parent = above[0];
  if (parent === undefined) return { ok: false, fault: 'column-parent-missing' };
  if (above.some(({ id }) => id === column.id)) return { ok: false, fault: 'column-loop' };
  if (above.length >= deepest) return { ok: false, fault: 'column-too-deep' };
  return { ok: true, path: `${parent.path}${column.slug}/` };
}
