import type { Block, PublicRecord } from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';

/**
 * What was approved, as a hash: everything readers would see, without the ids that rows of blocks
 * get only when they are stored.
 */
export function contentHash(record: PublicRecord): string {
  const still = {
    ...record,
    updatedAt: '',
    ...('blocks' in record && { blocks: record.blocks.map(withoutIds) }),
  };
  return hashOf(storable(still)).toString('hex');
}

function withoutIds(block: Block): Block {
  if (block.type !== 'multi-column') return { ...block, id: '' };
  const columns = block.columns.map(({ blocks }) => ({
    blocks: blocks.map((inner) => ({ ...inner, id: '' })),
  }));
  return { ...block, id: '', columns };
}
