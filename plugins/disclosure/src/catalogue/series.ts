import { anyMember, defineCollection, memberWith, nobody } from '@mingtang/tenancy';
import { codeFault } from './terms.ts';

/** Documents that belong together 文件系列, such as a plan with its yearly reports. */
export const series = defineCollection({
  slug: 'series',
  labels: {
    singular: { zh: '文件系列', en: 'Document series' },
    plural: { zh: '文件系列', en: 'Document series' },
  },
  admin: {
    group: { zh: '信息公开', en: 'Disclosure' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'site'],
    description: {
      zh: '同属一项工作的文件，例如规划和历年实施情况；在政策文件库中各有一页。',
      en: 'Documents that belong together, such as a plan with its yearly reports; each series has a page in the library.',
    },
  },
  access: {
    read: anyMember,
    create: memberWith('editor', 'reviewer', 'publisher', 'site-admin'),
    update: memberWith('publisher', 'site-admin'),
    delete: nobody,
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['site', 'code'], unique: true }],
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称', en: 'Name' },
      required: true,
      maxLength: 80,
    },
    {
      name: 'code',
      type: 'text',
      label: { zh: '代码（用于网址，不再更改）', en: 'Code (stands in addresses, for good)' },
      required: true,
      access: { update: () => false },
      validate: codeFault,
    },
  ],
});
