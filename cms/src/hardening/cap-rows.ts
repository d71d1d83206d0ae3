import {
  type CollectionBeforeOperationHook,
  type Config,
  type FlattenedField,
  ValidationError,
} from 'payload';

/** Where a field does not say how many rows it takes. */
const mostRows = 1_000;

/**
 * What is written on behalf of whoever asked over HTTP has no more rows than its fields take, in
 * drafts too: Payload counts rows only when a document is published, and writes each of a draft's
 * thousands to a table of its own. Looked at before anything else is done with the document.
 */
export function capRows(config: Config): Config {
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [refuse, ...(collection.hooks?.beforeOperation ?? [])],
      },
    })),
  };
}

const refuse: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST' || (operation !== 'create' && operation !== 'update')) return;
  const { data, overrideAccess } = args as { data?: unknown; overrideAccess?: boolean };
  if (overrideAccess) return;
  const found = tooManyRows(collection.flattenedFields, data);
  if (!found) return;
  const label = req.t('general:rows');
  const message = req.t('validation:requiresNoMoreThan', { count: found.most, label });
  throw new ValidationError(
    { collection: collection.slug, errors: [{ message, path: found.path }], req },
    req.t,
  );
};

/** The first field of a document that holds more rows, blocks or values than it takes. */
export function tooManyRows(
  fields: FlattenedField[],
  data: unknown,
  path = '',
): { path: string; most: number } | undefined {
  if (!data || typeof data !== 'object') return undefined;
  for (const field of fields) {
    const value = (data as Record<string, unknown>)[field.name];
    const at = path ? `${path}.${field.name}` : field.name;
    const found = Array.isArray(value)
      ? inRows(field, value, at)
      : 'flattenedFields' in field && tooManyRows(field.flattenedFields, value, at);
    if (found) return found;
  }
  return undefined;
}

function inRows(field: FlattenedField, rows: unknown[], path: string) {
  const most = ('maxRows' in field && field.maxRows) || mostRows;
  if (rows.length > most) return { path, most };
  for (const [n, row] of rows.entries()) {
    const found = tooManyRows(fieldsOf(field, row), row, `${path}.${n}`);
    if (found) return found;
  }
  return undefined;
}

function fieldsOf(field: FlattenedField, row: unknown): FlattenedField[] {
  if (field.type === 'array') return field.flattenedFields;
  if (field.type !== 'blocks' || !row || typeof row !== 'object') return [];
  const { blockType } = row as { blockType?: unknown };
  return field.blocks.find(({ slug }) => slug === blockType)?.flattenedFields ?? [];
}
