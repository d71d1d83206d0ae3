import type { Examples } from './example.ts';
import type { Shelf } from './shelf.ts';

const of = (column: Shelf, limit = 6, title?: string) => ({ column, limit, title });

export const lists: Examples<'lists'> = {
  usual: { title: '政务公开', lists: [of('usual'), of('crowded')] },
  least: { lists: [of('empty')] },
  most: {
    title: '全部公开内容',
    lists: [
      of('usual', 6, '动态'),
      of('crowded', 20, '文件'),
      of('one', 6, '通告'),
      of('empty', 6, '访谈'),
      of('long', 6, '备案'),
      of('crowded', 3, '补贴'),
    ],
  },
  'long words': { title: '规范性文件备案审查', lists: [of('long'), of('usual', 2, '其他')] },
  English: { title: 'Transparency', lists: [of('english')] },
};
