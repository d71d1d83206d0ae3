import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant';
import {
  type CollectionConfig,
  type CollectionSlug,
  type Config,
  type PayloadRequest,
  type Plugin,
  parseCookies,
} from 'payload';
import { isGlobal, sitesWhere } from './access/rights.ts';
import { refuseUndeclared } from './define-collection.ts';
import { siteRoles } from './domain/roles.ts';
import { sameSite } from './hooks/same-site.ts';
import { siteOfDocument } from './hooks/site-of-document.ts';

export interface IsolationOptions {
  /** Slugs of the collections whose every document belongs to a site. */
  siteCollections: readonly CollectionSlug[];
}

/**
 * Gives the named collections their `site`, and keeps sites apart: rows by the multi-tenant plugin,
 * references and drafts by our own hooks. Comes last of all plugins, and refuses to boot where a
 * collection leaves an operation without a rule.
 */
export function isolateSites({ siteCollections }: IsolationOptions): Plugin {
  const multiTenant = multiTenantPlugin({
    tenantsSlug: 'sites',
    tenantField: {
      name: 'site',
      label: { zh: '所属站点', en: 'Site' },
      defaultValue: siteAtHand,
    },
    tenantsArrayField: { includeDefaultField: false },
    collections: Object.fromEntries(siteCollections.map((slug) => [slug, {}])),
    cleanupAfterTenantDelete: false,
    useTenantsCollectionAccess: false,
    useUsersTenantFilter: false,
    // Memberships are no column of users, so the plugin's own constraint on users cannot be asked in SQL.
    usersAccessResultOverride: ({ accessKey, ...args }) => usersAccess[accessKey]?.(args) ?? false,
    userHasAccessToAllTenants: (user) =>
      isGlobal(user as PayloadRequest['user'], 'system-admin', 'auditor'),
    i18n: {
      translations: {
        zh: {
          'nav-tenantSelector-label': '当前站点',
          'field-assignedTenant-label': '所属站点',
          'assign-tenant-button-label': '改换所属站点',
          'assign-tenant-modal-title': '“{{title}}”的所属站点',
        },
        en: {
          'nav-tenantSelector-label': 'Current site',
          'field-assignedTenant-label': 'Site',
          'assign-tenant-button-label': 'Assign site',
          'assign-tenant-modal-title': 'Site of "{{title}}"',
        },
      },
    },
  });
  let usersAccess: NonNullable<CollectionConfig['access']> & Record<string, unknown> = {};

  return async (config: Config): Promise<Config> => {
    const collections = config.collections ?? [];
    for (const collection of collections) refuseUndeclared(collection);
    usersAccess = { ...collections.find(({ slug }) => slug === 'users')?.access };
    const isolated = await multiTenant({
      ...config,
      collections: collections.map((collection) =>
        siteCollections.includes(collection.slug as CollectionSlug)
          ? guarded(collection, siteCollections)
          : collection,
      ),
    });
    return renderedOnce(isolated);
  };
}

/** Around the plugin's own provider, which would ask for every screen twice. */
function renderedOnce(config: Config): Config {
  const { components } = config.admin ?? {};
  const providers = [
    '@mingtang/tenancy/admin/client#FirstRender',
    ...(components?.providers ?? []),
  ];
  return { ...config, admin: { ...config.admin, components: { ...components, providers } } };
}

/** Our hooks go before those of the collection: what they refuse should not have been worked on. */
function guarded(
  collection: CollectionConfig,
  siteCollections: readonly CollectionSlug[],
): CollectionConfig {
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeValidate: [
        siteOfDocument,
        sameSite(siteCollections),
        ...(collection.hooks?.beforeValidate ?? []),
      ],
    },
  };
}

/** The site chosen in the admin where it is one of the user's own, else the first of them. */
async function siteAtHand({ req }: { req: PayloadRequest }): Promise<string | null> {
  if (!req.user) return null;
  const mine = await sitesWhere(req, siteRoles);
  const chosen = parseCookies(req.headers).get('payload-tenant');
  const named = req.query?.site;
  return (
    mine.find((site) => site === named) ?? mine.find((site) => site === chosen) ?? mine[0] ?? null
  );
}
