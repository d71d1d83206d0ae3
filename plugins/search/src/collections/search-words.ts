import { holdLogs, publishedKeyAt } from '@mingtang/publication';
import {
  anyMember,
  asSystem,
  defineCollection,
  memberWith,
  nobody,
  Refused,
  type Words,
} from '@mingtang/tenancy';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  DateField,
  PayloadRequest,
  TextFieldManyValidation,
} from 'payload';
import { publishWords } from '../actions/publish-words.ts';
import { isPromotable, type WordsRow } from '../domain/words-record.ts';
import { refusals } from '../refusals.ts';
import { askedFor, askedKind } from './asked-for.ts';

const longestWord = 40;
const mostWords = 20;
const isPromoted = (data: unknown) => (data as { kind?: string } | undefined)?.kind === 'promoted';

/**
 * What webmasters say of the search: words that mean the same, and results that stand first. Public as
 * soon as the site is live: they cross with the publication log.
 */
export const searchWords = defineCollection({
  slug: 'search-words',
  labels: {
    singular: { zh: '检索词', en: 'Search words' },
    plural: { zh: '站内检索', en: 'Search of the site' },
  },
  admin: {
    group: { zh: '站点与人员', en: 'Sites and people' },
    useAsTitle: 'title',
    defaultColumns: ['words', 'kind', 'title', 'site'],
    description: {
      zh: '同义词（低保、最低生活保障）在全市检索中等同，停用词在全市检索中略去，都由市门户维护；推荐结果排在本站检索结果最前面。保存后几秒内生效。',
      en: 'Synonyms count as one word in the whole city, stop words are left out of questions there, both kept by its portal; recommended results stand first where they are asked for at this site. In force seconds after saving.',
    },
  },
  access: {
    read: anyMember,
    create: memberWith('site-admin', 'publisher'),
    update: memberWith('site-admin', 'publisher'),
    delete: memberWith('site-admin', 'publisher'),
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { zh: '用途', en: 'Use' },
      required: true,
      defaultValue: askedKind,
      options: [
        { value: 'promoted', label: { zh: '推荐结果', en: 'Recommended result' } },
        { value: 'synonyms', label: { zh: '同义词', en: 'Synonyms' } },
        { value: 'stop-words', label: { zh: '停用词', en: 'Stop words' } },
      ],
    },
    {
      name: 'words',
      type: 'text',
      hasMany: true,
      required: true,
      minRows: 1,
      maxRows: mostWords,
      maxLength: longestWord,
      defaultValue: askedFor,
      label: { zh: '词语', en: 'Words' },
      admin: {
        description: {
          zh: '同义词：意思相同的各种说法，至少两个；停用词：提问中不必查找的词；推荐结果：读者检索哪些词时显示。每输完一个按回车。',
          en: 'Synonyms: the ways to say it, two or more. Stop words: what need not be looked for. Recommended results: the questions it is shown for. Enter after each.',
        },
      },
      validate: wordsFault,
    },
    {
      name: 'title',
      type: 'text',
      maxLength: 100,
      label: { zh: '标题', en: 'Title' },
      admin: { condition: isPromoted },
      validate: titleFault,
    },
    {
      name: 'href',
      type: 'text',
      maxLength: 500,
      label: { zh: '链接', en: 'Link' },
      admin: {
        condition: isPromoted,
        description: {
          zh: '以 https:// 开头的网址，或本站内以 / 开头的路径。指向本站文章、页面或栏目时，随它改址；它撤回后不再显示。',
          en: 'An address that begins with https://, or a path of this site that begins with /. Where an article, page or column of the site stands there, the result follows it when it moves, and is not shown once it is withdrawn.',
        },
      },
      validate: hrefFault,
    },
    {
      name: 'note',
      type: 'text',
      maxLength: 200,
      label: { zh: '说明', en: 'Note' },
      admin: { condition: isPromoted },
    },
    {
      type: 'row',
      fields: [
        day('from', { zh: '开始日期', en: 'First day' }),
        day('until', { zh: '结束日期（含当天）', en: 'Last day' }),
      ],
    },
    // Key of what stands at the path, found when the link is set.
    { name: 'target', type: 'text', admin: { hidden: true }, index: true },
  ],
  hooks: {
    beforeChange: [refuseCityWordsBelow, keepTarget],
    afterChange: [publishAfterChange],
    afterDelete: [publishAfterDelete],
  },
});

