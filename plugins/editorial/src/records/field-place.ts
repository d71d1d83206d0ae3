import type { FlattenedField } from 'payload';
import type { Words } from '../domain/words.ts';

/**
 * Where a field stands, as its form says it: `链接 2 › 名称`. Rows are counted from 1. As far as the
 * path can be followed through the fields and the data.
 */
export function fieldPlace(
  path: string,
  form: { fields: FlattenedField[]; data: unknown; say: (words: Words) => string },
): string {
  const named = (label: unknown): string =>
    label && typeof label === 'object' ? form.say(label as Words) : String(label || '');
  const places: string[] = [];
  const steps = path.split('.');
  let { fields, data } = form;
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const field = fields.find(({ name }) => name === step);
    if (!field) break;
    data = memberOf(data, step);
    const isRow = /^\d+$/.test(steps[0] ?? '');
    if (isRow && (field.type === 'array' || field.type === 'blocks')) {
      const row = String(steps.shift());
      data = memberOf(data, row);
      const block =
        field.type === 'blocks'
          ? field.blocks.find(({ slug }) => slug === memberOf(data, 'blockType'))
          : undefined;
      const { labels } = block ?? field;
      places.push(`${named(labels?.singular)} ${Number(row) + 1}`.trim());
      fields = field.type === 'array' ? field.flattenedFields : (block?.flattenedFields ?? []);
    } else {
      places.push(named(field.label));
      fields = 'flattenedFields' in field ? field.flattenedFields : [];
    }
  }
  return places.filter(Boolean).join(' › ');
}

const memberOf = (value: unknown, name: string): unknown =>
  value && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;
