import { text } from '../../fields/labelled.ts';
import { links, target } from '../../fields/link.ts';
import { image } from '../../fields/references.ts';
import { block } from './block.ts';

export const quickLinks = block('quick-links', { zh: '快捷入口', en: 'Quick links' }, [links()]);

export const serviceGrid = block('service-grid', { zh: '办事服务', en: 'Services' }, [
  {
    name: 'groups',
    type: 'array',
    admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
    label: { zh: '分组（如个人办事、法人办事）', en: 'Groups (for people, for firms …)' },
    labels: { singular: { zh: '分组', en: 'Group' }, plural: { zh: '分组', en: 'Groups' } },
    minRows: 1,
    maxRows: 8,
    fields: [text('label', { zh: '组名', en: 'Name' }, { required: true, maxLength: 20 }), links()],
  },
]);

export const topics = block('topics', { zh: '专题专栏', en: 'Topics' }, [
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
]);
