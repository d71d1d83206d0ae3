import type { Storage } from '@mingtang/editorial';
import { type LetterKind, letterKinds, type MailboxRecord } from '@mingtang/publication/records';
import { Refused, say } from '@mingtang/tenancy';
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload';
import { publishedCollection } from './published-collection.ts';

interface MailboxDocument {
  id: string;
  name: string;
  addressee: string;
  of: 'leader' | 'department';
  text?: string | null;
  limits?: { kind: LetterKind; workdays: number }[] | null;
  publishes?: boolean | null;
  signs?: boolean | null;
  slug: string;
  order?: number | null;
  publishedAt?: string | null;
}

/** How mailboxes become records. */
export const mailboxesArePublished = {
  collection: 'mailboxes' as 'articles',
  kind: 'mailbox' as const,
  record: (document: MailboxDocument, { now }: { now: string }) => ({
    ok: true as const,
    value: mailboxRecord(document, now),
  }),
};

function mailboxRecord(document: MailboxDocument, now: string): MailboxRecord {
  const { id, name, addressee, of, text, limits, publishes, signs, slug, order } = document;
  return {
    kind: 'mailbox',
    ...{ id, name, addressee, of, slug },
    text: text ?? '',
    limits: (limits ?? []).map(({ kind, workdays }) => ({ kind, workdays })),
    publishes: publishes === true,
    signs: signs === true,
    order: order ?? 0,
    publishedAt: document.publishedAt ?? now,
    updatedAt: now,
  };
}

/** Mailboxes 信箱 of leaders and departments; each that is published has a form at its site within a minute. */
export const mailboxes = (storage: Storage): CollectionConfig =>
  publishedCollection(mailboxesArePublished, storage, {
    labels: {
      singular: { zh: '信箱', en: 'Mailbox' },
      plural: { zh: '信箱', en: 'Mailboxes' },
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'addressee', '_status', 'site'],
      description: {
        zh: '领导信箱、部门信箱。发布后一分钟内网站上就有写信表单；改了时限，只影响新来信。',
        en: 'Mailboxes of leaders and departments. A minute after it is published the site has its form; changed limits count for new letters.',
      },
    },
    indexes: [{ fields: ['site', 'slug'], unique: true }],
    beforeChange: [refuseTwoLimits],
    fields: [
      {
        name: 'name',
        type: 'text',
        required: true,
        maxLength: 60,
        label: { zh: '名称', en: 'Name' },
        admin: { placeholder: { zh: '市长信箱', en: "Mayor's mailbox" } },
      },
      {
        type: 'row',
        fields: [
          {
            name: 'addressee',
            type: 'text',
            required: true,
            maxLength: 60,
            label: { zh: '写给谁', en: 'To whom' },
            admin: { width: '60%', placeholder: { zh: '市长', en: 'The mayor' } },
          },
          {
            name: 'of',
            type: 'select',
            required: true,
            defaultValue: 'department',
            label: { zh: '类型', en: 'Type' },
            options: [
              { value: 'leader', label: { zh: '领导信箱', en: "A leader's" } },
              { value: 'department', label: { zh: '部门信箱', en: "A department's" } },
            ],
            admin: { width: '40%' },
          },
        ],
      },
      {
        name: 'text',
        type: 'textarea',
        required: true,
        maxLength: 1000,
        label: { zh: '受理范围', en: 'What it is for' },
      },
      {
        name: 'limits',
        type: 'array',
        required: true,
        minRows: 1,
        maxRows: 5,
        label: { zh: '来信类别和答复时限', en: 'Kinds of letters, and limits' },
        labels: {
          singular: { zh: '类别', en: 'Kind' },
          plural: { zh: '类别', en: 'Kinds' },
        },
        defaultValue: [
          { kind: 'inquiry', workdays: 5 },
          { kind: 'complaint', workdays: 15 },
          { kind: 'suggestion', workdays: 15 },
          { kind: 'help', workdays: 10 },
          { kind: 'thanks', workdays: 10 },
        ],
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'kind',
                type: 'select',
                required: true,
                label: { zh: '类别', en: 'Kind' },
                options: Object.entries(letterKinds).map(([value, { zh, en }]) => ({
                  value,
                  label: { zh, en },
                })),
                admin: { width: '50%' },
              },
              {
                name: 'workdays',
                type: 'number',
                required: true,
                min: 1,
                max: 60,
                label: { zh: '答复时限（工作日）', en: 'Answered within (working days)' },
                admin: { width: '50%' },
              },
            ],
          },
        ],
      },
      {
        name: 'publishes',
        type: 'checkbox',
        defaultValue: true,
        label: {
          zh: '答复可以公开（写信人同意、隐去个人信息后）',
          en: 'Replies may be published, where their writers allow it',
        },
      },
      {
        name: 'signs',
        type: 'checkbox',
        defaultValue: true,
        label: {
          zh: '答复须由另一人（“审批”）审签后发出',
          en: 'A second person (approver) signs each reply',
        },
        admin: {
          description: {
            zh: '站点另有“来信答复”审批流程的，按流程。',
            en: 'Where a flow for replies to letters serves the site, it decides.',
          },
        },
      },
      {
        name: 'slug',
        type: 'text',
        required: true,
        label: { zh: '网址', en: 'Address' },
        admin: {
          position: 'sidebar',
          description: {
            zh: '小写字母、数字和“-”，如 shizhang，则表单在 /apply/letter-shizhang.html。',
            en: 'Small letters, digits and “-”: with mayor the form stands at /apply/letter-mayor.html.',
          },
        },
        validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) =>
          /^[a-z0-9][a-z0-9-]{1,39}$/.test(String(value ?? '')) ||
          say(req, {
            zh: '2 至 40 个小写字母、数字或“-”',
            en: '2 to 40 small letters, digits or “-”',
          }),
      },
      {
        name: 'order',
        type: 'number',
        defaultValue: 0,
        label: { zh: '排序', en: 'Order' },
        admin: { position: 'sidebar' },
      },
    ],
  });

const refuseTwoLimits: CollectionBeforeChangeHook = ({ data, req }) => {
  const kinds = ((data.limits ?? []) as { kind?: string }[]).map(({ kind }) => kind);
  if (new Set(kinds).size < kinds.length) {
    throw new Refused(req, {
      code: 'kind-twice',
      status: 400,
      message: {
        zh: '同一类别写了两次时限。每个类别只写一行。',
        en: 'A kind of letter has two limits. Each kind has one line.',
      },
    });
  }
  return data;
};
