import type { Block, BlockType } from '@mingtang/publication';

/** What each block is tried with: what most sites write, and what breaks a layout. */
export const exampleNames = ['usual', 'least', 'most', 'long words', 'English'] as const;
export type ExampleName = (typeof exampleNames)[number];

type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/**
 * A block of one type in every example, as its record holds it. Titles differ, so that each can be told on a
 * page of them all. `least` is all that may be left out left out.
 */
export type Examples<T extends BlockType> = Record<ExampleName, Omit<BlockOf<T>, 'type' | 'id'>>;
