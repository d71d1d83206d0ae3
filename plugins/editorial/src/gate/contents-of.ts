import type { FlattenedField } from 'payload';
import { parse } from '../rich-text/parse.ts';
import { plainText } from '../rich-text/plain-text.ts';
import type { BlockNode, InlineNode, ListItem } from '../rich-text/tree.ts';
import type { Piece, Place } from './domain/piece.ts';

/** What the gate looks at of a document, each with the place it stands at. */
export interface Contents {
  pieces: Piece[];
  /** Pictures and attachments, by id. */
  files: (Place & { id: string })[];
  /** Addresses, and documents as `mt:article:<id>`. */
  links: (Place & { href: string })[];
}

/** Where words are no prose: addresses, and what the house writes itself. */
const passedOver = new Set([
  'slug',
  'path',
  'savedBy',
  'writtenBy',
  'schedule',
  'lastReceipt',
  'site',
]);

const linked: Record<string, string> = { articles: 'article', pages: 'page' };

/**
 * All the words of a document: titles, texts, tables, captions and the rows of blocks; its files and
 * its links. Rich text comes block by block, so that one can be led to the paragraph.
 *
 * @param document as Payload reads it at depth 0
 */
export function contentsOf(document: object, fields: readonly FlattenedField[]): Contents {
  const contents: Contents = { pieces: [], files: [], links: [] };
  inFields(contents, { data: document as Json, fields, above: [] });
  return contents;
}

type Json = Record<string, unknown>;

function inFields(
  contents: Contents,
  { data, fields, above }: { data: Json; fields: readonly FlattenedField[]; above: string[] },
): void {
  for (const field of fields) {
    if (passedOver.has(field.name) || ('virtual' in field && field.virtual)) continue;
    const value = data[field.name];
    const at = [...above, field.name];
    const path = at.join('.');
    switch (field.type) {
      case 'text':
        if (field.name === 'url') contents.links.push(...wordsIn(value).map(href(path)));
        else contents.pieces.push(...wordsIn(value).map((text) => ({ path, text })));
        break;
      case 'textarea':
        contents.pieces.push(...wordsIn(value).map((text) => ({ path, text })));
        break;
      case 'richText':
        inRichText(contents, value, path);
        break;
      case 'upload':
        for (const id of idsOf(value)) contents.files.push({ path, id });
        break;
      case 'relationship': {
        const kind = typeof field.relationTo === 'string' ? linked[field.relationTo] : undefined;
        if (kind)
          for (const id of idsOf(value)) contents.links.push(href(path)(`mt:${kind}:${id}`));
        break;
      }
      case 'group':
      case 'tab':
        if (isObject(value)) {
          inFields(contents, { data: value, fields: field.flattenedFields, above: at });
        }
        break;
      case 'array':
      case 'blocks':
        for (const [index, row] of rowsOf(value).entries()) {
          const of =
            field.type === 'array'
              ? field
              : field.blocks.find(({ slug }) => slug === row.blockType);
          inFields(contents, {
            data: row,
            fields: of?.flattenedFields ?? [],
            above: [...at, String(index)],
          });
        }
        break;
      default:
    }
  }
}

const href = (path: string) => (address: string) => ({ path, href: address });

/** What cannot be read is no business of the gate: the field refuses it. */
function inRichText(contents: Contents, value: unknown, path: string): void {
  const tree = parse(value, path);
  if (!tree.ok) return;
  for (const [block, node] of tree.value.entries()) {
    const text = plainText([node]);
    if (text) contents.pieces.push({ path, block, text });
    inNode(contents, node, { path, block });
  }
}

function inNode(contents: Contents, node: BlockNode, place: Place): void {
  switch (node.type) {
    case 'rule':
      break;
    case 'file':
      contents.files.push({ ...place, id: node.id });
      break;
    case 'table':
      for (const { children } of node.rows.flat()) {
        for (const child of children) inNode(contents, child, place);
      }
      break;
    case 'list':
      for (const item of node.items) inItem(contents, item, place);
      break;
    default:
      inWords(contents, node.children, place);
  }
}

function inItem(contents: Contents, { children, lists }: ListItem, place: Place): void {
  inWords(contents, children, place);
  for (const list of lists) inNode(contents, list, place);
}

function inWords(contents: Contents, nodes: InlineNode[], place: Place): void {
  for (const node of nodes) {
    if (node.type === 'link') contents.links.push({ ...place, href: node.href });
  }
}

function rowsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function wordsIn(value: unknown): string[] {
  const words = Array.isArray(value) ? value : [value];
  return words.filter((word): word is string => typeof word === 'string' && word.trim() !== '');
}

function idsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values
    .map((one) => (isObject(one) ? one.id : one))
    .filter((id): id is string => typeof id === 'string');
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
