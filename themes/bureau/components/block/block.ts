import type { BlockView } from '@mingtang/pages';

/** The view of one type of block. */
export type BlockOf<T extends BlockView['type']> = Extract<BlockView, { type: T }>;

/** Whether nothing is left to show under a block's heading: all it led to has been withdrawn. */
export function isEmpty(block: BlockView): boolean {
  switch (block.type) {
    case 'directory':
      return block.sites.length === 0;
    case 'lists':
      return block.lists.length === 0;
    case 'quick-links':
      return block.links.length === 0;
    case 'topics':
      return block.banners.length === 0;
    default:
      return false;
  }
}
