type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * Equal for values that differ only in what was left empty, or in the order of their members. A form
 * sends a list without rows as 0, and a box that was never ticked as false.
 */
export function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === 0 || value === false) {
    return '';
  }
  if (Array.isArray(value)) {
    const rows = value.map(canonical).filter(Boolean);
    return rows.length === 0 ? '' : `[${rows.join()}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .filter((name) => name !== 'direction')
    .map((name) => [name, canonical(value[name])])
    .filter(([, text]) => text)
    .map(([name, text]) => `${name}:${text}`);
  return members.length === 0 ? '' : `{${members.join()}}`;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Members that say how something is kept, not what it says. */
const technical = new Set([
  'id',
  'type',
  'blockType',
  'relationTo',
  'version',
  'format',
  'mode',
  'style',
  'tag',
]);
const blocks = new Set(['root', 'list', 'table', 'tablerow', 'tablecell', 'quote']);

/** The words in a value, line by line: rich text by its paragraphs, rows by their fields. */
export function linesOf(value: unknown): string[] {
  return words(value)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function words(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return uuid.test(value) ? '' : value;
  if (Array.isArray(value)) return value.map(words).join('\n');
  if (!isObject(value)) return '';
  if (isObject(value.root)) return words(value.root);
  if (Array.isArray(value.children)) {
    return value.children.map(words).join(blocks.has(String(value.type)) ? '\n' : '');
  }
  if (value.type === 'text' && typeof value.text === 'string') return value.text;
  return Object.entries(value)
    .filter(([name]) => !technical.has(name))
    .map(([, member]) => words(member))
    .join('\n');
}
