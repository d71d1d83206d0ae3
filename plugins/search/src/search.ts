import { idOf } from '@mingtang/tenancy';
import type { CollectionAfterChangeHook, CollectionConfig, Config, Plugin } from 'payload';
import { publishLexicon } from './actions/publish-lexicon.ts';
import { publishPromotions } from './actions/publish-promotion.ts';
import { promotions } from './collections/promotions.ts';
import { searchWords } from './collections/search-words.ts';

const admin = '@mingtang/search/admin';

/** Its collections whose documents belong to a site, for `isolateSites`. */
export const searchCollections = ['search-words', 'promotions'] as const;

/**
 * Adds what webmasters say about the search of their sites: the city's lexicon, promoted results, and the screen
 * that tells what is searched for. Comes after `editorial`, before `isolateSites`.
 */
export function search(): Plugin {
  return (config: Config): Config => {
    const { components } = config.admin ?? {};
    return {
      ...config,
      collections: [
        ...(config.collections ?? []).map((collection) =>
          collection.slug === 'sites' ? opened(collection) : collection,
        ),
        searchWords,
        promotions,
      ],
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

/** A site that opens takes along what was said about its search before. */
function opened(sites: CollectionConfig): CollectionConfig {
  const follow: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
    if (doc.status === 'live' && previousDoc?.status !== 'live') {
      await publishLexicon(req, idOf(doc));
      await publishPromotions(req, idOf(doc));
    }
    return doc;
  };
  const { hooks } = sites;
  return { ...sites, hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), follow] } };
}
