const uuid = /^\s*\{?([0-9a-f]{4}(?:-?[0-9a-f]{4}){7})\}?\s*$/i;

/** An id somewhere in a document's data, with the path of the field it stands in. */
export interface FoundId {
  id: string;
  path: string;
}

/**
 * Every id in a value, however deep: relationships, uploads, blocks, arrays and nodes of rich text
 * look alike here, so that a kind of field or node that is added later is covered as well. All
 * spellings that Postgres takes for a UUID are read.
 */
export function idsIn(value: unknown, path = ''): FoundId[] {
  const found: FoundId[] = [];
  const open: { value: unknown; path: string }[] = [{ value, path }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value === 'string') {
      const id = idOf(next.value);
      if (id) found.push({ id, path: next.path });
    } else if (next.value && typeof next.value === 'object' && !(next.value instanceof Date)) {
      for (const [key, member] of Object.entries(next.value)) {
        open.push({ value: member, path: next.path ? `${next.path}.${key}` : key });
      }
    }
  }
  return found;
}

function idOf(text: string): string | undefined {
  if (text.length < 32 || text.length > 80) return undefined;
  const digits = uuid.exec(text)?.[1]?.replaceAll('-', '').toLowerCase();
  return digits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
