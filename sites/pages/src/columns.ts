import type { ColumnRecord, MenuItem, SiteRecord } from '@mingtang/publication';
import { addressOf } from './addresses.ts';
import type { NavigationEntry, Reader } from './reader.ts';

/** A column with those above it, topmost first; empty where the column is not public. */
export async function columnTrail(reader: Reader, id: string): Promise<ColumnRecord[]> {
  const trail: ColumnRecord[] = [];
  let column = await reader.column(id);
  while (column !== undefined && !trail.includes(column)) {
    trail.unshift(column);
    column = column.parent === undefined ? undefined : await reader.column(column.parent);
  }
  return trail;
}

/** Where a column's name leads: its page, or what a `link` column points to. */
export async function columnHref(
  reader: Reader,
  site: SiteRecord,
  column: ColumnRecord,
): Promise<string | undefined> {
  return column.layout === 'link' && column.href !== undefined
    ? reader.resolve(column.href)
    : addressOf(site, column.path);
}

/** The columns to choose from beside this one: its children where it has any, else its siblings. */
export async function columnsBeside(reader: Reader, site: SiteRecord, column: ColumnRecord) {
  const children = await reader.childColumns(column.id);
  const columns =
    children.length > 0 || column.parent === undefined
      ? children
      : await reader.childColumns(column.parent);
  const entries = await Promise.all(
    columns.map(async (beside) => {
      const href = await columnHref(reader, site, beside);
      return href === undefined
        ? undefined
        : { label: beside.name, href, current: beside.id === column.id };
    }),
  );
  return entries.filter((entry) => entry !== undefined);
}

/** The column that a column without a page of its own leads to, where it leads to one. */
export function linkedColumn(column: ColumnRecord | undefined): string | undefined {
  if (column?.layout !== 'link') return undefined;
  return /^mt:column:([^#]+)/.exec(column.href ?? '')?.[1];
}

/** The menu that a site arranged itself, as readers answer it. */
export function menuEntries(menu: MenuItem[]): NavigationEntry[] {
  return menu.map(({ label, href, children }) => ({
    name: label,
    href,
    children: children.map((child) => ({ name: child.label, href: child.href, children: [] })),
  }));
}
