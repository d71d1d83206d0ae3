/**
 * Prose as it is easiest to write and read in code, made into what the editor saves. Blocks are
 * parted by empty lines: `## ` a heading, `- ` and `1. ` lists, `| a | b |` a table whose first row
 * is its head, `>> ` a line at the right (who signs, and when); all else is a paragraph, in which
 * line ends stay. `**word**` is strong.
 */
export function richText(prose: string): { root: LexicalNode } {
  const children = prose
    .trim()
    .split(/\n{2,}/)
    .flatMap((block) => blocksOf(block.split('\n')));
  return { root: element('root', children) };
}

export interface LexicalNode {
  type: string;
  version: number;
  children?: LexicalNode[];
  [key: string]: unknown;
}

/** A block may hold lines of several kinds: a heading with its paragraph right below, for one. */
function blocksOf(lines: string[]): LexicalNode[] {
  const found: LexicalNode[] = [];
  for (let i = 0; i < lines.length; ) {
    const kind = kindOf(lines[i] as string);
    let end = i + 1;
    while (end < lines.length && kind !== 'heading' && kindOf(lines[end] as string) === kind) end++;
    found.push(...blockOf[kind](lines.slice(i, end)));
    i = end;
  }
  return found;
}

type Kind = 'heading' | 'bullet' | 'number' | 'table' | 'signature' | 'paragraph';

function kindOf(line: string): Kind {
  if (/^#{2,3} /.test(line)) return 'heading';
  if (line.startsWith('- ')) return 'bullet';
  if (/^\d+\. /.test(line)) return 'number';
  if (line.startsWith('|')) return 'table';
  return line.startsWith('>> ') ? 'signature' : 'paragraph';
}

const blockOf: Record<Kind, (lines: string[]) => LexicalNode[]> = {
  heading: ([line = '']) => [
    element('heading', inline(line.replace(/^#+ /, '')), {
      tag: line.startsWith('### ') ? 'h3' : 'h2',
    }),
  ],
  bullet: (lines) => [list('bullet', lines)],
  number: (lines) => [list('number', lines)],
  table: (lines) => [table(lines)],
  signature: (lines) => lines.map((line) => paragraph(line.slice(3), 'right')),
  paragraph: (lines) => [paragraph(lines.join('\n'))],
};

function list(listType: 'bullet' | 'number', lines: string[]): LexicalNode {
  const items = lines.map((line, index) =>
    element('listitem', inline(line.replace(/^(- |\d+\. )/, '')), { value: index + 1 }),
  );
  return element('list', items, { listType, start: 1, tag: listType === 'bullet' ? 'ul' : 'ol' });
}

function table(lines: string[]): LexicalNode {
  const rows = lines
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  return element(
    'table',
    rows.map((cells, row) =>
      element(
        'tablerow',
        cells.map((cell) =>
          element('tablecell', [paragraph(cell)], {
            headerState: row === 0 ? 1 : 0,
            colSpan: 1,
            rowSpan: 1,
            backgroundColor: null,
          }),
        ),
      ),
    ),
  );
}

function paragraph(text: string, format: '' | 'right' = ''): LexicalNode {
  return element('paragraph', inline(text), { format, textFormat: 0, textStyle: '' });
}

function inline(text: string): LexicalNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...line.split('**').flatMap((part, i) => (part ? [textNode(part, i % 2 === 1)] : [])),
    ]);
}

function textNode(text: string, strong: boolean): LexicalNode {
  return {
    type: 'text',
    version: 1,
    text,
    format: strong ? 1 : 0,
    detail: 0,
    mode: 'normal',
    style: '',
  };
}

function element(type: string, children: LexicalNode[], more: object = {}): LexicalNode {
  return { type, version: 1, children, direction: 'ltr', format: '', indent: 0, ...more };
}
