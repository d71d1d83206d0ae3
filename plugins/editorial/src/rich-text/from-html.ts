import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { isHref } from '../domain/href.ts';

/** A node as the editor saves it. */
export interface EditorNode {
  type: string;
  version: number;
  children?: EditorNode[];
  [key: string]: unknown;
}

/** What came of a document's html. */
export interface FromHtml {
  /** What the document calls itself: its first heading, or a first line that looks like one. */
  title?: string;
  body: { root: EditorNode };
  /** Links whose address may not stand in public, by their words. */
  lostLinks: string[];
}

export interface FromHtmlContext {
  /** Ids of the media that stand for `mt-picture:<index>`; what has none is left out. */
  pictures: readonly (string | undefined)[];
}

/**
 * The html that is made of a Word document or a spreadsheet as the editor would have written it: headings
 * from the second level down, lists, tables with their heads, pictures, links, and footnotes that lead
 * there and back. Whatever else is in it is read for its words alone.
 */
export function fromHtml(html: string, context: FromHtmlContext): FromHtml {
  const making: Making = { ...context, lostLinks: [] };
  const nodes = parseFragment(html).childNodes;
  const blocks = blocksIn(nodes, making);
  const first = blocks[0];
  const title = first && titleOf(first, blocks.length);
  const rest = title ? blocks.slice(1) : blocks;
  return {
    ...(title && { title }),
    body: { root: element('root', levelled(rest)) },
    lostLinks: making.lostLinks,
  };
}

interface Making extends FromHtmlContext {
  lostLinks: string[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (node: Element, name: string) =>
  node.attrs.find((one) => one.name === name)?.value;

function element(type: string, children: EditorNode[], more: object = {}): EditorNode {
  return { type, version: 1, format: '', indent: 0, direction: null, children, ...more };
}

const paragraph = (children: EditorNode[]) => element('paragraph', children, { textFormat: 0 });

/** Blocks that hold blocks; their own name says nothing. */
const around = new Set([
  'div',
  'section',
  'article',
  'body',
  'html',
  'main',
  'center',
  'blockquote',
]);

function blocksIn(nodes: Node[], making: Making): EditorNode[] {
  const blocks: EditorNode[] = [];
  let loose: Node[] = [];
  const settle = () => {
    blocks.push(...paragraphs(loose, making));
    loose = [];
  };
  for (const node of nodes) {
    const made = isElement(node) ? blockOf(node, making) : undefined;
    if (!made) {
      loose.push(node);
      continue;
    }
    settle();
    blocks.push(...made);
  }
  settle();
  return blocks;
}

/** The blocks of an element, or `undefined` where it stands within a line. */
function blockOf(node: Element, making: Making): EditorNode[] | undefined {
  const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (heading) {
    const words = trimmed(inline(node.childNodes, making, 0));
    return words.length > 0 ? [element('heading', words, { tag: `h${heading}` })] : [];
  }
  if (node.tagName === 'p') return paragraphs(node.childNodes, making);
  if (node.tagName === 'ul' || node.tagName === 'ol') return [list(node, making)];
  if (node.tagName === 'table') return table(node, making);
  if (node.tagName === 'hr') return [{ type: 'horizontalrule', version: 1 }];
  if (node.tagName === 'img') return picture(node, making);
  if (around.has(node.tagName)) return blocksIn(node.childNodes, making);
  return undefined;
}

/** A paragraph, and behind it the pictures that stood in it: the editor has them as blocks. */
function paragraphs(nodes: Node[], making: Making): EditorNode[] {
  const words = trimmed(inline(nodes, making, 0));
  const pictures = nodes.flatMap((node) => picturesIn(node, making));
  return [...(words.length > 0 ? [paragraph(words)] : []), ...pictures];
}

function picturesIn(node: Node, making: Making): EditorNode[] {
  if (!isElement(node)) return [];
  if (node.tagName === 'img') return picture(node, making);
  return node.childNodes.flatMap((child) => picturesIn(child, making));
}

function picture(node: Element, { pictures }: Making): EditorNode[] {
  const index = /^mt-picture:(\d+)$/.exec(attribute(node, 'src') ?? '')?.[1];
  const value = index === undefined ? undefined : pictures[Number(index)];
  if (!value) return [];
  return [{ type: 'upload', version: 3, format: '', relationTo: 'media', value, fields: {} }];
}

function list(node: Element, making: Making): EditorNode {
  const isOrdered = node.tagName === 'ol';
  const items = node.childNodes.filter(isElement).flatMap((item): EditorNode[] => {
    const isList = (child: Node) =>
      isElement(child) && (child.tagName === 'ul' || child.tagName === 'ol');
    const below = (item.tagName === 'li' ? item.childNodes : [item]).filter(isList) as Element[];
    const words = lineOf(
      item.childNodes.filter((child) => !isList(child)),
      making,
    );
    return [
      ...(words.length > 0 || below.length === 0 ? [element('listitem', words)] : []),
      // The editor has a list below an item as an item of its own.
      ...below.map((inner) => element('listitem', [list(inner, making)])),
    ];
  });
  return element(
    'list',
    items.map((item, index) => ({ ...item, value: index + 1 })),
    {
      listType: isOrdered ? 'number' : 'bullet',
      start: 1,
      tag: isOrdered ? 'ol' : 'ul',
    },
  );
}

/** Words of an item, whose paragraphs are lines to the editor. */
function lineOf(nodes: Node[], making: Making): EditorNode[] {
  const lines = blocksIn(nodes, making)
    .map(({ children = [] }) => children.filter(({ type }) => inlineTypes.has(type)))
    .filter((words) => words.length > 0);
  return lines.flatMap((words, index) =>
    index === 0 ? words : [{ type: 'linebreak', version: 1 }, ...words],
  );
}

const inlineTypes = new Set(['text', 'link', 'linebreak']);

function table(node: Element, making: Making): EditorNode[] {
  const rows = rowsIn(node).map((row) => ({
    isHead:
      row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead',
    cells: row.childNodes.filter(
      (cell): cell is Element =>
        isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'),
    ),
  }));
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return [];
  const hasHead = filled.some(({ isHead, cells }) => isHead || cells.some(isTh));
  return [
    element(
      'table',
      filled.map(({ isHead, cells }, index) =>
        element(
          'tablerow',
          cells.map((cell) => {
            // Word marks heads only where somebody told it to; the first row of many is one.
            const names =
              isHead ||
              isTh(cell) ||
              (!hasHead && index === 0 && filled.length > 1 && cells.length > 1);
            const inside = blocksIn(cell.childNodes, making).filter(
              ({ type }) => type !== 'heading',
            );
            return element('tablecell', inside.length > 0 ? inside : [paragraph([])], {
              headerState: names ? 1 : 0,
              colSpan: spanOf(cell, 'colspan', 100),
              rowSpan: spanOf(cell, 'rowspan', 1000),
            });
          }),
        ),
      ),
    ),
  ];
}

const isTh = ({ tagName }: Element) => tagName === 'th';

function rowsIn(node: Element): Element[] {
  return node.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsIn(child) : [];
  });
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= most ? span : 1;
}

