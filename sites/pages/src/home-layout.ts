import type { BlockView, SidebarView } from './views.ts';

/** News comes over all. What must be read before it stays before it. */
const opening = ['urgent-banner', 'lead', 'picture-news'] as const satisfies BlockView['type'][];

/** What is as good in a narrow column as in a wide one, and is looked for rather than read. */
const narrow = [
  'quick-links',
  'numbers',
  'leaders',
  'contacts',
  'timeline',
  'elder-switch',
] as const satisfies BlockView['type'][];

/** What leads on from the page closes it. */
const closing = ['topics', 'directory'] as const satisfies BlockView['type'][];

/**
 * The blocks of a home page with some of them in a side column. Each part keeps the order they came in. The
 * side column gets no more blocks than stand beside it, so that it does not run on alone; `undefined` where
 * one of the two columns would be empty.
 */
export function withSidebar(blocks: readonly BlockView[]): SidebarView | undefined {
  const first = blocks.findIndex((block) => !isOneOf(opening, block));
  if (first === -1) return undefined;
  const last = blocks.findLastIndex((block) => !isOneOf(closing, block));
  const between = blocks.slice(first, last + 1);
  const room = between.filter((block) => !isOneOf(narrow, block)).length;
  const beside = between.filter((block) => isOneOf(narrow, block)).slice(0, room);
  if (beside.length === 0) return undefined;
  return {
    over: blocks.slice(0, first),
    main: between.filter((block) => !beside.includes(block)),
    beside,
    under: blocks.slice(last + 1),
  };
}

function isOneOf(types: readonly BlockView['type'][], block: BlockView): boolean {
  return types.includes(block.type);
}
