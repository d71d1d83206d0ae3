import { iconNames } from '@mingtang/publication';
import type { Examples } from './example.ts';

const href = 'mt:column:usual';

export const quickLinks: Examples<'quick-links'> = {
  usual: {
    title: '常用入口',
    links: [
      { label: '办事指南', href, icon: 'form', description: '条件、材料、地点、时限' },
      { label: '政策文件', href, icon: 'document', description: '规范性文件及其有效性' },
      {
        label: '依申请公开',
        href: 'https://apply.example/',
        icon: 'search',
        description: '网上提交',
      },
      { label: '12345', href: 'tel:12345', icon: 'phone', description: '二十四小时热线' },
    ],
  },
  least: { links: [{ label: '指南', href }] },
  most: {
    title: '所有图标',
    links: iconNames.map((icon) => ({ label: `入口 ${icon}`, href, icon })),
  },
  'long words': {
    title: '城乡居民基本养老保险关系转移接续',
    links: [
      {
        label: '城乡居民基本养老保险与城镇职工基本养老保险制度衔接经办规程查询',
        href: 'https://a-very-long-host-name-that-does-not-end.example/',
        icon: 'elder',
        description: 'https://a-very-long-host-name-that-does-not-end.example/zwfw/index.html?id=1',
      },
      { label: '查', href, description: '查' },
    ],
  },
  English: {
    title: 'Most used',
    links: [
      {
        label: 'Apply for a school place',
        href,
        icon: 'school',
        description: 'Who, when and where',
      },
      { label: 'Ask for information', href: 'https://apply.example/', icon: 'question' },
    ],
  },
};
