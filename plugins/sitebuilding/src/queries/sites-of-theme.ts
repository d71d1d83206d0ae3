import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { SiteBuilds } from '../domain/theme-rollout.ts';

/** A site that wears a theme, and the builds that concern it. */
export interface SiteOfTheme extends SiteBuilds {
  id: string;
  name: string;
  status: string;
  /** The build its record names. */
  build?: string;
}

/** All sites of a theme, closed ones left out, in the order in which they are listed. */
export async function sitesOfTheme(req: PayloadRequest, theme: string): Promise<SiteOfTheme[]> {
  const { rows } = await (await databaseOf(req)).execute<Record<string, string | null>>(
    sql`select id, short_name as name, status, theme_build as build, kept_theme_build as keeps,
          tried_theme_build as tries
        from sites where theme::text = ${theme} and status <> 'closed' order by "order", id`,
  );
  return rows.map(({ id, name, status, build, keeps, tries }) => ({
    id: String(id),
    name: String(name),
    status: String(status),
    ...(build && { build }),
    ...(keeps && { keeps }),
    ...(tries && { tries }),
  }));
}
