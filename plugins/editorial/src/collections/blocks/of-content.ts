import { text } from '../../fields/labelled.ts';
import { image } from '../../fields/references.ts';
import { richTextField } from '../../fields/rich-text-field.ts';
import { block } from './block.ts';

export const richTextBlock = block('rich-text', { zh: '正文', en: 'Text' }, [
  richTextField('body', { zh: '正文', en: 'Text' }, { required: true }),
]);

export const gallery = block('gallery', { zh: '图片集', en: 'Gallery' }, [
  {
    name: 'images',
    type: 'array',
    label: { zh: '图片', en: 'Pictures' },
    labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
    minRows: 1,
    maxRows: 60,
    fields: [image('image', { zh: '图片', en: 'Picture' }, { required: true })],
  },
]);

export const numbers = block('numbers', { zh: '关键数据', en: 'Key figures' }, [
  {
    name: 'items',
    type: 'array',
    admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
    label: { zh: '数据', en: 'Figures' },
    labels: { singular: { zh: '数据', en: 'Figure' }, plural: { zh: '数据', en: 'Figures' } },
    minRows: 1,
    maxRows: 12,
    fields: [
      {
        type: 'row',
        fields: [
          text('value', { zh: '数值', en: 'Value' }, { required: true, maxLength: 20 }),
          text('unit', { zh: '单位', en: 'Unit' }, { maxLength: 10 }),
          text('label', { zh: '说明', en: 'What it counts' }, { required: true, maxLength: 40 }),
        ],
      },
    ],
  },
  text('note', { zh: '日期与来源', en: 'Date and source' }, { maxLength: 120 }),
]);

export const accordion = block('accordion', { zh: '折叠说明', en: 'Questions and answers' }, [
  {
    name: 'items',
    type: 'array',
    admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
    label: { zh: '条目', en: 'Items' },
    labels: { singular: { zh: '条目', en: 'Item' }, plural: { zh: '条目', en: 'Items' } },
    minRows: 1,
    fields: [
      text('title', { zh: '标题', en: 'Heading' }, { required: true, maxLength: 100 }),
      richTextField('body', { zh: '内容', en: 'Text' }, { required: true, compact: true }),
    ],
  },
]);
