import type { Config, Plugin } from 'payload';
import { searchWords } from './collections/search-words.ts';

const admin = '@mingtang/search/admin';

/** Collections whose documents belong to a site. */
export const searchCollections = ['search-words'] as const;

/**
 * Adds what webmasters say of the search of their site, and the screen that tells what readers look for. Comes after
 * `tenancy`; searching itself is done outside.
 */
export function searching(): Plugin {
  return (config: Config): Config => {
    const { components } = config.admin ?? {};
    return {
      ...config,
      collections: [...(config.collections ?? []), searchWords],
      admin: {
        ...config.admin,
        components: {
          ...components,
          afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#SearchesLink`],
          views: {
            ...components?.views,
            searches: { Component: `${admin}#Searches`, path: '/searches' },
          },
        },
      },
    };
  };
}
