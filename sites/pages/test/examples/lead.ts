import type { Examples } from './example.ts';
import type { Shelf } from './shelf.ts';

const of = (column: Shelf, limit: number, title?: string) => ({ column, limit, title });

export const lead: Examples<'lead'> = {
  usual: of('usual', 5, '要闻'),
  least: of('one', 1),
  most: of('crowded', 12, '政策要闻'),
  'long words': of('long', 4, '重要政策文件及政策解读材料汇编与新闻发布会实录'),
  English: of('english', 5, 'News'),
};
