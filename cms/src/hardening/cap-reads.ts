import type { CollectionBeforeOperationHook, Config } from 'payload';

const mostDocuments = 200;

/**
 * A read on behalf of whoever asked over HTTP loads at most 200 documents, joined ones included:
 * Payload takes `limit=0` and `pagination=false` for "all". What the system reads is not capped.
 */
export function capReads(config: Config): Config {
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [cap, ...(collection.hooks?.beforeOperation ?? [])],
      },
    })),
  };
}

interface ReadArgs {
  overrideAccess?: boolean;
  limit?: number;
  pagination?: boolean;
  joins?: false | Record<string, false | { limit?: number }>;
}

const cap: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.payloadAPI !== 'REST' || (operation !== 'read' && operation !== 'readDistinct')) return;
  const read = args as ReadArgs;
  if (read.overrideAccess !== false) return;
  return { ...args, ...capped(read) } as typeof args;
};

/** The same read with every number of documents between one and the most. */
export function capped({ limit, pagination, joins }: ReadArgs): ReadArgs {
  return {
    ...(limit !== undefined && { limit: within(limit) }),
    ...(pagination === false && { pagination, limit: within(limit ?? 0) }),
    ...(joins && {
      joins: Object.fromEntries(
        Object.entries(joins).map(([path, join]) => [
          path,
          join && join.limit !== undefined ? { ...join, limit: within(join.limit) } : join,
        ]),
      ),
    }),
  };
}

function within(limit: number): number {
  return limit >= 1 && limit <= mostDocuments ? limit : mostDocuments;
}
