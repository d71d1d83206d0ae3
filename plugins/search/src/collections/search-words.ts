import { anyMember, defineCollection, memberWith, nobody, say } from '@mingtang/tenancy';
import type { WordKind } from '../domain/word-kind.ts';
import { followWords, refuseBelowCity } from '../hooks/follow-words.ts';
import { askedFor } from './asked-for.ts';

/** One word, as long as words of a search are. */
const longest = 30;
const most = 20;

/**
 * The lexicon 检索词典 that a city searches by: synonyms, and words that are not looked for. It is kept at the
 * city's site, holds at all sites, and is public as it is saved.
 */
export const searchWords = defineCollection({
  slug: 'search-words',
  labels: {
    singular: { zh: '检索词', en: 'Search words' },
    plural: { zh: '检索词典', en: 'Search lexicon' },
  },
  admin: {
    group: { zh: '网站搜索', en: 'Search' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'note', 'site'],
    listSearchableFields: ['title', 'note'],
    description: {
      zh: '全市共用，保存后约一分钟内生效。同义词：搜其中一个，其余的也会找到，如“低保”和“最低生活保障”。停用词：搜索时略去的词，如“怎么办”。常用的已经内置。',
      en: 'Shared by the whole city, in force about a minute after it is saved. Synonyms: whoever searches for one finds the others as well. Stop words are left out of what is looked for. The usual ones are built in.',
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
  hooks: {
    beforeChange: [
      refuseBelowCity,
      ({ data }) => (data.words ? { ...data, title: data.words.join('、') } : data),
    ],
    afterChange: [followWords],
    afterDelete: [followWords],
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { zh: '类别', en: 'Kind' },
      required: true,
      defaultValue: 'synonyms',
      options: [
        { value: 'synonyms', label: { zh: '同义词', en: 'Synonyms' } },
        { value: 'stop-words', label: { zh: '停用词', en: 'Stop words' } },
      ],
    },
    {
      name: 'words',
      type: 'text',
      hasMany: true,
      required: true,
      maxRows: most,
      defaultValue: askedFor,
      label: { zh: '词语', en: 'Words' },
      admin: {
        description: {
          zh: '输入一个词后按回车，再输入下一个。同义词至少两个；较短、较常用的写法也要写上。',
          en: 'Press Enter after each. Synonyms are two at least; give the short and usual form, too.',
        },
      },
      validate: (value: unknown, { req, siblingData }) => {
        const words = ((value ?? []) as string[]).map((word) => word.trim());
        const least = (siblingData as { kind?: WordKind }).kind === 'stop-words' ? 1 : 2;
        if (new Set(words).size < Math.max(least, words.length)) {
          return say(req, {
            zh: `请填写至少 ${least} 个不同的词。`,
            en: `Give ${least} different words at least.`,
          });
        }
        return (
          (words.length <= most && words.every((word) => word !== '' && word.length <= longest)) ||
          say(req, {
            zh: `最多 ${most} 个词，每个词 1 到 ${longest} 个字。`,
            en: `At most ${most} words, each of 1 to ${longest} characters.`,
          })
        );
      },
    },
    {
      name: 'note',
      type: 'text',
      maxLength: 200,
      label: { zh: '说明', en: 'Why' },
    },
    {
      name: 'title',
      type: 'text',
      label: { zh: '词语', en: 'Words' },
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
  ],
});
