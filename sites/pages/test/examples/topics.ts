import { pictures } from '../fixture/pictures.ts';
import type { Examples } from './example.ts';

const href = 'mt:column:usual';

export const topics: Examples<'topics'> = {
  usual: {
    title: '专题专栏',
    banners: [
      { label: '义务教育优质均衡', href, image: pictures.city },
      { label: '平安校园', href, image: pictures.terraces },
      { label: '教师减负', href },
    ],
  },
  least: { banners: [{ label: '专题', href }] },
  most: {
    title: '历年专题',
    banners: Array.from({ length: 12 }, (_, index) => ({
      label: `${2026 - index}年民办教育规范管理`,
      href,
      image: index % 3 === 2 ? undefined : pictures.wolfberry,
    })),
  },
  'long words': {
    title: '铸牢中华民族共同体意识',
    banners: [
      {
        label: '深入学习宣传贯彻全国教育大会精神加快建设教育强市专题',
        href,
        image: pictures.dunes,
      },
      { label: 'Internationalisation-and-Interdisciplinary-Cooperation', href },
    ],
  },
  English: {
    title: 'In focus',
    banners: [{ label: 'Safe schools in winter', href, image: pictures.terraces }],
  },
};
