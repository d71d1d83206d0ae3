import { type DisclosureMethod, disclosureMethods } from '@mingtang/editorial';
import type { Words } from '@mingtang/tenancy';
import type { Field, Where } from 'payload';
import type { Taxonomy } from './domain/taxonomy.ts';

const cleared = () => null;
const never = { create: () => false, update: () => false };

const methodNames: Record<DisclosureMethod, Words> = {
  proactive: { zh: '主动公开', en: 'By itself' },
  'on-request': { zh: '依申请公开', en: 'On request' },
  withheld: { zh: '不予公开', en: 'Withheld' },
};

const isDisclosed = (data: unknown) =>
  (data as { disclosure?: { method?: string } })?.disclosure?.method === 'proactive';
const isKept = (data: unknown) => {
  const method = (data as { disclosure?: { method?: string } })?.disclosure?.method;
  return Boolean(method) && method !== 'proactive';
};

function term(name: string, taxonomy: Taxonomy, label: Words, hasMany = false): Field {
  return {
    name,
    type: 'relationship',
    relationTo: 'terms',
    label: { ...label },
    ...(hasMany && { hasMany }),
    filterOptions: { and: [{ taxonomy: { equals: taxonomy } }, { retired: { not_equals: true } }] },
    admin: { allowCreate: false, allowEdit: false, sortOptions: 'order', width: '50%' },
  } as Field;
}

/** What a disclosed document says of itself beside its policy facts. */
export const disclosureGroup: Field = {
  name: 'disclosure',
  type: 'group',
  label: { zh: '政府信息公开', en: 'Disclosure by law' },
  fields: [
    {
      name: 'method',
      type: 'select',
      label: { zh: '公开方式', en: 'How it is disclosed' },
      options: disclosureMethods.map((value) => ({ value, label: { ...methodNames[value] } })),
      admin: {
        description: {
          zh: '列入公开目录的文件填写，发布时编索引号；普通文章不填。依申请公开和不予公开的只能存为草稿。',
          en: 'For documents of the catalogue, which get an index number when they are published; empty for ordinary articles. What is disclosed on request, or withheld, stays a draft.',
        },
      },
    },
    {
      type: 'row',
      admin: { condition: isKept },
      fields: [
        {
          name: 'reason',
          type: 'text',
          label: { zh: '不主动公开的理由', en: 'Why not' },
          maxLength: 200,
          admin: { width: '50%' },
        },
        {
          name: 'law',
          type: 'text',
          label: { zh: '法律依据', en: 'By which law' },
          maxLength: 120,
          admin: {
            width: '50%',
            placeholder: {
              zh: '政府信息公开条例第十六条',
              en: 'Regulations on disclosure, article 16',
            },
          },
        },
      ],
    },
    {
      type: 'row',
      admin: { condition: isDisclosed },
      fields: [
        {
          name: 'organ',
          type: 'relationship',
          relationTo: 'organs' as 'columns',
          label: { zh: '发文机关', en: 'Issuing organ' },
          admin: { allowCreate: false, allowEdit: false, width: '50%' },
        },
        term('topics', 'topic', { zh: '主题分类', en: 'Topics' }, true),
      ],
    },
    {
      type: 'row',
      admin: { condition: isDisclosed },
      fields: [
        term('genre', 'genre', { zh: '体裁分类', en: 'Genre' }),
        term('field', 'field', { zh: '基层政务公开领域', en: 'Field of local disclosure' }),
      ],
    },
    {
      type: 'row',
      admin: { condition: isDisclosed },
      fields: [
        {
          name: 'series',
          type: 'relationship',
          relationTo: 'series' as 'columns',
          label: { zh: '文件系列', en: 'Series' },
          admin: { width: '50%' },
        },
        {
          name: 'index',
          type: 'text',
          label: { zh: '索引号', en: 'Index number' },
          unique: true,
          access: never,
          hooks: { beforeDuplicate: [cleared] },
          admin: {
            readOnly: true,
            width: '50%',
            description: {
              zh: '首次发布时编定，此后不变。',
              en: 'Given at the first publication, then fixed.',
            },
          },
        },
      ],
    },
    {
      name: 'changeNote',
      type: 'text',
      label: { zh: '更新说明', en: 'Note on this change' },
      maxLength: 200,
      hooks: { beforeDuplicate: [cleared] },
      admin: {
        condition: isDisclosed,
        description: {
          zh: '修改已公开的文件时，向读者说明改了什么；发布后列在“更新记录”里。错别字等细小改动可以不填。',
          en: 'When you change what is public, tell readers what changed; it is listed under “Updates”. Not needed for slips of the pen.',
        },
      },
    },
    {
      name: 'changes',
      type: 'json',
      access: never,
      hooks: { beforeDuplicate: [cleared] },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'retired',
      type: 'text',
      label: { zh: '撤回但保留阅读', en: 'Taken back, still to be read' },
      maxLength: 200,
      hooks: { beforeDuplicate: [cleared] },
      admin: {
        condition: isDisclosed,
        description: {
          zh: '写明原因并发布：页面保留，上方标明已撤回及原因。要让网页消失，请用“撤回”。',
          en: 'Say why and publish: the page stays, under a notice that says so. To take the page away, withdraw it.',
        },
      },
    },
  ],
};

