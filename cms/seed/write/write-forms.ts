import type { Payload } from 'payload';
import { reliefForm } from '../data/forms.ts';
import { asSeed, inTransaction } from './in-transaction.ts';

/** A form of the city, designed and published once. */
export async function writeForms(payload: Payload, site: string): Promise<void> {
  await inTransaction(payload, async (req) => {
    const as = asSeed(req);
    const where = { site: { equals: site } };
    const { totalDocs } = await payload.count({ ...as, collection: 'forms', where });
    if (totalDocs > 0) return;
    const definition = reliefForm as never;
    const address = 'relief';
    const { id } = await payload.create({
      ...as,
      collection: 'forms',
      data: { site, name: '临时救助申请', definition, address, publishedVersion: 1 },
    });
    await payload.create({
      ...as,
      collection: 'form-versions',
      data: { site, form: id, number: 1, definition, address, note: '首次发布', by: '示例' },
    });
  });
}
