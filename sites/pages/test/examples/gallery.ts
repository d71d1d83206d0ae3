import { pictures } from '../fixture/pictures.ts';
import type { Examples } from './example.ts';

const all = Object.values(pictures);

export const gallery: Examples<'gallery'> = {
  usual: {
    title: '校园掠影',
    images: [
      { ...pictures.city, caption: '新建的实验小学', credit: '王 明' },
      { ...pictures.terraces, caption: '劳动实践基地' },
    ],
  },
  least: { images: [pictures.dunes] },
  most: {
    title: '影像档案',
    images: Array.from({ length: 9 }, (_, index) => ({
      ...(all[index % all.length] as (typeof all)[number]),
      focal: { x: index * 12, y: 100 - index * 12 },
      caption: `第${index + 1}张`,
      credit: '李 静',
    })),
  },
  'long words': {
    title: '老照片征集入选作品',
    images: [
      {
        ...pictures.wolfberry,
        caption: `枸杞采摘季，${'学生们在田间上了一堂劳动课，'.repeat(6)}`,
        credit: 'photographers-association@zhongwei.example',
      },
    ],
  },
  English: {
    title: 'Pictures',
    images: [
      { ...pictures.dunes, alt: 'Dunes', caption: 'Dunes by the river', credit: 'Wang Ming' },
    ],
  },
};
