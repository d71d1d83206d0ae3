import { databaseOf } from '@mingtang/publication';
import { Refused, sitesWhere, type ThemeChoice } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { ThemeRollout } from '../domain/theme-rollout.ts';
import { refusals } from '../refusals.ts';
import { mayRollOut } from './may-roll-out.ts';
import { rolloutOf } from './rollout-of.ts';
import { type SiteOfTheme, sitesOfTheme } from './sites-of-theme.ts';

/** A build of a theme that is installed. */
export interface InstalledBuild {
  build: string;
  /** ISO 8601. */
  builtAt: string;
  isNewest: boolean;
}

/** What of themes is installed: their names and builds, newest first. */
export interface InstalledThemes {
  choices: ThemeChoice[];
  buildsOf: (theme: string) => Promise<InstalledBuild[]>;
}

/** A page to look at before and after. */
interface SamplePage {
  /** Key of its record. */
  key: string;
  kind: 'page' | 'column' | 'article';
  title: string;
}

/** How a theme stands, as told to whoever decides on it or runs a site that wears it. */
export interface ThemeStanding {
  theme: string;
  label: ThemeChoice['label'];
  rollout: ThemeRollout;
  builds: InstalledBuild[];
  /** Those the user may look at: all, or the sites they run. */
  sites: (SiteOfTheme & { pages: SamplePage[]; mayKeep: boolean })[];
  mayRollOut: boolean;
}

/** @throws 404 where there is no such theme, or nothing in it concerns the user */
export async function themeStanding(
  req: PayloadRequest,
  { choices, buildsOf }: InstalledThemes,
  theme: string,
): Promise<ThemeStanding> {
  const choice = choices.find(({ value }) => value === theme);
  const run = await sitesWhere(req, ['site-admin']);
  const isDecider = await mayRollOut(req);
  if (!choice || run.length === 0) throw new Refused(req, refusals['not-found']);
  const all = await sitesOfTheme(req, theme);
  const concerned = all.filter(({ id }) => isDecider || run.includes(id));
  if (concerned.length === 0 && !isDecider) throw new Refused(req, refusals['not-found']);
  const pages = await samplePages(
    req,
    concerned.map(({ id }) => id),
  );
  return {
    theme,
    label: choice.label,
    rollout: await rolloutOf(req, theme),
    builds: await buildsOf(theme),
    sites: concerned.map((site) => ({
      ...site,
      pages: pages.get(site.id) ?? [],
      mayKeep: run.includes(site.id),
    })),
    mayRollOut: isDecider,
  };
}

/** Of each site its home page, its first list and its newest article, as far as they are public. */
async function samplePages(
  req: PayloadRequest,
  sites: string[],
): Promise<Map<string, SamplePage[]>> {
  const pages = new Map<string, SamplePage[]>();
  if (sites.length === 0) return pages;
  const { rows } = await (await databaseOf(req)).execute<
    Omit<SamplePage, never> & { site: string } & Record<string, unknown>
  >(
    sql`select distinct on (site, kind) site, key, kind, title from outbound.published
        where site in (${sql.join(
          sites.map((id) => sql`${id}::uuid`),
          sql`, `,
        )})
          and ((kind = 'page' and path = '/') or kind = 'article'
            or (kind = 'column' and record->>'layout' = 'list'))
        order by site, kind, sort_at desc, key`,
  );
  const order = ['page', 'column', 'article'];
  for (const { site, key, kind, title } of rows.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  )) {
    pages.set(site, [...(pages.get(site) ?? []), { key, kind, title }]);
  }
  return pages;
}
