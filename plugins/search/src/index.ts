import type { Config, Plugin } from 'payload';
import { searchWords } from './collections/search-words.ts';

/** Collections whose documents belong to a site. */
export const searchCollections = ['search-words'] as const;

/** Adds what webmasters say of the search of their site. Comes after `tenancy`; searching itself is done outside. */
export function searching(): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: [...(config.collections ?? []), searchWords],
  });
}
