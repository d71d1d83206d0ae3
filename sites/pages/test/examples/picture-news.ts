import type { Examples } from './example.ts';
import type { Shelf } from './shelf.ts';

const of = (column: Shelf, limit: number, title?: string) => ({ column, limit, title });

/** Stories with a picture: one on the usual shelf, twenty on the crowded one, none on the empty one. */
export const pictureNews: Examples<'picture-news'> = {
  usual: of('crowded', 5, '图片新闻'),
  least: of('usual', 1),
  most: of('crowded', 12, '全年图片'),
  'long words': of('long', 4, '宁夏回族自治区中卫市人力资源和社会保障图片新闻'),
  English: of('english', 3, 'In pictures'),
};
