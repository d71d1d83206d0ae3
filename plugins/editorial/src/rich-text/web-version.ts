import { fromHtml } from './from-html.ts';
import { parse } from './parse.ts';
import { renderHtml } from './render.ts';
import { sanitise } from './sanitise.ts';
import type { BlockNode, InlineNode, ListItem } from './tree.ts';

/** Most of a document that stands on a page beside it, in characters of html. */
const longest = 100_000;

/**
 * A document as it can be read on a page, beside its original: sanitised, headings from the third level
 * down, since it stands below one of the second; pictures stay in the original. `undefined` where there is
 * nothing to read, or more than a page should hold.
 *
 * @param name of the file, by which its tables are told from those of the page
 * @param language BCP 47, for the few words that are ours
 */
export function webVersion(
  html: string,
  { name, language }: { name: string; language: string },
): string | undefined {
  const { title, body } = fromHtml(html, { pictures: [] });
  const tree = parse(body);
  if (!tree.ok) return undefined;
  const blocks: BlockNode[] = [
    ...(title ? [heading(title)] : []),
    ...tree.value.flatMap((block) => lowered(block)),
  ];
  const rendered = renderHtml(blocks, { files: new Map(), language });
  const made = sanitise(tablesNamed(rendered, name));
  return made.length > 0 && made.length <= longest ? made : undefined;
}

/** The renderer alone writes this; quotes of authors are escaped. */
function tablesNamed(html: string, name: string): string {
  const plain = name.replace(/[<>"&]/g, '');
  let count = 0;
  return html.replace(/(<div class="table-scroll"[^>]* aria-label=")/g, (region) => {
    count += 1;
    return `${region}${plain} ${count} `;
  });
}

const heading = (text: string): BlockNode => ({
  type: 'heading',
  level: 3,
  children: [{ type: 'text', text, marks: [] }],
});

function lowered(block: BlockNode): BlockNode[] {
  switch (block.type) {
    case 'heading':
      return [{ ...block, level: block.level === 2 ? 3 : 4, children: words(block.children) }];
    case 'paragraph':
    case 'quote':
      return [{ ...block, children: words(block.children) }];
    case 'list':
      return [list(block)];
    case 'table':
      return [
        {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, children: cell.children.flatMap(lowered) })),
          ),
        },
      ];
    case 'rule':
      return [block];
    case 'file':
      return [];
  }
}

type List = Extract<BlockNode, { type: 'list' }>;

const list = (block: List): List => ({
  ...block,
  items: block.items.map(
    ({ children, lists }): ListItem => ({ children: words(children), lists: lists.map(list) }),
  ),
});

/** Footnotes lead to places of the page, which has its own of the same number. */
function words(nodes: InlineNode[]): InlineNode[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'link' || !node.href.startsWith('#')) return [node];
    return node.href.startsWith('#note-ref-') ? [] : words(node.children);
  });
}
