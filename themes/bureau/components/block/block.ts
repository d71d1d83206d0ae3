import type { BlockView } from '@mingtang/pages';

/** The view of one type of block. */
export type BlockOf<T extends BlockView['type']> = Extract<BlockView, { type: T }>;
