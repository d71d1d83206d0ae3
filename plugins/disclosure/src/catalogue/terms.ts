import { anyStaff, defineCollection, isGlobal, nobody, say } from '@mingtang/tenancy';
import type { Access } from 'payload';
import { isCode, type Taxonomy, taxonomies } from './domain/taxonomy.ts';

const ofSystemAdmin: Access = ({ req }) => isGlobal(req.user, 'system-admin');

const names: Record<Taxonomy, { zh: string; en: string }> = {
  topic: { zh: '主题分类', en: 'Topic' },
  genre: { zh: '体裁分类', en: 'Genre' },
  field: { zh: '基层政务公开领域', en: 'Field of local disclosure' },
};

/**
 * The words that disclosed documents of the whole city are sorted by 公开分类. Codes stand in
 * addresses, so that terms are retired and never deleted.
 */
export const terms = defineCollection({
  slug: 'terms',
  labels: {
    singular: { zh: '公开分类', en: 'Disclosure term' },
    plural: { zh: '公开分类', en: 'Disclosure terms' },
  },
  admin: {
    group: { zh: '信息公开', en: 'Disclosure' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'taxonomy', 'code', 'order', 'retired'],
    listSearchableFields: ['name', 'code'],
    pagination: { defaultLimit: 100 },
    description: {
      zh: '全市共用。国家规定的分类已经建好；本地增加的，由系统管理员在此添加。停用的不再供选择，已经使用的不受影响。',
      en: 'Shared by the whole city. The national ones are there; the system administrator adds local ones. A retired term is offered no more, and stays where it is used.',
    },
  },
  access: {
    read: anyStaff,
    create: ofSystemAdmin,
    update: ofSystemAdmin,
    delete: nobody,
    readVersions: nobody,
  },
  defaultSort: ['taxonomy', 'order'],
  disableDuplicate: true,
  indexes: [{ fields: ['taxonomy', 'code'], unique: true }],
  fields: [
    {
      name: 'taxonomy',
      type: 'select',
      label: { zh: '类别', en: 'Taxonomy' },
      required: true,
      index: true,
      access: { update: () => false },
      options: taxonomies.map((value) => ({ value, label: { ...names[value] } })),
    },
    {
      name: 'code',
      type: 'text',
      label: { zh: '代码（用于网址，不再更改）', en: 'Code (stands in addresses, for good)' },
      required: true,
      access: { update: () => false },
      validate: codeFault,
    },
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称', en: 'Name' },
      required: true,
      maxLength: 60,
    },
    {
      name: 'english',
      type: 'text',
      label: { zh: '英文名称', en: 'English name' },
      maxLength: 120,
    },
    {
      name: 'order',
      type: 'number',
      label: { zh: '顺序', en: 'Order' },
      required: true,
      defaultValue: 1000,
    },
    {
      name: 'retired',
      type: 'checkbox',
      label: { zh: '停用', en: 'Retired' },
      defaultValue: false,
    },
  ],
});

export function codeFault(
  value: string | null | undefined,
  { req }: { req: Parameters<typeof say>[0] },
): true | string {
  return (
    isCode(value ?? '') ||
    say(req, {
      zh: '代码使用小写字母、数字和连字符，最多 40 个字符。',
      en: 'A code is made of lower-case letters, digits and hyphens, 40 at most.',
    })
  );
}
