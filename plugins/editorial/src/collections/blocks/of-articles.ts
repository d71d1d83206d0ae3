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

/** The column whose newest a block shows, and how many of them. */
const newestOf = (defaultLimit: number) => ({
  type: 'row' as const,
  fields: [
    column(
      'column',
      { zh: '取自栏目', en: 'From column' },
      { required: true, admin: { width: '80%' } },
    ),
    limit(defaultLimit),
  ],
});

export const lead = block(
  'lead',
  {
    label: { zh: '头条新闻', en: 'Lead stories' },
    about: {
      zh: '栏目里最新的一篇配大图，其余列在旁边。',
      en: 'The newest of a column with a large picture, the others beside it.',
    },
    shelf: 'news',
  },
  [newestOf(6)],
);

export const pictureNews = block(
  'picture-news',
  {
    label: { zh: '图片新闻', en: 'Picture news' },
    about: {
      zh: '栏目里最新的、有封面图片的文章，一次一幅，由读者自己翻看。',
      en: 'The newest of a column that have a cover, one at a time; readers turn them over themselves.',
    },
    shelf: 'news',
  },
  [newestOf(5)],
);

export const lists = block(
  'lists',
  {
    label: { zh: '栏目列表', en: 'Lists of columns' },
    about: {
      zh: '新闻、公告等栏目的最新文章，可并排几个列表。',
      en: 'The newest of columns, such as news and notices; several lists stand side by side.',
    },
    shelf: 'news',
  },
  [
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
  ],
);

export const policyList = block(
  'policy-list',
  {
    label: { zh: '政策文件列表', en: 'Policy documents' },
    about: {
      zh: '栏目里最新的文件，列出文号、成文日期和有效性；这些在文章的“文件要素”中填写。',
      en: 'The newest documents of a column with number, day and validity, which are given with each article.',
    },
    shelf: 'news',
  },
  [newestOf(8)],
);
