import { isHref } from '@mingtang/editorial';
import { anyMember, defineCollection, memberWith, nobody, Refused, say } from '@mingtang/tenancy';
import type { Field } from 'payload';
import { publishPromotion, withdrawPromotion } from '../actions/publish-promotion.ts';
import { hrefOf, type PromotionDocument, type PromotionTarget } from '../domain/promotion.ts';
import { refusals } from '../refusals.ts';
import { askedFor } from './asked-for.ts';

const mostWords = 20;

/**
 * What a site wants found first for certain questions 推荐结果: one of its articles, pages or columns, or a
 * service elsewhere. Public as it is saved, shown within its time.
 */
export const promotions = defineCollection({
  slug: 'promotions',
  labels: {
    singular: { zh: '推荐结果', en: 'Promoted result' },
    plural: { zh: '推荐结果', en: 'Promoted results' },
  },
  admin: {
    group: { zh: '网站搜索', en: 'Search' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'words', 'until', 'isOff', 'site'],
    listSearchableFields: ['title', 'words'],
    description: {
      zh: '读者搜索所列词语时，排在本站搜索结果最前，并标明“推荐”。保存即生效。',
      en: 'Stands first when readers of this site search for these words, marked as recommended. In force as it is saved.',
    },
  },
  access: {
    read: anyMember,
    create: memberWith('publisher', 'site-admin'),
    update: memberWith('publisher', 'site-admin'),
    delete: memberWith('publisher', 'site-admin'),
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  hooks: {
    beforeChange: [
      ({ data, originalDoc, req }) => {
        if (!hrefOf({ ...originalDoc, ...data })) throw new Refused(req, refusals.targetMissing);
        return data;
      },
    ],
    afterChange: [
      async ({ doc, req }) => {
        await publishPromotion(req, doc as PromotionDocument);
        return doc;
      },
    ],
    afterDelete: [
      async ({ doc, req }) => {
        await withdrawPromotion(req, doc as PromotionDocument);
        return doc;
      },
    ],
  },
  fields: [
    {
      name: 'words',
      type: 'text',
      hasMany: true,
      required: true,
      maxRows: mostWords,
      defaultValue: askedFor,
      label: { zh: '搜索词', en: 'Searched for' },
      admin: {
        description: {
          zh: '读者整句输入其中之一时出现，如“低保”“低保怎么申请”。输入一个后按回车。',
          en: 'Shown to whoever searches for just one of these. Press Enter after each.',
        },
      },
      validate: (value: unknown, { req }) => {
        const words = (value ?? []) as string[];
        const isShort = words.length > 0 && words.length <= mostWords;
        return (
          (isShort && words.every((q) => q.trim() !== '' && q.length <= 64)) ||
          say(req, {
            zh: `请填写 1 到 ${mostWords} 个搜索词，每个不超过 64 字。`,
            en: `Give 1 to ${mostWords} of them, each of 64 characters at most.`,
          })
        );
      },
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 80,
      label: { zh: '显示的标题', en: 'Title shown' },
    },
    {
      name: 'note',
      type: 'text',
      maxLength: 120,
      label: { zh: '一句话说明', en: 'A line about it' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'leadsTo',
          type: 'select',
          required: true,
          defaultValue: 'article',
          label: { zh: '链接到', en: 'Leads to' },
          options: [
            { value: 'article', label: { zh: '本站文章', en: 'An article' } },
            { value: 'page', label: { zh: '本站页面', en: 'A page' } },
            { value: 'column', label: { zh: '本站栏目', en: 'A column' } },
            { value: 'address', label: { zh: '网址', en: 'An address' } },
          ],
          admin: { width: '35%', isClearable: false },
        },
        document('article', 'articles', { zh: '文章', en: 'Article' }),
        document('page', 'pages', { zh: '页面', en: 'Page' }),
        document('column', 'columns', { zh: '栏目', en: 'Column' }),
        {
          name: 'address',
          type: 'text',
          maxLength: 2000,
          label: { zh: '网址', en: 'Address' },
          admin: { width: '65%', placeholder: 'https://', condition: leadsTo('address') },
          validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) =>
            !value ||
            (/^(?:https?:|\/)/i.test(String(value)) && isHref(String(value).trim())) ||
            say(req, {
              zh: '请填写以 https:// 开头的网址，或以 / 开头的本站地址。',
              en: 'An address begins with https://, or with / on this site.',
            }),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'from',
          type: 'date',
          label: { zh: '起', en: 'From' },
          admin: { width: '50%', date: { pickerAppearance: 'dayAndTime' } },
        },
        {
          name: 'until',
          type: 'date',
          label: { zh: '止', en: 'Until' },
          admin: { width: '50%', date: { pickerAppearance: 'dayAndTime' } },
        },
      ],
    },
    {
      name: 'isOff',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '停用', en: 'Switched off' },
    },
  ],
});

function leadsTo(kind: PromotionTarget) {
  return (data: Partial<PromotionDocument>) => (data?.leadsTo ?? 'article') === kind;
}

function document(
  name: PromotionTarget,
  relationTo: 'articles' | 'pages' | 'columns',
  label: { zh: string; en: string },
): Field {
  return {
    name,
    type: 'relationship',
    relationTo,
    label,
    admin: { width: '65%', allowCreate: false, allowEdit: false, condition: leadsTo(name) },
  };
}
