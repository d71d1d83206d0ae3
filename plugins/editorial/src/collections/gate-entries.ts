import { anyMember, defineCollection, memberWith, nobody } from '@mingtang/tenancy';
import type { Condition } from 'payload';
import { longText, number, text } from '../fields/labelled.ts';
import { entryKinds } from '../gate/domain/entries.ts';
import { entryKindWords } from '../gate/domain/entry-words.ts';
import { importEntries } from '../gate/endpoints/import-entries.ts';

const ofKind =
  (...kinds: (typeof entryKinds)[number][]): Condition =>
  (data) =>
    kinds.some((kind) => kind === data?.kind);

/**
 * The lists of the gate 审核词库: wrong words, words not to be used, leaders with their offices, public
 * telephones. Those of a site are heeded there and at all sites below, so the city's are heeded everywhere.
 */
export const gateEntries = defineCollection({
  slug: 'gate-entries',
  labels: {
    singular: { zh: '审核词条', en: 'Entry of the gate' },
    plural: { zh: '审核词库', en: 'Lists of the gate' },
  },
  admin: {
    group: { zh: '站点与人员', en: 'Sites and people' },
    useAsTitle: 'text',
    defaultColumns: ['text', 'kind', 'instead', 'severity', 'site'],
    listSearchableFields: ['text', 'instead'],
    description: {
      zh: '发布前检查用的错别字、禁用词、领导名单和公开电话。本站的词条对本站及所有下级站点有效；上级站点的词条在这里不显示，但同样有效。',
      en: 'Wrong words, words not to be used, leaders and public telephones for the check before publishing. They are heeded at this site and all below it; those of the sites above are heeded as well, and not shown here.',
    },
    components: { beforeListTable: ['@mingtang/editorial/admin#ImportEntries'] },
  },
  access: {
    read: anyMember,
    create: memberWith('site-admin'),
    update: memberWith('site-admin'),
    delete: memberWith('site-admin'),
    readVersions: nobody,
  },
  defaultSort: 'kind',
  endpoints: [importEntries],
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['site', 'kind', 'text'], unique: true }],
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { zh: '名单', en: 'List' },
      required: true,
      defaultValue: 'wrong-word',
      options: entryKinds.map((value) => ({ value, label: { ...entryKindWords[value] } })),
    },
    text(
      'text',
      { zh: '词语、姓名或电话', en: 'Word, name or telephone' },
      { required: true, maxLength: 60 },
    ),
    text(
      'instead',
      { zh: '应为', en: 'To be written instead' },
      {
        maxLength: 200,
        admin: {
          description: {
            zh: '正确的写法；领导名单填现任职务，多个职务用顿号隔开，已离任的留空。',
            en: 'How it is written rightly; for leaders the present offices, parted by 、, and nothing for those who have left.',
          },
          condition: ofKind('wrong-word', 'forbidden-word', 'leader'),
        },
      },
    ),
    {
      name: 'exceptions',
      type: 'text',
      hasMany: true,
      label: { zh: '例外', en: 'Exceptions' },
      admin: {
        condition: ofKind('wrong-word', 'forbidden-word'),
        description: {
          zh: '含有该词但并不错的词语，如“做为”的例外“叫做为民”。',
          en: 'Longer words in which it is right.',
        },
      },
    },
    {
      name: 'severity',
      type: 'select',
      label: { zh: '处理', en: 'What then' },
      required: true,
      defaultValue: 'must',
      options: [
        { value: 'must', label: { zh: '须改正', en: 'Must be mended' } },
        { value: 'should', label: { zh: '提醒', en: 'Hint' } },
      ],
      admin: { condition: ofKind('wrong-word', 'forbidden-word') },
    },
    number(
      'rank',
      { zh: '排序', en: 'Rank' },
      { min: 1, max: 9999, admin: { condition: ofKind('leader') } },
    ),
    longText('note', { zh: '依据或说明', en: 'Why' }, { maxLength: 300 }),
  ],
});
