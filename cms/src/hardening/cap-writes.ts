import {
  type CollectionBeforeOperationHook,
  type Config,
  type FlattenedField,
  ValidationError,
} from 'payload';

/** Where a field does not say how many rows it takes. */
const mostRows = 1_000;
/** Of any one text: ten times what the longest article has. */
const mostCharacters = 1_000_000;
/** Of values within values: several times what the deepest text has, and what a stack takes. */
const mostLevels = 1_000;

/**
 * What is written on behalf of whoever asked over HTTP has no more rows than its fields take no
 * text of a million characters and nothing thousands of levels deep, in drafts too: Payload counts only when a document is published, and
 * writes each of a draft's thousands of rows to a table. Looked at before anything else is done.
 */
export function capWrites(config: Config): Config {
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
  const errors: { message: string; path: string }[] = [];
  const rows = tooManyRows(collection.flattenedFields, data);
  if (rows) {
    const label = req.t('general:rows');
    const message = req.t('validation:requiresNoMoreThan', { count: rows.most, label });
    errors.push({ message, path: rows.path });
  }
  const excess = excessIn(data);
  if (excess) {
    const message =
      excess.of === 'characters'
        ? req.t('validation:shorterThanMax', { maxLength: mostCharacters })
        : req.t('error:invalidRequestArgs', { args: excess.path });
    errors.push({ message, path: excess.path });
  }
  if (errors.length > 0) {
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t);
  }
};

/** The field of a document that goes deeper than any, or has a longer text somewhere in it. */
export function excessIn(data: unknown): { path: string; of: 'characters' | 'levels' } | undefined {
  const open = [{ value: data, path: '', level: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, level } = next;
    if (typeof value === 'string' && value.length > mostCharacters) {
      return { path, of: 'characters' };
    }
    if (!value || typeof value !== 'object') continue;
    if (level > mostLevels) return { path, of: 'levels' };
    for (const [name, member] of Object.entries(value))
      open.push({ value: member, path: path || name, level: level + 1 });
  }
  return undefined;
}

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