const marks: Record<string, number> = {
  strong: 1,
  b: 1,
  em: 2,
  i: 2,
  s: 4,
  strike: 4,
  del: 4,
  u: 8,
  sub: 32,
  sup: 64,
};

function inline(nodes: Node[], making: Making, format: number): EditorNode[] {
  return nodes.flatMap((node): EditorNode[] => {
    if (node.nodeName === '#text') {
      return words((node as DefaultTreeAdapterTypes.TextNode).value, format);
    }
    if (!isElement(node)) return [];
    if (node.tagName === 'br') return [{ type: 'linebreak', version: 1 }];
    if (/^(?:img|script|style|template|head|title)$/.test(node.tagName)) return [];
    if (node.tagName === 'a') return link(node, making, format);
    return inline(node.childNodes, making, format | (marks[node.tagName] ?? 0));
  });
}

function link(node: Element, making: Making, format: number): EditorNode[] {
  const children = inline(node.childNodes, making, format).filter(({ type }) => type !== 'link');
  const address = attribute(node, 'href');
  if (!address || children.length === 0) return children;
  const note = /^#(?:foot|end)note-(ref-)?(\d{1,3})$/.exec(address);
  const url = note ? `#note-${note[1] ?? ''}${note[2]}` : address.trim();
  if (!note && !isHref(url)) {
    making.lostLinks.push(children.map(({ text }) => String(text ?? '')).join(''));
    return children;
  }
  return [
    {
      ...element('link', children),
      version: 3,
      fields: { linkType: 'custom', url, newTab: false },
    },
  ];
}

function words(text: string, format: number): EditorNode[] {
  const plain = text.replace(/[\s\u00ad\u200b\ufeff]+/g, ' ');
  if (plain === '') return [];
  return [{ type: 'text', version: 1, text: plain, format, detail: 0, mode: 'normal', style: '' }];
}

/** Without blanks and breaks at both ends. */
function trimmed(nodes: EditorNode[]): EditorNode[] {
  const isBlank = ({ type, text }: EditorNode) =>
    type === 'linebreak' || (type === 'text' && String(text).trim() === '');
  const from = nodes.findIndex((node) => !isBlank(node));
  const to = nodes.findLastIndex((node) => !isBlank(node));
  return from === -1 ? [] : nodes.slice(from, to + 1);
}

const longestTitle = 60;

function titleOf(first: EditorNode, count: number): string | undefined {
  const text = textOf(first).trim();
  if (!text || text.length > 120) return undefined;
  if (first.type === 'heading' && first.tag === 'h1') return text;
  const looksLikeOne =
    first.type === 'paragraph' &&
    count > 1 &&
    text.length <= longestTitle &&
    !/[。；：，、！？.;:,!?]$/.test(text);
  return looksLikeOne ? text : undefined;
}

const textOf = ({ text, children = [] }: EditorNode): string =>
  typeof text === 'string' ? text : children.map(textOf).join('');

/** The highest level that a document uses becomes the second, since the page has its title above. */
function levelled(blocks: EditorNode[]): EditorNode[] {
  const levels = blocks
    .filter(({ type }) => type === 'heading')
    .map(({ tag }) => Number(String(tag).slice(1)));
  const used = [...new Set(levels)].sort();
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const level = Math.min(4, used.indexOf(Number(String(block.tag).slice(1))) + 2);
    return { ...block, tag: `h${level}` };
  });
}
