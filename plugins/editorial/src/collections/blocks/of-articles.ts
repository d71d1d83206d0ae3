import { number, text } from '../../fields/labelled.ts';
import { column } from '../../fields/references.ts';
import { block } from './block.ts';

const limit = (defaultValue: number) =>
  number(
    'limit',
    { zh: '条数', en: 'How many' },
    {
      defaultValue,
      min: 1,
      max: 30,
      required: true,
      admin: { width: '20%', step: 1 },
    },
  );

export const lead = block('lead', { zh: '头条新闻', en: 'Lead stories' }, [
  {
    type: 'row',
    fields: [
      column(
        'column',
        { zh: '取自栏目', en: 'From column' },
        { required: true, admin: { width: '80%' } },
      ),
      limit(6),
    ],
  },
]);

export const lists = block('lists', { zh: '栏目列表', en: 'Lists of columns' }, [
  {
    name: 'lists',
    type: 'array',
    label: { zh: '并排的列表', en: 'Lists side by side' },
    labels: { singular: { zh: '列表', en: 'List' }, plural: { zh: '列表', en: 'Lists' } },
    minRows: 1,
    maxRows: 6,
    fields: [
      {
        type: 'row',
        fields: [
          column(
            'column',
            { zh: '栏目', en: 'Column' },
            { required: true, admin: { width: '50%' } },
          ),
          text(
            'title',
            { zh: '名称（默认用栏目名）', en: 'Name (the column’s unless given)' },
            {
              maxLength: 20,
              admin: { width: '30%' },
            },
          ),
          limit(6),
        ],
      },
    ],
  },
]);
