import { lastReceipt } from '@mingtang/publication';
import type { Field } from 'payload';
import type { Publishable } from '../publishable.ts';
import { idOf } from '../records/documents.ts';

const cleared = () => null;

/** When a document goes live, when it comes down, and what became of it. */
export function publicationFields({ collection, kind }: Publishable): Field[] {
  const date = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const;
  return [
    {
      name: 'receipt',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: {
          Field: { path: '@mingtang/editorial/admin#Receipt', serverProps: { collection } },
        },
      },
    },
    {
      name: 'review',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: {
          Field: {
            path: '@mingtang/approvals/admin#ReviewPanel',
            clientProps: { kind: collection },
          },
        },
      },
    },
    {
      name: 'previewLinks',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '@mingtang/editorial/admin#PreviewLinks' },
      },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: { zh: '发布时间', en: 'Published at' },
      index: true,
      hooks: { beforeDuplicate: [cleared] },
      admin: {
        position: 'sidebar',
        date,
        description: {
          zh: '页面上显示的时间，也决定列表顺序；不填则为首次发布的时间。',
          en: 'Shown on the page, and the order of lists. The first publication unless given.',
        },
      },
    },
    {
      name: 'publishAt',
      type: 'date',
      label: { zh: '定时发布', en: 'Publish at' },
      hooks: { beforeDuplicate: [cleared] },
      admin: {
        position: 'sidebar',
        date,
        description: {
          zh: '由签发人填写并保存草稿，到时自动上线；此后内容如被改动，须由签发人重新保存。',
          en: 'Set by a publisher on a draft; it then goes live by itself.',
        },
      },
    },
    {
      name: 'expireAt',
      type: 'date',
      label: { zh: '到期下线', en: 'Expires at' },
      hooks: { beforeDuplicate: [cleared] },
      admin: { position: 'sidebar', date },
    },
    {
      name: 'schedule',
      type: 'group',
      label: false,
      access: { create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      fields: [
        { name: 'by', type: 'text', hooks: { beforeDuplicate: [cleared] } },
        { name: 'hash', type: 'text', hooks: { beforeDuplicate: [cleared] } },
        { name: 'fault', type: 'text', hooks: { beforeDuplicate: [cleared] } },
      ],
    },
    {
      name: 'lastReceipt',
      type: 'json',
      virtual: true,
      label: { zh: '最近回执', en: 'Last receipt' },
      access: { create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      hooks: {
        afterRead: [
          async ({ data, findMany, req }) => {
            const site = idOf(data?.site);
            if (findMany || !data?.id || !site) return undefined;
            return lastReceipt(req, site, `${kind}:${data.id}`);
          },
        ],
      },
    },
  ];
}
