import { say } from '@mingtang/tenancy';
import type { DateFieldValidation, Field } from 'payload';
import { checkbox } from './labelled.ts';

const isOn = { defaultValue: true };

/** An end that comes after its beginning; neither without the other, or pages would stay grey for ever. */
const endOfPeriod: DateFieldValidation = (until, { siblingData, req }) => {
  const { from } = siblingData as { from?: string | Date | null };
  if (!from && !until) return true;
  const isPeriod = from && until && new Date(from).getTime() < new Date(until).getTime();
  return (
    isPeriod ||
    say(req, {
      zh: '请同时填写开始和结束时间，结束须晚于开始。',
      en: 'Fill in both the beginning and the end; the end comes later.',
    })
  );
};

const moment = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const;

/** What pages of a site offer, and when they are grey. */
export const siteFeatureFields: Field[] = [
  {
    name: 'features',
    type: 'group',
    label: { zh: '页面功能', en: 'What pages offer' },
    fields: [
      checkbox('elderMode', { zh: '长者模式开关', en: 'Switch to large letters' }, isOn),
      checkbox('feed', { zh: '订阅（Atom）链接', en: 'Links to feeds (Atom)' }, isOn),
      checkbox('print', { zh: '文章打印按钮', en: 'Button to print an article' }, isOn),
      checkbox('subscribe', { zh: '邮件订阅', en: 'Updates by mail' }, isOn),
    ],
  },
  {
    name: 'grey',
    type: 'group',
    label: { zh: '灰色模式', en: 'Pages in grey' },
    admin: {
      description: {
        zh: '用于哀悼日：到时自动变灰，到期自动恢复，一分钟内生效。',
        en: 'For days of mourning: pages turn grey by themselves and back, within a minute.',
      },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'from',
            type: 'date',
            label: { zh: '开始', en: 'From' },
            admin: { date: moment, width: '50%' },
          },
          {
            name: 'until',
            type: 'date',
            label: { zh: '结束', en: 'Until' },
            validate: endOfPeriod,
            admin: { date: moment, width: '50%' },
          },
        ],
      },
      checkbox('below', { zh: '含全部下级站点', en: 'All sites below as well' }),
    ],
  },
];
