import type { Urgency } from '@mingtang/publication';
import { urgencies } from '@mingtang/publication';
import type { Words } from '../../domain/words.ts';
import { longText, number, text } from '../../fields/labelled.ts';
import { target } from '../../fields/link.ts';
import { block } from './block.ts';

const urgencyWords: Record<Urgency, Words> = {
  notice: { zh: '提示', en: 'Notice' },
  warning: { zh: '预警', en: 'Warning' },
  emergency: { zh: '紧急', en: 'Emergency' },
};

const date = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const;

export const urgentBanner = block(
  'urgent-banner',
  {
    label: { zh: '紧急横幅', en: 'Urgent banner' },
    about: {
      zh: '显示在本页最上方，到时自动出现、自动撤下。全站都要显示的，请用站点的“紧急公告”。',
      en: 'Stands over the rest of its page; begins and ends by itself. What every page must show is the site’s urgent notice.',
    },
    shelf: 'news',
  },
  [
    {
      type: 'row',
      fields: [
        {
          name: 'level',
          type: 'select',
          label: { zh: '级别', en: 'Level' },
          required: true,
          defaultValue: 'notice',
          options: urgencies.map((value) => ({ value, label: { ...urgencyWords[value] } })),
          admin: { width: '25%', isClearable: false },
        },
        text(
          'text',
          { zh: '内容', en: 'What it says' },
          { required: true, maxLength: 120, admin: { width: '75%' } },
        ),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'from',
          type: 'date',
          label: { zh: '开始时间', en: 'From' },
          admin: {
            date,
            width: '50%',
            description: { zh: '不填则发布后立即显示。', en: 'At once, unless given.' },
          },
        },
        {
          name: 'until',
          type: 'date',
          label: { zh: '结束时间', en: 'Until' },
          required: true,
          admin: {
            date,
            width: '50%',
            description: { zh: '到时自动撤下。', en: 'It is taken down by itself then.' },
          },
        },
      ],
    },
    target(),
  ],
);

export const elderSwitch = block(
  'elder-switch',
  {
    label: { zh: '长者模式开关', en: 'Switch to larger text' },
    about: {
      zh: '一个大按钮，点一下全站换成大字、大按钮、强对比。',
      en: 'A large button that turns the whole site to larger text, larger targets and more contrast.',
    },
    shelf: 'services',
  },
  [longText('text', { zh: '说明（可不填）', en: 'Why (optional)' }, { maxLength: 200 })],
);

export const interaction = block(
  'interaction',
  {
    label: { zh: '互动交流', en: 'Have your say' },
    about: {
      zh: '信箱入口、进行中的征集和调查、最新的来信答复。还没有的部分不显示。',
      en: 'Mailboxes, open consultations and surveys, the newest replies. What there is none of is left out.',
    },
    shelf: 'services',
  },
  [
    number(
      'limit',
      { zh: '每部分最多显示', en: 'At most, of each' },
      { min: 1, max: 12, defaultValue: 5 },
    ),
  ],
);
