import { expect, test } from 'vitest';
import { type LexicalNode, richText } from './prose.ts';

const read = (prose: string) => richText(prose).root.children ?? [];
const outline = (prose: string) => read(prose).map(described);

function described(node: LexicalNode): string {
  const children = node.children ?? [];
  if (node.type === 'text') return node.format === 1 ? `*${node.text}*` : String(node.text);
  if (node.type === 'linebreak') return '/';
  return `${node.tag ?? node.type}(${children.map(described).join('')})`;
}

test.each([
  ['a paragraph keeps its line ends', '地址：甲\n电话：乙', ['paragraph(地址：甲/电话：乙)']],
  ['a heading ends with its line', '## 时限\n二十日', ['h2(时限)', 'paragraph(二十日)']],
  ['lines with a dash are one list', '- 甲\n- 乙', ['ul(listitem(甲)listitem(乙))']],
  ['numbered lines are an ordered list', '1. 甲\n2. 乙', ['ol(listitem(甲)listitem(乙))']],
  ['a date is no numbered line', '11月23日，开工。', ['paragraph(11月23日，开工。)']],
  ['words between stars are strong', '**第一条** 为了', ['paragraph(*第一条* 为了)']],
])('%s', (_, prose, expected) => {
  expect(outline(prose)).toEqual(expected);
});

test('the first row of a table is its head, and the rule below it is not shown', () => {
  const [table] = read('| 项目 | 金额 |\n| --- | --- |\n| 水费 | 12 |');
  const rows = table?.children?.map(({ children }) => children ?? []) ?? [];
  expect(rows.map((cells) => cells.map(({ headerState }) => headerState))).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test('who signs stands at the right', () => {
  const [line] = read('>> 某镇人民政府');
  expect(line?.format).toBe('right');
});
