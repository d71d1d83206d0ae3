import { type Decision, type FaultCode, refuse } from '../domain/fault.ts';
import { isHref } from '../domain/href.ts';
import type { Align, BlockNode, InlineNode, ListItem, Mark, TableCell } from './tree.ts';

const deepest = 60;
const mostNodes = 20_000;
const longestText = 500_000;

/**
 * Reads the editor's JSON into a checked tree, or says why not. The JSON comes from a browser and
 * may hold anything: only known types, and of those only known properties with values of the right
 * kind get through; nesting, number of nodes and length of text are bounded. Whether files exist is
 * not asked here, so that drafts can be checked as well.
 */
export function parse(json: unknown, path = 'body'): Decision<BlockNode[]> {
  const budget = { nodes: mostNodes, characters: longestText };
  try {
    if (json === null || json === undefined) return { ok: true, value: [] };
    const root = objectOf(objectOf(json).root);
    if (root.type !== 'root') throw new Unreadable('rich-text-shape', 'root');
    return { ok: true, value: blocks(root, { budget, depth: 1 }) };
  } catch (error) {
    if (error instanceof Unreadable) return refuse(path, error.code, error.detail);
    throw error;
  }
}

/** Carries a refusal out of the recursion; never leaves this file. */
class Unreadable extends Error {
  override name = 'Unreadable';
  readonly code: FaultCode;
  readonly detail: string | undefined;
  constructor(code: FaultCode, detail?: string) {
    super(code);
    this.code = code;
    this.detail = detail?.slice(0, 80);
  }
}

interface Place {
  budget: { nodes: number; characters: number };
  depth: number;
}

type Json = Record<string, unknown>;

function blocks(parent: Json, place: Place): BlockNode[] {
  const found: BlockNode[] = [];
  for (const child of childrenOf(parent, place)) {
    const below = { ...place, depth: place.depth + 1 };
    switch (child.type) {
      case 'paragraph':
        found.push({
          type: 'paragraph',
          ...alignOf(child),
          indent: integer(child, 'indent', 0, 20, 0),
          children: inlines(child, below),
        });
        break;
      case 'heading':
        found.push({
          type: 'heading',
          level: levelOf(child),
          ...alignOf(child),
          children: inlines(child, below),
        });
        break;
      case 'list':
        found.push(list(child, below));
        break;
      case 'quote':
        found.push({ type: 'quote', children: inlines(child, below) });
        break;
      case 'horizontalrule':
        found.push({ type: 'rule' });
        break;
      case 'table':
        found.push({ type: 'table', rows: rows(child, below) });
        break;
      case 'upload':
        found.push(file(child));
        break;
      default:
        throw unknown(child);
    }
  }
  return found;
}

function inlines(parent: Json, place: Place): InlineNode[] {
  return childrenOf(parent, place).map((child): InlineNode => {
    switch (child.type) {
      case 'text':
        return text(child, place);
      case 'tab':
        return { type: 'text', text: ' ', marks: [] };
      case 'linebreak':
        return { type: 'break' };
      case 'link':
      case 'autolink':
        return {
          type: 'link',
          ...target(child),
          children: inlines(child, { ...place, depth: place.depth + 1 }).filter(
            (inner) => inner.type !== 'link',
          ),
        };
      default:
        throw unknown(child);
    }
  });
}

const marks: [bit: number, mark: Mark][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
];

function text(node: Json, { budget }: Place): InlineNode {
  if (typeof node.text !== 'string') throw new Unreadable('rich-text-shape', 'text');
  budget.characters -= node.text.length;
  if (budget.characters < 0) throw new Unreadable('rich-text-too-large');
  const format = integer(node, 'format', 0, 0xffff, 0);
  return {
    type: 'text',
    text: node.text,
    marks: marks.filter(([bit]) => format & bit).map(([, mark]) => mark),
  };
}

/** An item that holds nothing but a list is how the editor writes a list below the item before. */
function list(node: Json, place: Place): Extract<BlockNode, { type: 'list' }> {
  if (!['bullet', 'number', 'check'].includes(node.listType as string)) {
    throw new Unreadable('rich-text-shape', 'listType');
  }
  const items: ListItem[] = [];
  for (const child of childrenOf(node, place)) {
    if (child.type !== 'listitem') throw unknown(child);
    const below = { ...place, depth: place.depth + 1 };
    const parts = childrenOf(child, below);
    const lists = parts
      .filter((part) => part.type === 'list')
      .map((part) => list(part, { ...below, depth: below.depth + 1 }));
    const words = inlines({ children: parts.filter((part) => part.type !== 'list') }, below);
    const previous = items.at(-1);
    if (words.length === 0 && lists.length > 0 && previous) previous.lists.push(...lists);
    else items.push({ children: words, lists });
  }
  return {
    type: 'list',
    ordered: node.listType === 'number',
    start: integer(node, 'start', 0, 100_000, 1),
    items,
  };
}

