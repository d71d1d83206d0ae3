import type { PublicRecord } from '@mingtang/publication';

/** A value inside a record, and the field of the document's form that it came from. */
export interface ValueInRecord {
  name: string;
  field: string;
  value: unknown;
}

/** Records call the running text of articles, blocks and items `html`; in forms it is `body`. */
const fieldNames: Record<string, string> = { html: 'body' };

/** Every value inside a record, objects before what they hold. */
export function* valuesIn(record: PublicRecord): Generator<ValueInRecord> {
  yield* inside(record, '');
}

function* inside(value: unknown, field: string): Generator<ValueInRecord> {
  if (value === null || typeof value !== 'object') return;
  for (const [name, inner] of Object.entries(value)) {
    const at = `${field}${field && '.'}${fieldNames[name] ?? name}`;
    yield { name, field: at, value: inner };
    yield* inside(inner, at);
  }
}
