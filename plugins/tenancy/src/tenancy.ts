import type { Config, Plugin } from 'payload';
import { administrators } from './collections/administrators.ts';
import { memberships } from './collections/memberships.ts';
import { sites, type ThemeChoice } from './collections/sites.ts';
import { users } from './collections/users.ts';
import { withSureCommits } from './sure-commits.ts';

export interface TenancyOptions {
  /** The looks a site can choose from; the first is the default. */
  themes: ThemeChoice[];
  /** Whether sign-in cookies travel over TLS only. */
  secureCookies: boolean;
}

/**
 * Adds sites, people and memberships, and has the database tell what it did not commit. Comes first of all plugins; `isolateSites` comes last, when
 * all collections are known.
 */
export function tenancy(options: TenancyOptions): Plugin {
  return (config: Config): Config => ({
    ...config,
    db: withSureCommits(config.db),
    admin: { ...config.admin, user: 'users' },
    collections: [
      ...(config.collections ?? []),
      sites(options),
      users(options),
      memberships,
      administrators,
    ],
  });
}
