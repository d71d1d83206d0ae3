import type { Attachment, Image } from '@mingtang/publication';
import type { Align, BlockNode, InlineNode, ListItem, TableCell } from './tree.ts';

/** A stored file as the public may have it. */
export type PublicFile =
  | { image: Image }
  | { attachment: Attachment }
  | { video: Attachment }
  | { captions: Attachment };

export interface RenderContext {
  /** Holds every file of the text. */
  files: ReadonlyMap<string, PublicFile>;
  /** BCP 47, for the few words that are ours and not the author's. */
  language: string;
}

/**
 * Html of a checked text. Looks are classes, never styles, since public pages allow none:
 * `align-center|right|justify`, `indent-1…` and `table-scroll`. Internal links keep their `mt:` form;
 * footnotes have ids (`note-1`, `note-ref-1`).
 */
export function renderHtml(nodes: BlockNode[], context: RenderContext): string {
  return nodes.map((node) => block(node, context)).join('');
}

function block(node: BlockNode, context: RenderContext): string {
  switch (node.type) {
    case 'paragraph': {
      const words = inline(node.children);
      const indent = node.indent > 0 ? [`indent-${Math.min(node.indent, 6)}`] : [];
      return words && `<p${classes(alignClass(node.align), indent)}>${words}</p>`;
    }
    case 'heading': {
      const words = inline(node.children);
      const tag = `h${node.level}`;
      return words && `<${tag}${classes(alignClass(node.align))}>${words}</${tag}>`;
    }
    case 'list':
      return list(node);
    case 'quote':
      return `<blockquote><p>${inline(node.children)}</p></blockquote>`;
    case 'rule':
      return '<hr>';
    case 'table':
      return table(node.rows, context);
    case 'file':
      return file(node, context);
  }
}

function inline(nodes: InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '<br>';
      if (node.type === 'text') {
        return node.marks.reduceRight(
          (html, mark) => `<${mark}>${html}</${mark}>`,
          escapeHtml(node.text),
        );
      }
      const words = inline(node.children);
      const rel = node.external ? ' rel="noopener"' : '';
      return words && `<a${noteId(node.href)} href="${escapeHtml(node.href)}"${rel}>${words}</a>`;
    })
    .join('');
}

/** A link to a footnote is where the footnote leads back to, and the other way round. */
function noteId(href: string): string {
  const [, isBack, number] = /^#note-(ref-)?(\d+)$/.exec(href) ?? [];
  return number ? ` id="note-${isBack ? '' : 'ref-'}${number}"` : '';
}

function list({ ordered, start, items }: Extract<BlockNode, { type: 'list' }>): string {
  const open = ordered ? `ol${start === 1 ? '' : ` start="${start}"`}` : 'ul';
  const item = ({ children, lists }: ListItem) =>
    `<li>${inline(children)}${lists.map(list).join('')}</li>`;
  return `<${open}>${items.map(item).join('')}</${ordered ? 'ol' : 'ul'}>`;
}

/** Leading rows in which every cell names its column are the head. */
function table(rows: TableCell[][], context: RenderContext): string {
  const filled = rows.filter((row) => row.length > 0);
  const firstData = filled.findIndex((row) => row.some((cell) => cell.heads !== 'col'));
  const headRows = firstData === -1 ? 0 : firstData;
  const tr = (row: TableCell[]) => `<tr>${row.map((cell) => td(cell, context)).join('')}</tr>`;
  const head = filled.slice(0, headRows).map(tr).join('');
  const body = filled.slice(headRows).map(tr).join('');
  const label = context.language.startsWith('zh') ? '表格' : 'Table';
  return (
    body &&
    `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}"><table>` +
      `${head && `<thead>${head}</thead>`}<tbody>${body}</tbody></table></div>`
  );
}

function td({ heads, colSpan, rowSpan, children }: TableCell, context: RenderContext): string {
  const tag = heads ? 'th' : 'td';
  const attributes =
    (heads ? ` scope="${heads}"` : '') +
    (colSpan > 1 ? ` colspan="${colSpan}"` : '') +
    (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
  const only = children.length === 1 ? children[0] : undefined;
  const bare = only?.type === 'paragraph' && only.indent === 0;
  const align = bare ? classes(alignClass(only.align)) : '';
  const words = bare ? inline(only.children) : renderHtml(children, context);
  return `<${tag}${attributes}${align}>${words}</${tag}>`;
}

function file(node: Extract<BlockNode, { type: 'file' }>, { files }: RenderContext): string {
  const found = files.get(node.id);
  if (!found) return '';
  if ('attachment' in found) {
    const { name, blob } = found.attachment;
    const href = `mt:blob:${blob}/${encodeURIComponent(name)}`;
    return `<p><a href="${href}">${escapeHtml(node.caption ?? name)}</a></p>`;
  }
  if (!('image' in found)) return '';
  const caption = node.caption ?? found.image.caption;
  return `<figure>${picture(found.image)}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`;
}

/** Widest a picture is shown in running text. */
const sizes = '(min-width: 60rem) 52rem, 100vw';

function picture(image: Image): string {
  const of = (format: 'avif' | 'webp' | 'jpeg') =>
    image.variants.filter((variant) => variant.format === format);
  const srcset = (format: 'avif' | 'webp' | 'jpeg') =>
    of(format)
      .map(({ blob, width }) => `${blobAddress(blob)} ${width}w`)
      .join(', ');
  const sources = (['avif', 'webp'] as const)
    .filter((format) => of(format).length > 0)
    .map((format) => `<source type="image/${format}" srcset="${srcset(format)}" sizes="${sizes}">`)
    .join('');
  const plain = of('jpeg').findLast(({ width }) => width <= 960) ?? of('jpeg')[0];
  if (!plain) return '';
  return (
    `<picture>${sources}<img src="${blobAddress(plain.blob)}" srcset="${srcset('jpeg')}" sizes="${sizes}"` +
    ` width="${image.width}" height="${image.height}" alt="${escapeHtml(image.alt)}" loading="lazy" decoding="async"></picture>`
  );
}

const blobAddress = (blob: string) => `/_m/${blob.slice(0, 2)}/${blob}`;

const alignClass = (align?: Align) => (align ? [`align-${align}`] : []);

function classes(...names: string[][]): string {
  const all = names.flat();
  return all.length > 0 ? ` class="${all.join(' ')}"` : '';
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: feeds and sitemaps cannot hold them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (character) => entities[character] as string)
  );
}
