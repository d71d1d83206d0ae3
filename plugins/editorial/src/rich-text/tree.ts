/** A rich text that has been checked: what `parse` makes of the editor's JSON, and all that renders. */
export type BlockNode =
  | { type: 'paragraph'; align?: Align; indent: number; children: InlineNode[] }
  | { type: 'heading'; level: 2 | 3 | 4; align?: Align; children: InlineNode[] }
  | { type: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { type: 'quote'; children: InlineNode[] }
  | { type: 'rule' }
  | { type: 'table'; rows: TableCell[][] }
  | { type: 'file'; id: string; caption?: string };

export interface ListItem {
  children: InlineNode[];
  /** Lists below this item. */
  lists: Extract<BlockNode, { type: 'list' }>[];
}

export interface TableCell {
  /** Names the column (`col`), the row (`row`), or is plain data. */
  heads?: 'col' | 'row';
  colSpan: number;
  rowSpan: number;
  children: BlockNode[];
}

export type InlineNode =
  | { type: 'text'; text: string; marks: Mark[] }
  | { type: 'break' }
  | { type: 'link'; href: string; external: boolean; children: InlineNode[] };

export type Align = 'center' | 'right' | 'justify';
export type Mark = 'strong' | 'em' | 's' | 'u' | 'sub' | 'sup';