const sameSiteOnly = ({ data, id }: { data?: { site?: unknown }; id?: unknown }): Where => ({
  and: [
    { site: { equals: data?.site ?? null } },
    ...(id ? [{ id: { not_equals: id as string } }] : []),
  ],
});

function articlesOf(name: string, label: Words, description?: Words): Field {
  return {
    name,
    type: 'relationship',
    relationTo: 'articles',
    hasMany: true,
    label: { ...label },
    filterOptions: sameSiteOnly,
    hooks: { beforeDuplicate: [cleared] },
    admin: {
      allowCreate: false,
      allowEdit: false,
      sortOptions: '-publishedAt',
      ...(description && { description: { ...description } }),
    },
  } as Field;
}

/** What an article has to do with others of its site. The other one says so too, by itself. */
export const relationsGroup: Field = {
  name: 'relations',
  type: 'group',
  label: { zh: '相关文件', en: 'Related documents' },
  fields: [
    articlesOf(
      'repeals',
      { zh: '废止', en: 'Repeals' },
      {
        zh: '本文件发布后，所选文件自动标为“废止”，各页互相链接。',
        en: 'When this is published, those are marked as repealed, and each leads to the other.',
      },
    ),
    articlesOf('amends', { zh: '修改', en: 'Amends' }),
    articlesOf('interprets', { zh: '解读的文件', en: 'Explains' }),
    articlesOf('interpretedBy', { zh: '解读材料', en: 'Explained by' }),
    {
      name: 'noInterpretation',
      type: 'text',
      label: { zh: '无需解读的原因', en: 'Why it needs no explanation' },
      maxLength: 120,
    },
  ],
};

/** How a site writes its index numbers; on its tab for features. */
export function indexPatternField(
  validate: (value: string | null | undefined, options: { req: never }) => true | string,
): Field {
  return {
    name: 'indexPattern',
    type: 'text',
    label: { zh: '索引号格式', en: 'Form of index numbers' },
    validate: validate as never,
    admin: {
      placeholder: '{organ}/{year}-{serial:5}',
      description: {
        zh: '{organ} 机关代码，{year} 年份，{serial:5} 五位顺序号；三者都要有，中间用符号隔开。不填为 640500001/2026-00001 的形式。已编的索引号不变。',
        en: '{organ}, {year} and {serial:5}, a serial of five digits; all three, with a sign between. Left empty: 640500001/2026-00001. Numbers already given stay.',
      },
    },
  };
}
