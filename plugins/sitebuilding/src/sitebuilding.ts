import { storageIn } from '@mingtang/editorial';
import type { CollectionAfterChangeHook, CollectionConfig, Config, Field, Plugin } from 'payload';
import { copying } from './actions/copy-article.ts';
import { endTrial } from './actions/trial-address.ts';
import { openings } from './collections/openings.ts';
import { setups } from './collections/setups.ts';
import { shares } from './collections/shares.ts';
import { sharingRules } from './collections/sharing-rules.ts';
import { savedTemplates } from './collections/templates.ts';
import { themes } from './collections/themes.ts';
import { trials } from './collections/trials.ts';
import { lookEndpoint } from './endpoints/look.ts';
import { endpointsOfOpenings } from './endpoints/of-openings.ts';
import { endpointsOfSetups } from './endpoints/of-setups.ts';
import { decisionsOnShares, sharesOfSites, sharingOfArticles } from './endpoints/of-sharing.ts';
import { endpointsOfSites } from './endpoints/of-sites.ts';
import {
  endpointsOfThemes,
  keepThemeEndpoint,
  type RenderWithBuild,
} from './endpoints/of-themes.ts';
import { type RenderTrial, trialEndpoints } from './endpoints/trial.ts';
import {
  catchUpOpened,
  followDeletedSource,
  followSource,
  holdBeforeChange,
  holdBeforeDelete,
  keepColumnInUse,
} from './hooks/follow-source.ts';
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

/** Its collections whose documents belong to a site, for `isolateSites`. */
export const siteCollections = ['sharing-rules'] as const;

/**
 * Adds the life of a site (applications for opening, trials, suspension and closing) and sharing
 * between sites. Comes after `tenancy` and `editorial`; `sharing-rules` is a collection of a site.
 */
export function sitebuilding({
  dataDir,
  renderTrial,
  faultsOf,
  installed,
  renderWithBuild,
}: SitebuildingOptions): Plugin {
  const copies = copying(dataDir);
  return (config: Config): Config => ({
    ...config,
    admin: withScreens(config.admin, { faultsOf, installed }),
    collections: [
      ...(config.collections ?? []).map((collection) => {
        if (collection.slug === 'sites') return living(collection);
        if (collection.slug === 'articles') return shared(collection);
        return collection.slug === 'columns' ? keptForShares(collection) : collection;
      }),
      openings(endpointsOfOpenings({ faultsOf })),
      trials,
      setups,
      savedTemplates,
      themes(endpointsOfThemes(installed, renderWithBuild)),
      shares(decisionsOnShares(copies)),
      sharingRules,
    ],
    endpoints: [
      ...(config.endpoints ?? []),
      ...(renderTrial ? trialEndpoints({ dataDir, renderTrial }) : []),
    ],
  });

  function living(sites: CollectionConfig): CollectionConfig {
    return {
      ...sites,
      fields: [siteSteps, ...sites.fields, ...origin, ...siteThemeBuilds],
      endpoints: [
        ...(sites.endpoints || []),
        ...endpointsOfSites({ faultsOf }),
        ...endpointsOfSetups,
        ...sharesOfSites,
        keepThemeEndpoint(installed),
        ...(renderTrial ? [lookEndpoint({ renderTrial, storage: storageIn(dataDir) })] : []),
      ],
      hooks: {
        ...sites.hooks,
        beforeChange: [...(sites.hooks?.beforeChange ?? []), settleThemeBuild],
        afterChange: [...(sites.hooks?.afterChange ?? []), endTrialOfOpened, catchUpOpened],
      },
    };
  }

  /** Sources are held before editorial appends, and followed after. */
  function shared(articles: CollectionConfig): CollectionConfig {
    const { hooks } = articles;
    return {
      ...articles,
      fields: afterReceipt(articles.fields),
      endpoints: [...(articles.endpoints || []), ...sharingOfArticles(copies)],
      hooks: {
        ...hooks,
        beforeChange: [holdBeforeChange, ...(hooks?.beforeChange ?? [])],
        afterChange: [...(hooks?.afterChange ?? []), followSource],
        beforeDelete: [holdBeforeDelete, ...(hooks?.beforeDelete ?? [])],
        afterDelete: [...(hooks?.afterDelete ?? []), followDeletedSource],
      },
    };
  }
}

function keptForShares(columns: CollectionConfig): CollectionConfig {
  const { hooks } = columns;
  return {
    ...columns,
    hooks: { ...hooks, beforeDelete: [keepColumnInUse, ...(hooks?.beforeDelete ?? [])] },
  };
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

/** Who shows an article is told below what became of its publication. */
const afterReceipt = (fields: Field[]): Field[] =>
  fields.flatMap((field) =>
    'name' in field && field.name === 'receipt' ? [field, sharePanel] : field,
  );

/** From the form of an article to where it was sent, and who shows it. */
const sharePanel: Field = {
  name: 'sharing',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '@mingtang/sitebuilding/admin#SharePanel' },
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

function withScreens(
  before: Config['admin'],
  { faultsOf, installed }: Pick<SitebuildingOptions, 'faultsOf' | 'installed'>,
): Config['admin'] {
  return {
    ...before,
    components: {
      ...before?.components,
      providers: [...(before?.components?.providers ?? []), `${admin}#FollowHash`],
      afterNavLinks: [...(before?.components?.afterNavLinks ?? []), `${admin}#ThemesLink`],
      views: {
        ...before?.components?.views,
        setUp: { Component: `${admin}#SetUp`, path: '/set-up/:site' },
        found: { Component: `${admin}#Found`, path: '/found-a-site' },
        goLive: {
          Component: { path: `${admin}#GoLive`, serverProps: { faultsOf } },
          path: '/go-live/:site',
        },
        themes: {
          Component: { path: `${admin}#Themes`, serverProps: { installed } },
          path: '/themes',
          exact: true,
        },
        theme: {
          Component: { path: `${admin}#Theme`, serverProps: { installed } },
          path: '/themes/:theme',
        },
        share: { Component: `${admin}#ShareOut`, path: '/share/:article' },
        incoming: { Component: `${admin}#ShareIn`, path: '/incoming/:site' },
      },
    },
  };
}
