import type { BlockNode } from './tree.ts';

/** Ids of the files that stand in a text. */
export function filesIn(nodes: BlockNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'file') return [node.id];
    if (node.type === 'table') return node.rows.flat().flatMap((cell) => filesIn(cell.children));
    return [];
  });
}