function day(name: 'from' | 'until', label: Words): DateField {
  return {
    name,
    type: 'date',
    label: { ...label },
    admin: {
      condition: isPromoted,
      width: '50%',
      date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
    },
    validate: (value, { data, req }) => {
      const { from, until } = data as { from?: string; until?: string };
      if (!value || name !== 'until' || !from || !until || new Date(from) <= new Date(until)) {
        return true;
      }
      return told(req, { zh: '结束日期早于开始日期', en: 'It ends before it begins' });
    },
  };
}

/** What the link of a promoted result leads to on its site: it is followed from then on. */
async function keepTarget(
  ...[{ data, originalDoc, req }]: Parameters<CollectionBeforeChangeHook>
): Promise<typeof data> {
  const { href, target, kind } = { ...originalDoc, ...data } as WordsRow;
  const site = siteOf({ ...originalDoc, ...data });
  if (kind !== 'promoted' || !href?.startsWith('/')) return { ...data, target: null };
  const isSame = href === originalDoc?.href && site === siteOf(originalDoc ?? {});
  if (isSame && target) return { ...data, target };
  const [path = '/'] = href.split(/[?#]/);
  return { ...data, target: (await publishedKeyAt(req, site, path)) ?? null };
}

function told(req: PayloadRequest, words: { zh: string; en: string }): string {
  return req.i18n.language === 'en' ? words.en : words.zh;
}

function titleFault(
  value: string | null | undefined,
  { data, req }: { data: unknown; req: PayloadRequest },
): string | true {
  if (!isPromoted(data) || (value ?? '').trim() !== '') return true;
  return told(req, { zh: '请填写标题', en: 'A recommended result needs a title' });
}

function hrefFault(
  value: string | null | undefined,
  { data, req }: { data: unknown; req: PayloadRequest },
): string | true {
  if (!isPromoted(data) || isPromotable(value ?? '')) return true;
  return told(req, {
    zh: '请填写以 https:// 或 / 开头的链接',
    en: 'Give a link that begins with https:// or /',
  });
}

function wordsFault(
  ...[value, { data, req }]: Parameters<TextFieldManyValidation>
): ReturnType<TextFieldManyValidation> {
  const words = value ?? [];
  if (
    words.some(
      (word) => typeof word !== 'string' || word.trim() === '' || word.length > longestWord,
    )
  ) {
    return told(req, {
      zh: `每个词语 1 至 ${longestWord} 个字`,
      en: `Each has 1 to ${longestWord} characters`,
    });
  }
  const least = (data as { kind?: string }).kind === 'synonyms' ? 2 : 1;
  if (words.length < least || words.length > mostWords) {
    return told(req, {
      zh: `请填写 ${least} 至 ${mostWords} 个词语`,
      en: `Give ${least} to ${mostWords} of them`,
    });
  }
  return true;
}

function refuseCityWordsBelow(
  ...[{ data, originalDoc, req }]: Parameters<CollectionBeforeChangeHook>
): ReturnType<CollectionBeforeChangeHook> {
  return refuseWhereBelow(req, { ...originalDoc, ...data }).then(() => data);
}

async function refuseWhereBelow(
  req: PayloadRequest,
  row: { kind?: string; site?: string | { id: string } },
): Promise<void> {
  if (row.kind === 'promoted' || !row.site) return;
  const { docs } = await req.payload.find({
    ...asSystem(req, 'whether a site stands at the top is public'),
    collection: 'sites' as 'users',
    depth: 0,
    limit: 1,
    where: { id: { equals: siteOf(row) } },
  });
  const [site] = docs as unknown as { parent?: string | null }[];
  if (site?.parent) throw new Refused(req, refusals.wordsAreOfTheCity);
}

const siteOf = ({ site }: { site?: string | { id: string } }): string =>
  typeof site === 'object' ? site.id : (site ?? '');

async function publishAfterChange(
  ...[{ doc, previousDoc, req }]: Parameters<CollectionAfterChangeHook>
): Promise<unknown> {
  const sites = [doc, previousDoc].flatMap((row) => siteOf(row ?? {}) || []);
  const once = [...new Set(sites)];
  if (once.length > 1) await holdLogs(req, once);
  for (const site of once) await publishWords(req, site);
  return doc;
}

async function publishAfterDelete(
  ...[{ doc, req }]: Parameters<CollectionAfterDeleteHook>
): Promise<void> {
  await publishWords(req, siteOf(doc));
}
