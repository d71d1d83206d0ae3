import type { ColumnRecord, MenuItem, SiteRecord } from '@mingtang/publication';
import { addressOf } from './addresses.ts';
import type { NavigationEntry, Reader } from './reader.ts';
import type { SideEntry } from './views.ts';

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

/**
 * The columns to choose from beside this one: its children where it has any, else its siblings. Anywhere on
 * a platform of disclosure they are its parts, with the columns of the part that one is in.
 */
export async function columnsBeside(
  reader: Reader,
  site: SiteRecord,
  column: ColumnRecord,
): Promise<SideEntry[]> {
  const trail = await columnTrail(reader, column.id);
  const platform = platformIn(trail);
  if (platform) return platformNavigation(reader, site, { platform, trail });
  const children = await reader.childColumns(column.id);
  const columns =
    children.length > 0 || column.parent === undefined
      ? children
      : await reader.childColumns(column.parent);
  return sideEntries(reader, site, columns, column.id);
}

async function platformNavigation(
  reader: Reader,
  site: SiteRecord,
  { platform, trail }: { platform: ColumnRecord; trail: ColumnRecord[] },
): Promise<SideEntry[]> {
  const current = trail.at(-1)?.id;
  const [, part] = trail.slice(trail.indexOf(platform));
  const entries: SideEntry[] = [];
  for (const column of await reader.childColumns(platform.id)) {
    entries.push(...(await sideEntries(reader, site, [column], current)));
    if (column.id !== part?.id) continue;
    const below = await sideEntries(reader, site, await reader.childColumns(part.id), current);
    entries.push(...below.map((entry) => ({ ...entry, isBelow: true as const })));
  }
  return entries;
}

async function sideEntries(
  reader: Reader,
  site: SiteRecord,
  columns: ColumnRecord[],
  current: string | undefined,
): Promise<SideEntry[]> {
  const entries = await Promise.all(
    columns.map(async (beside) => {
      const href = await columnHref(reader, site, beside);
      return href === undefined
        ? undefined
        : { label: beside.name, href, current: beside.id === current };
    }),
  );
  return entries.filter((entry) => entry !== undefined);
}

/**
 * The platform of disclosure 政府信息公开平台 (国办公开办函〔2019〕61号) that a column stands on. It is no layout
 * of its own: a column of sections of the catalogue's type is one, and what stands below it are its parts.
 */
export function platformIn(trail: ColumnRecord[]): ColumnRecord | undefined {
  return trail.find(({ type, layout }) => type === '信息公开目录' && layout === 'sections');
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
