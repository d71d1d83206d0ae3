import { storageIn } from '@mingtang/editorial';
import type { CollectionConfig, Config, Plugin } from 'payload';
import { servicePoints } from './collections/service-points.ts';
import { services as items } from './collections/services.ts';
import { catchUpOpened } from './hooks/catch-up-opened.ts';

export interface ServicesOptions {
  /** Where editorial keeps files. */
  dataDir: string;
}

/** Its collections whose documents belong to a site, for `isolateSites`. */
export const serviceCollections = ['services', 'service-points'] as const;

/**
 * Adds the item library 事项库: items as their sites define them, and the points at which sites below serve
 * people in them. Comes after `editorial`.
 */
export function services({ dataDir }: ServicesOptions): Plugin {
  const storage = storageIn(dataDir);
  const followed = (sites: CollectionConfig): CollectionConfig => ({
    ...sites,
    hooks: {
      ...sites.hooks,
      afterChange: [...(sites.hooks?.afterChange ?? []), catchUpOpened(storage)],
    },
  });
  return (config: Config): Config => ({
    ...config,
    collections: [
      ...(config.collections ?? []).map((collection) =>
        collection.slug === 'sites' ? followed(collection) : collection,
      ),
      items(storage),
      servicePoints,
    ],
  });
}
