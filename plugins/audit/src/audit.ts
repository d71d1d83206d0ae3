import type { CollectionConfig, Config, Plugin } from 'payload';
import { auditEndpoints } from './endpoints.ts';
import { recordingChanges } from './record-changes.ts';
import { recordRefusals } from './record-refusals.ts';
import { recordingSignIns } from './record-sign-ins.ts';

export interface AuditOptions {
  /** Where anchors are kept. */
  dataDir: string;
}

/**
 * Has what people do inside written down: changes of documents, signing in and out, what was refused. Other
 * acts are written down by whoever carries them out, with `record`. Comes last of all plugins but those that
 * close doors: what later ones add is not heard of.
 */
export function audit(options: AuditOptions): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      recorded(collection as CollectionConfig),
    ),
    endpoints: [...(config.endpoints ?? []), ...auditEndpoints(options)],
    hooks: {
      ...config.hooks,
      afterError: [...(config.hooks?.afterError ?? []), recordRefusals],
    },
    admin: {
      ...config.admin,
      components: {
        ...config.admin?.components,
        afterNavLinks: [
          ...(config.admin?.components?.afterNavLinks ?? []),
          '@mingtang/audit/admin#AuditLink',
        ],
        views: {
          ...config.admin?.components?.views,
          audit: { Component: '@mingtang/audit/admin#Audit', path: '/audit' },
        },
      },
    },
  });
}

const recorded = (collection: CollectionConfig): CollectionConfig => {
  const withChanges = recordingChanges(collection);
  return collection.slug === 'users' ? recordingSignIns(withChanges) : withChanges;
};
