import { defineCollection, isGlobal, memberWith, nobody } from '@mingtang/tenancy';
import type { Access, CollectionConfig } from 'payload';
import { faultWords } from '../domain/intake-fault.ts';
import { retryEndpoint } from '../endpoints/retry.ts';
import type { IntakeKind } from '../kinds.ts';

/**
 * What came of each envelope 收件登记: one row for each that was opened, or could not be. Made by
 * opening alone, in the transaction that takes the arrival in; it holds nothing of what was said.
 */
export function arrivals(kinds: IntakeKind[]): CollectionConfig {
  return defineCollection({
    slug: 'arrivals',
    labels: {
      singular: { zh: '收件', en: 'Arrival' },
      plural: { zh: '收件登记', en: 'Arrivals' },
    },
    admin: {
      group: { zh: '办理', en: 'Casework' },
      useAsTitle: 'number',
      defaultColumns: ['number', 'kind', 'site', 'state', 'fault', 'receivedAt'],
      description: {
        zh: '公众从网站提交的每一件，开封后在此登记。“未能开封”的须由系统管理员排除原因后重试，不会丢失。',
        en: 'Everything the public sent from a site, once it was opened. What could not be opened is kept, and can be tried again when the cause is mended.',
      },
    },
    access: {
      read: whoeverMinds,
      create: nobody,
      update: nobody,
      delete: nobody,
      readVersions: nobody,
    },
    lockDocuments: false,
    disableDuplicate: true,
    defaultSort: '-receivedAt',
    endpoints: [retryEndpoint],
    fields: [
      {
        name: 'site',
        type: 'relationship',
        label: { zh: '站点', en: 'Site' },
        relationTo: 'sites',
        required: true,
        index: true,
      },
      {
        name: 'envelope',
        type: 'text',
        label: { zh: '信封编号', en: 'Envelope' },
        required: true,
        unique: true,
        index: true,
      },
      {
        name: 'kind',
        type: 'text',
        label: { zh: '类别', en: 'Kind' },
        required: true,
        admin: {
          description: {
            zh: kinds.map(({ name, label }) => `${name}：${label.zh}`).join('；') || '尚无类别',
            en: kinds.map(({ name, label }) => `${name}: ${label.en}`).join('; ') || 'None yet',
          },
        },
      },
      {
        name: 'number',
        type: 'text',
        label: { zh: '登记号', en: 'Number' },
        required: true,
        index: true,
      },
      {
        name: 'receivedAt',
        type: 'date',
        label: { zh: '收到时间', en: 'Received at' },
        required: true,
        index: true,
        admin: { date: { pickerAppearance: 'dayAndTime' } },
      },
      {
        name: 'state',
        type: 'select',
        label: { zh: '状态', en: 'State' },
        required: true,
        index: true,
        options: [
          { value: 'taken', label: { zh: '已收件', en: 'Taken in' } },
          { value: 'failed', label: { zh: '未能开封', en: 'Could not be opened' } },
          { value: 'waiting', label: { zh: '等待重试', en: 'To be tried again' } },
        ],
      },
      {
        name: 'fault',
        type: 'select',
        label: { zh: '原因', en: 'Cause' },
        options: Object.entries(faultWords).map(([value, label]) => ({ value, label })),
      },
      {
        name: 'detail',
        type: 'text',
        label: { zh: '说明', en: 'Detail' },
      },
    ],
  });
}

const clerks = memberWith('clerk', 'site-admin');

/** Who works the counter of the site or runs it; auditors read all. */
const whoeverMinds: Access = (args) => isGlobal(args.req.user, 'auditor') || clerks(args);
