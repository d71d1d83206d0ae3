import { iconNames } from '@mingtang/publication';
import { say } from '@mingtang/tenancy';
import type { Field } from 'payload';
import { faultWords } from '../domain/fault.ts';
import { isHref } from '../domain/href.ts';
import type { Words } from '../domain/words.ts';
import { type LinkTarget, linkTargets } from '../records/documents.ts';
import { text } from './labelled.ts';
import { attachment, column } from './references.ts';

const targetWords: Record<LinkTarget, Words> = {
  address: { zh: '网址', en: 'An address' },
  column: { zh: '本站栏目', en: 'A column' },
  article: { zh: '本站文章', en: 'An article' },
  page: { zh: '本站页面', en: 'A page' },
  file: { zh: '附件', en: 'A file' },
  site: { zh: '其他站点', en: 'Another site' },
};

/**
 * Where a link leads: its kind, and a field for each kind. Not one field for all kinds: Payload
 * keeps such fields of array rows in a table beside, where rows that were removed leave traces
 * (payload issue 18160).
 */
export function target(): Field {
  const only = (kind: LinkTarget) => ({
    width: '65%',
    allowCreate: false,
    allowEdit: false,
    condition: (_: unknown, link: { leadsTo?: LinkTarget | null }) =>
      (link?.leadsTo ?? 'address') === kind,
  });
  return {
    type: 'row',
    fields: [
      {
        name: 'leadsTo',
        type: 'select',
        label: { zh: '链接到', en: 'Leads to' },
        defaultValue: 'address',
        options: linkTargets.map((value) => ({ value, label: { ...targetWords[value] } })),
        admin: { width: '35%', isClearable: false },
      },
      text('url', targetWords.address, {
        maxLength: 2000,
        admin: { ...only('address'), placeholder: 'https://' },
        validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) =>
          !value || isHref(String(value).trim()) || say(req, faultWords['link-address']),
      }),
      column('column', targetWords.column, { admin: only('column') }),
      {
        name: 'article',
        type: 'relationship',
        relationTo: 'articles',
        label: { ...targetWords.article },
        admin: only('article'),
      },
      {
        name: 'page',
        type: 'relationship',
        relationTo: 'pages',
        label: { ...targetWords.page },
        admin: only('page'),
      },
      attachment('file', targetWords.file, { admin: { condition: only('file').condition } }),
      {
        name: 'site',
        type: 'relationship',
        relationTo: 'sites',
        label: { ...targetWords.site },
        admin: only('site'),
      },
    ],
  };
}

/** A list of links with words, and, where it helps, an icon. */
export function links({ name = 'links', detailed = true } = {}): Field {
  return {
    name,
    type: 'array',
    label: { zh: '链接', en: 'Links' },
    labels: { singular: { zh: '链接', en: 'Link' }, plural: { zh: '链接', en: 'Links' } },
    minRows: 1,
    maxRows: 60,
    admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
    fields: [
      {
        type: 'row',
        fields: [
          text(
            'label',
            { zh: '名称', en: 'Name' },
            { required: true, maxLength: 60, admin: { width: '70%' } },
          ),
          icon(),
        ],
      },
      target(),
      ...(detailed
        ? [text('description', { zh: '说明', en: 'Description' }, { maxLength: 120 })]
        : []),
    ],
  };
}

function icon(): Field {
  return {
    name: 'icon',
    type: 'select',
    label: { zh: '图标', en: 'Icon' },
    options: iconNames.map((value) => ({ value, label: { ...iconWords[value] } })),
    admin: { width: '30%' },
  };
}

const iconWords: Record<(typeof iconNames)[number], { zh: string; en: string }> = {
  document: { zh: '文件', en: 'Document' },
  megaphone: { zh: '公告', en: 'Announcement' },
  scale: { zh: '法治', en: 'Law' },
  people: { zh: '群众', en: 'People' },
  person: { zh: '个人', en: 'Person' },
  building: { zh: '机构', en: 'Office' },
  home: { zh: '住房', en: 'Home' },
  heart: { zh: '关怀', en: 'Care' },
  school: { zh: '教育', en: 'School' },
  medical: { zh: '医疗', en: 'Health' },
  work: { zh: '就业', en: 'Work' },
  business: { zh: '企业', en: 'Business' },
  farm: { zh: '农业', en: 'Farming' },
  water: { zh: '水利', en: 'Water' },
  road: { zh: '交通', en: 'Roads' },
  travel: { zh: '旅游', en: 'Travel' },
  shield: { zh: '安全', en: 'Safety' },
  phone: { zh: '电话', en: 'Telephone' },
  mail: { zh: '信箱', en: 'Mail' },
  chat: { zh: '互动', en: 'Talk' },
  calendar: { zh: '日程', en: 'Calendar' },
  chart: { zh: '数据', en: 'Figures' },
  map: { zh: '地图', en: 'Map' },
  search: { zh: '查询', en: 'Search' },
  question: { zh: '问答', en: 'Question' },
  form: { zh: '表单', en: 'Form' },
  certificate: { zh: '证照', en: 'Certificate' },
  money: { zh: '资金', en: 'Money' },
  baby: { zh: '生育', en: 'Birth' },
  elder: { zh: '养老', en: 'Old age' },
  land: { zh: '土地', en: 'Land' },
  fire: { zh: '应急', en: 'Emergency' },
};
