import type { CollectionAfterChangeHook, Config, Field, Plugin } from 'payload';
import { endTrial } from './actions/trial-address.ts';
import { openings } from './collections/openings.ts';
import { setups } from './collections/setups.ts';
import { themes } from './collections/themes.ts';
import { trials } from './collections/trials.ts';
import { endpointsOfOpenings } from './endpoints/of-openings.ts';
import { endpointsOfSetups } from './endpoints/of-setups.ts';
import { endpointsOfSites } from './endpoints/of-sites.ts';
import {
  endpointsOfThemes,
  keepThemeEndpoint,
  type RenderWithBuild,
} from './endpoints/of-themes.ts';
import { type RenderTrial, trialEndpoints } from './endpoints/trial.ts';
import type { FaultsOf } from './queries/faults-of.ts';
import type { InstalledThemes } from './queries/theme-standing.ts';
import { settleThemeBuild, siteThemeBuilds } from './site-theme-builds.ts';

export interface SitebuildingOptions {
  /** Where editorial keeps files. */
  dataDir: string;
  /** Without it sites in preparation cannot be looked at. */
  renderTrial?: RenderTrial;
  /** What a site must have before it opens: `unmetMusts`, unless a city judges by rules of its own. */
  faultsOf: FaultsOf;
  /** The themes that sites may wear, and their builds. */
  installed: InstalledThemes;
  /** Without it builds cannot be compared. */
  renderWithBuild?: RenderWithBuild;
}

/**
 * Adds the life of a site: applications for opening, trials, suspension and closing. Comes after
 * `tenancy` and `editorial`.
 */
export function sitebuilding({
  dataDir,
  renderTrial,
  faultsOf,
  installed,
  renderWithBuild,
}: SitebuildingOptions): Plugin {
  return (config: Config): Config => ({
    ...config,
    custom: { ...config.custom, installedThemes: installed },
    admin: withScreens(config.admin),
    collections: [
      ...(config.collections ?? []).map((collection) =>
        collection.slug === 'sites'
          ? {
              ...collection,
              fields: [siteSteps, ...collection.fields, ...siteThemeBuilds],
              endpoints: [
                ...(collection.endpoints || []),
                ...endpointsOfSites({ faultsOf }),
                ...endpointsOfSetups,
                keepThemeEndpoint(installed),
              ],
              hooks: {
                ...collection.hooks,
                beforeChange: [...(collection.hooks?.beforeChange ?? []), settleThemeBuild],
                afterChange: [...(collection.hooks?.afterChange ?? []), endTrialOfOpened],
              },
            }
          : collection,
      ),
      openings(endpointsOfOpenings({ faultsOf })),
      trials,
      setups,
      themes(endpointsOfThemes(installed, renderWithBuild)),
    ],
    endpoints: [
      ...(config.endpoints ?? []),
      ...(renderTrial ? trialEndpoints({ dataDir, renderTrial }) : []),
    ],
  });
}

/** By whatever door a site leaves preparation, nobody looks at its trial any more. */
const endTrialOfOpened: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc.status !== 'draft') await endTrial(req, String(doc.id));
  return doc;
};

/** From the form of a site to its wizard, or to its go-live screen. */
const siteSteps: Field = {
  name: 'steps',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '@mingtang/sitebuilding/admin#SiteSteps' },
  },
};

function withScreens(admin: Config['admin']): Config['admin'] {
  return {
    ...admin,
    components: {
      ...admin?.components,
      afterNavLinks: [
        ...(admin?.components?.afterNavLinks ?? []),
        '@mingtang/sitebuilding/admin#ThemesLink',
      ],
      views: {
        ...admin?.components?.views,
        setUp: { Component: '@mingtang/sitebuilding/admin#SetUp', path: '/set-up/:site' },
        themes: { Component: '@mingtang/sitebuilding/admin#Themes', path: '/themes', exact: true },
        theme: { Component: '@mingtang/sitebuilding/admin#Theme', path: '/themes/:theme' },
        goLive: { Component: '@mingtang/sitebuilding/admin#GoLive', path: '/go-live/:site' },
      },
    },
  };
}
