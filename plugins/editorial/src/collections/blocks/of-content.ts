import { longText, text } from '../../fields/labelled.ts';
import { target } from '../../fields/link.ts';
import { captions, film, image } from '../../fields/references.ts';
import { richTextField } from '../../fields/rich-text-field.ts';
import { block } from './block.ts';

export const richTextBlock = block(
  'rich-text',
  {
    label: { zh: '正文', en: 'Text' },
    about: {
      zh: '一段可带图片、表格和附件的文字。',
      en: 'Running text, with pictures, tables and files.',
    },
    shelf: 'content',
  },
  [richTextField('body', { zh: '正文', en: 'Text' }, { required: true })],
);

export const gallery = block(
  'gallery',
  {
    label: { zh: '图片集', en: 'Gallery' },
    about: { zh: '一组图片，连同各自的图注。', en: 'A set of pictures with their captions.' },
    shelf: 'content',
  },
  [
    {
      name: 'images',
      type: 'array',
      label: { zh: '图片', en: 'Pictures' },
      labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
      minRows: 1,
      maxRows: 60,
      fields: [image('image', { zh: '图片', en: 'Picture' }, { required: true })],
    },
  ],
);

export const video = block(
  'video',
  {
    label: { zh: '视频', en: 'Video' },
    about: {
      zh: '本站上传的视频，读者点击才播放。请配封面、字幕和文字稿。',
      en: 'A film of the site’s own, which plays when readers ask for it. Give it a poster, captions and a transcript.',
    },
    shelf: 'content',
  },
  [
    film('video', { zh: '视频文件', en: 'Video file' }, { required: true }),
    {
      type: 'row',
      fields: [
        image(
          'poster',
          { zh: '封面图片', en: 'Poster' },
          {
            admin: {
              width: '50%',
              description: { zh: '播放前显示的画面。', en: 'Shown until the film is played.' },
            },
          },
        ),
        captions(
          'captions',
          { zh: '字幕', en: 'Captions' },
          {
            admin: {
              width: '50%',
              description: {
                zh: 'WebVTT 文件（.vtt），供听不见声音的人看懂。',
                en: 'A WebVTT file (.vtt), for those who cannot hear.',
              },
            },
          },
        ),
      ],
    },
    richTextField('body', { zh: '文字稿', en: 'Transcript' }, { required: true, compact: true }),
  ],
);

export const numbers = block(
  'numbers',
  {
    label: { zh: '关键数据', en: 'Key figures' },
    about: {
      zh: '几个数字，连同单位、日期和来源。',
      en: 'A few figures with their units, date and source.',
    },
    shelf: 'content',
  },
  [
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
  ],
);

export const timeline = block(
  'timeline',
  {
    label: { zh: '时间轴', en: 'Timeline' },
    about: {
      zh: '大事记、沿革、办理进程、发布日程：什么时候发生或将发生什么，按填写的顺序显示。链接到的文章一经发布，标题自动成为链接。',
      en: 'What happens when, as annals, the steps of a work or a calendar of publications, in the order given. A title leads to its article once that is public.',
    },
    shelf: 'content',
  },
  [
    {
      name: 'items',
      type: 'array',
      admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
      label: { zh: '事件', en: 'Events' },
      labels: { singular: { zh: '事件', en: 'Event' }, plural: { zh: '事件', en: 'Events' } },
      minRows: 1,
      maxRows: 60,
      fields: [
        {
          type: 'row',
          fields: [
            text(
              'when',
              { zh: '时间', en: 'When' },
              {
                required: true,
                maxLength: 30,
                admin: { width: '30%', placeholder: { zh: '1985年9月', en: 'September 1985' } },
              },
            ),
            text(
              'title',
              { zh: '事件', en: 'What happened' },
              { required: true, maxLength: 80, admin: { width: '70%' } },
            ),
          ],
        },
        longText('text', { zh: '说明', en: 'More about it' }, { maxLength: 500 }),
        image('image', { zh: '图片', en: 'Picture' }),
        target(),
      ],
    },
  ],
);

export const accordion = block(
  'accordion',
  {
    label: { zh: '折叠说明', en: 'Questions and answers' },
    about: { zh: '点开标题才显示的问答或说明。', en: 'Headings that open to their answers.' },
    shelf: 'content',
  },
  [
    {
      name: 'items',
      type: 'array',
      admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
      label: { zh: '条目', en: 'Items' },
      labels: { singular: { zh: '条目', en: 'Item' }, plural: { zh: '条目', en: 'Items' } },
      minRows: 1,
      maxRows: 60,
      fields: [
        text('title', { zh: '标题', en: 'Heading' }, { required: true, maxLength: 100 }),
        richTextField('body', { zh: '内容', en: 'Text' }, { required: true, compact: true }),
      ],
    },
  ],
);
