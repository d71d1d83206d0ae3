import type { FlattenedField } from 'payload';

/**
 * Payload's forms hold a number where an array or a row of blocks has nothing in it. The same data
 * with an empty list in such places, at any depth.
 */
export function formRows<T extends object>(data: T, fields: FlattenedField[]): T {
  const values = data as Record<string, unknown>;
  const mended = { ...values };
  for (const field of fields) {
    const value = values[field.name];
    if (field.type === 'group' || field.type === 'tab') {
      if (isObject(value)) mended[field.name] = formRows(value, field.flattenedFields);
    } else if (field.type === 'array') {
      mended[field.name] = rowsOf(value, () => field.flattenedFields);
    } else if (field.type === 'blocks') {
      mended[field.name] = rowsOf(
        value,
        (row) => field.blocks.find(({ slug }) => slug === row.blockType)?.flattenedFields ?? [],
      );
    }
  }
  return mended as T;
}

function rowsOf(
  value: unknown,
  fieldsOf: (row: Record<string, unknown>) => FlattenedField[],
): unknown {
  if (typeof value === 'number') return [];
  if (!Array.isArray(value)) return value;
  return value.map((row) => (isObject(row) ? formRows(row, fieldsOf(row)) : row));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
