import type { BlockNode, InlineNode, ListItem } from './tree.ts';

/** The words alone, a line for each paragraph, item or table row: for search and summaries. */
export function plainText(nodes: BlockNode[]): string {
  return nodes
    .flatMap(lines)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function lines(node: BlockNode): string[] {
  switch (node.type) {
    case 'rule':
      return [];
    case 'file':
      return node.caption ? [node.caption] : [];
    case 'list':
      return node.items.flatMap(itemLines);
    case 'table':
      return node.rows.map((row) =>
        row.map(({ children }) => plainText(children).replaceAll('\n', ' ')).join('\t'),
      );
    default:
      return [words(node.children)];
  }
}

const itemLines = ({ children, lists }: ListItem): string[] => [
  words(children),
  ...lists.flatMap(lines),
];

function words(nodes: InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'break' ? ' ' : words(node.children);
    })
    .join('');
}
