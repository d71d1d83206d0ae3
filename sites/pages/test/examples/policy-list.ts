import type { Examples } from './example.ts';
import type { Shelf } from './shelf.ts';

const of = (column: Shelf, limit: number, title?: string) => ({ column, limit, title });

export const policyList: Examples<'policy-list'> = {
  usual: of('crowded', 6, '行政规范性文件'),
  least: of('one', 1),
  most: of('crowded', 20, '全部文件'),
  'long words': of('long', 4, '规范性文件合法性审核结果'),
  English: of('english', 5, 'Policy documents'),
};
