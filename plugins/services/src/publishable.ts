import type { Publishable, RecordContext } from '@mingtang/editorial';
import type { ServiceFile } from '@mingtang/publication';
import type { ItemDocument } from './domain/item-of.ts';
import { serviceRecordOf } from './domain/service-record-of.ts';

/** How items become records. Faults were refused before: see `refuseFaultyItem`. */
export const services = {
  collection: 'services',
  kind: 'service',
  record: (document: ItemDocument & { id: string }, context: RecordContext) => ({
    ok: true,
    value: serviceRecordOf(document, { fileOf: filesIn(context), now: context.now }),
  }),
} satisfies Publishable;

/** Files of the site by id, as records name them. */
function filesIn({ files }: RecordContext): (id: string) => ServiceFile | undefined {
  return (id) => {
    const found = files.get(id);
    if (!found || !('attachment' in found)) return undefined;
    const { name, blob, mime, bytes } = found.attachment;
    return { name, href: `mt:blob:${blob}/${encodeURIComponent(name)}`, mime, bytes };
  };
}
