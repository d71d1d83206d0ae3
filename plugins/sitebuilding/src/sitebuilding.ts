import { storageIn } from '@mingtang/editorial';
import type { CollectionAfterChangeHook, Config, Field, Plugin } from 'payload';
import { endTrial } from './actions/trial-address.ts';
import { openings } from './collections/openings.ts';
import { setups } from './collections/setups.ts';
import { savedTemplates } from './collections/templates.ts';
import { trials } from './collections/trials.ts';
import { lookEndpoint } from './endpoints/look.ts';
import { endpointsOfOpenings } from './endpoints/of-openings.ts';
import { endpointsOfSetups } from './endpoints/of-setups.ts';
import { endpointsOfSites } from './endpoints/of-sites.ts';
import { type RenderTrial, trialEndpoints } from './endpoints/trial.ts';
import type { FaultsOf } from './queries/faults-of.ts';

export interface SitebuildingOptions {
  /** Where editorial keeps files. */
  dataDir: string;
  /** Without it sites in preparation cannot be looked at. */
  renderTrial?: RenderTrial;
  /** What a site must have before it opens: `unmetMusts`, unless a city judges by rules of its own. */
  faultsOf: FaultsOf;
}

/**
 * Adds the life of a site: applications for opening, trials, suspension and closing. Comes after
 * `tenancy` and `editorial`.
 */
export function sitebuilding({ dataDir, renderTrial, faultsOf }: SitebuildingOptions): Plugin {
  return (config: Config): Config => ({
    ...config,
    admin: withScreens(config.admin, faultsOf),
    collections: [
      ...(config.collections ?? []).map((collection) =>
        collection.slug === 'sites'
          ? {
              ...collection,
              fields: [siteSteps, ...collection.fields, ...origin],
              endpoints: [
                ...(collection.endpoints || []),
                ...endpointsOfSites({ faultsOf }),
                ...endpointsOfSetups,
                ...(renderTrial
                  ? [lookEndpoint({ renderTrial, storage: storageIn(dataDir) })]
                  : []),
              ],
              hooks: {
                ...collection.hooks,
                afterChange: [...(collection.hooks?.afterChange ?? []), endTrialOfOpened],
              },
            }
          : collection,
      ),
      openings(endpointsOfOpenings({ faultsOf })),
      trials,
      setups,
      savedTemplates,
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

const byFounding = { create: () => false, update: () => false };

/** How a site was founded; for the wizard, and for whoever saves it as a template. */
const origin: Field[] = [
  { name: 'grownFrom', type: 'text', access: byFounding, admin: hidden() },
  {
    name: 'segmentIsOpen',
    type: 'checkbox',
    defaultValue: false,
    access: byFounding,
    admin: hidden(),
  },
];

function hidden() {
  return { hidden: true, disableListColumn: true, disableListFilter: true };
}

const admin = '@mingtang/sitebuilding/admin';

function withScreens(before: Config['admin'], faultsOf: FaultsOf): Config['admin'] {
  return {
    ...before,
    components: {
      ...before?.components,
      providers: [...(before?.components?.providers ?? []), `${admin}#FollowHash`],
      views: {
        ...before?.components?.views,
        setUp: { Component: `${admin}#SetUp`, path: '/set-up/:site' },
        found: { Component: `${admin}#Found`, path: '/found-a-site' },
        goLive: {
          Component: { path: `${admin}#GoLive`, serverProps: { faultsOf } },
          path: '/go-live/:site',
        },
      },
    },
  };
}
