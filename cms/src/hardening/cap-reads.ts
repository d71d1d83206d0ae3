import {
  type CollectionBeforeOperationHook,
  type Config,
  type FlattenedField,
  QueryError,
} from 'payload';

const mostDocuments = 200;

/**
 * A read on behalf of whoever asked over HTTP loads at most 200 documents, joined ones included:
 * Payload takes `limit=0` and `pagination=false` for "all". It sorts by fields of its own only: Payload
 * checks what `where` asks of related documents, but sorts by their hidden fields, and the order of
 * rows tells. What the system reads is not capped.
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
  sort?: string | string[];
  pagination?: boolean;
  joins?: false | Record<string, false | { limit?: number }>;
}

const cap: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST' || (operation !== 'read' && operation !== 'readDistinct')) return;
  const read = args as ReadArgs;
  if (read.overrideAccess) return;
  const foreign = foreignSort(read.sort, collection.flattenedFields);
  if (foreign) throw new QueryError([{ path: foreign }]);
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

/** The first path of a sort that leaves the document, or that the collection does not have. */
export function foreignSort(
  sort: string | string[] | undefined,
  fields: FlattenedField[],
): string | undefined {
  const paths = [sort ?? []].flat().flatMap((path) => path.split(','));
  return paths.find((path) => !isOwn(path.trim().replace(/^-/, '').split('.'), fields));
}

const timestamps = ['id', 'createdAt', 'updatedAt', 'deletedAt', 'parent', 'latest', 'autosave'];

function isOwn([name = '', ...rest]: string[], fields: FlattenedField[]): boolean {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) {
    if (name === 'version') return isOwn(rest, fields);
    return rest.length === 0 && (name === '' || timestamps.includes(name));
  }
  if (rest.length === 0) return !('hidden' in field && field.hidden);
  return 'flattenedFields' in field && isOwn(rest, field.flattenedFields);
}

function within(limit: number): number {
  return limit >= 1 && limit <= mostDocuments ? limit : mostDocuments;
}
