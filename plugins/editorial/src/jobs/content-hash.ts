import type { PublicRecord } from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';

/**
 * What was approved, as a hash: everything readers would see, without the ids that rows of blocks
 * get only when they are stored.
 */
export function contentHash(record: PublicRecord): string {
  const still = {
    ...record,
    updatedAt: '',
    ...('blocks' in record && { blocks: record.blocks.map((block) => ({ ...block, id: '' })) }),
  };
  return hashOf(storable(still)).toString('hex');
}
