import { anyMember, defineCollection, memberWith, nobody } from '@mingtang/tenancy';

/** What a site does with what a certain other site sends it 转发约定; it is asked where it says nothing. */
export const sharingRules = defineCollection({
  slug: 'sharing-rules',
  labels: {
    singular: { zh: '转发约定', en: 'Sharing rule' },
    plural: { zh: '转发约定', en: 'Sharing rules' },
  },
  admin: {
    group: { zh: '站点与人员', en: 'Sites and people' },
    useAsTitle: 'choice',
    defaultColumns: ['sender', 'choice', 'column', 'site'],
    description: {
      zh: '对某一站点发来的文章，本站自动采用、逐篇确认还是一律不收。没有约定的，逐篇确认；市级标明“必转”的，一律显示。',
      en: 'Whether what a certain site sends is accepted, asked about, or declined. Without a rule you are asked; what the city marks mandatory is always shown.',
    },
  },
  access: {
    read: anyMember,
    create: memberWith('site-admin'),
    update: memberWith('site-admin'),
    delete: memberWith('site-admin'),
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['site', 'sender'], unique: true }],
  fields: [
    {
      name: 'sender',
      type: 'relationship',
      relationTo: 'sites',
      label: { zh: '来自站点', en: 'From' },
      required: true,
      admin: { allowCreate: false },
    },
    {
      name: 'choice',
      type: 'select',
      label: { zh: '处理方式', en: 'What to do' },
      required: true,
      defaultValue: 'ask',
      options: [
        { value: 'accept', label: { zh: '自动采用', en: 'Accept' } },
        { value: 'ask', label: { zh: '逐篇确认', en: 'Ask' } },
        { value: 'decline', label: { zh: '一律不收', en: 'Decline' } },
      ],
    },
    {
      name: 'column',
      type: 'relationship',
      relationTo: 'columns',
      label: { zh: '放入栏目', en: 'Into the column' },
      filterOptions: { layout: { equals: 'list' } },
      admin: {
        allowCreate: false,
        sortOptions: 'path',
        description: {
          zh: '不选则放入与来源同名、同类的栏目，没有的放入第一个动态栏目。',
          en: 'Otherwise a column of the same name or type as at the source, or the first one of news.',
        },
      },
    },
  ],
});
