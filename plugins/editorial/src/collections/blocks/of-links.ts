import { text } from '../../fields/labelled.ts';
import { links, target } from '../../fields/link.ts';
import { image } from '../../fields/references.ts';
import { block } from './block.ts';

export const quickLinks = block(
  'quick-links',
  {
    label: { zh: '快捷入口', en: 'Quick links' },
    about: {
      zh: '最常用的几个入口，可带图标和说明。',
      en: 'The ways most asked for, with icons and a word about each.',
    },
    shelf: 'services',
  },
  [links()],
);

export const serviceGrid = block(
  'service-grid',
  {
    label: { zh: '办事服务', en: 'Services' },
    about: { zh: '按办事对象分组的服务事项。', en: 'Services, grouped by whom they are for.' },
    shelf: 'services',
  },
  [
    {
      name: 'groups',
      type: 'array',
      admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
      label: { zh: '分组（如个人办事、法人办事）', en: 'Groups (for people, for firms …)' },
      labels: { singular: { zh: '分组', en: 'Group' }, plural: { zh: '分组', en: 'Groups' } },
      minRows: 1,
      maxRows: 8,
      fields: [
        text('label', { zh: '组名', en: 'Name' }, { required: true, maxLength: 20 }),
        links(),
      ],
    },
  ],
);

export const topics = block(
  'topics',
  {
    label: { zh: '专题横幅', en: 'Topic banners' },
    about: { zh: '专题专栏的横幅图片和名称。', en: 'Banners that lead to topics.' },
    shelf: 'services',
  },
  [
    {
      name: 'banners',
      type: 'array',
      admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
      label: { zh: '专题', en: 'Topics' },
      labels: { singular: { zh: '专题', en: 'Topic' }, plural: { zh: '专题', en: 'Topics' } },
      minRows: 1,
      maxRows: 20,
      fields: [
        text('label', { zh: '名称', en: 'Name' }, { required: true, maxLength: 40 }),
        image('image', { zh: '横幅图片', en: 'Banner' }),
        target(),
      ],
    },
  ],
);