function rows(table: Json, place: Place): TableCell[][] {
  return childrenOf(table, place).map((row) => {
    if (row.type !== 'tablerow') throw unknown(row);
    return childrenOf(row, { ...place, depth: place.depth + 1 }).map((cell) => {
      if (cell.type !== 'tablecell') throw unknown(cell);
      const head = integer(cell, 'headerState', 0, 3, 0);
      return {
        ...(head > 0 && { heads: head === 2 ? 'row' : 'col' }),
        colSpan: integer(cell, 'colSpan', 1, 100, 1),
        rowSpan: integer(cell, 'rowSpan', 1, 1000, 1),
        children: blocks(cell, { ...place, depth: place.depth + 2 }),
      } satisfies TableCell;
    });
  });
}

function file(node: Json): BlockNode {
  if (node.relationTo !== 'media') throw new Unreadable('rich-text-shape', 'relationTo');
  const fields = node.fields === null || node.fields === undefined ? {} : objectOf(node.fields);
  const caption = fields.caption ?? '';
  if (typeof caption !== 'string' || caption.length > 500) {
    throw new Unreadable('rich-text-shape', 'caption');
  }
  return {
    type: 'file',
    id: idOf(node.value),
    ...(caption.trim() && { caption: caption.trim() }),
  };
}

const linkable: Record<string, string> = { articles: 'article', columns: 'column', pages: 'page' };

/** To a footnote, and back to where it is named. */
const noteLink = /^#note-(?:ref-)?\d{1,3}$/;

function target(node: Json): { href: string; external: boolean } {
  const fields = objectOf(node.fields);
  if (fields.linkType === 'internal') {
    const doc = objectOf(fields.doc);
    const kind = typeof doc.relationTo === 'string' && Object.hasOwn(linkable, doc.relationTo);
    if (!kind) throw new Unreadable('rich-text-shape', 'relationTo');
    return { href: `mt:${linkable[String(doc.relationTo)]}:${idOf(doc.value)}`, external: false };
  }
  const url = typeof fields.url === 'string' ? fields.url.trim() : '';
  if (noteLink.test(url)) return { href: url, external: false };
  if (!isHref(url)) throw new Unreadable('link-address', url);
  return { href: url, external: /^https?:/i.test(url) };
}

function levelOf(node: Json): 2 | 3 | 4 {
  if (node.tag === 'h2') return 2;
  if (node.tag === 'h3') return 3;
  if (node.tag === 'h4') return 4;
  throw new Unreadable('rich-text-unknown-node', `heading ${shown(node.tag)}`);
}

/** `left` and `start` are how text runs anyway. */
const alignments: Record<string, Align | undefined> = {
  '': undefined,
  left: undefined,
  start: undefined,
  center: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

function alignOf(node: Json): { align?: Align } {
  const format = node.format === 0 || node.format === undefined ? '' : node.format;
  if (typeof format !== 'string' || !Object.hasOwn(alignments, format)) {
    throw new Unreadable('rich-text-shape', 'format');
  }
  const align = alignments[format];
  return align ? { align } : {};
}

function childrenOf(node: Json, { budget, depth }: Place): Json[] {
  if (depth > deepest) throw new Unreadable('rich-text-too-deep');
  if (!Array.isArray(node.children)) throw new Unreadable('rich-text-shape', 'children');
  budget.nodes -= node.children.length;
  if (budget.nodes < 0) throw new Unreadable('rich-text-too-large');
  return node.children.map(objectOf);
}

function objectOf(value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new Unreadable('rich-text-shape');
}

function integer(node: Json, name: string, min: number, max: number, otherwise: number): number {
  const value = node[name] ?? otherwise;
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  throw new Unreadable('rich-text-shape', name);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a reference, whether or not the document was put in its place. */
function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null ? (value as Json).id : value;
  if (typeof id === 'string' && uuid.test(id)) return id.toLowerCase();
  throw new Unreadable('rich-text-shape', 'id');
}

const unknown = (node: Json) => new Unreadable('rich-text-unknown-node', shown(node.type));

/** Not `String`: an object with a broken `toString` would throw. */
const shown = (value: unknown) => (typeof value === 'string' ? value : typeof value);
