import type {
  Access,
  CollectionBeforeValidateHook,
  Field,
  FieldAccess,
  TextFieldSingleValidation,
  Where,
} from 'payload';
import { forgetRights, idOf, isGlobal, sitesWhere, siteTree } from '../access/rights.ts';
import { anyStaff, nobody } from '../access/rules.ts';
import { defineCollection } from '../define-collection.ts';
import { type SiteColours, unreadableColours, unreadableWords } from '../domain/contrast.ts';
import { colour, divisionCode, href, siteCode } from '../domain/identifiers.ts';
import { lookChoices } from '../domain/look.ts';
import { basePathFault, hostFault } from '../domain/mount.ts';
import { siteRoles } from '../domain/roles.ts';
import { mayHangBelow } from '../domain/site-tree.ts';
import { say, type Words } from '../domain/words.ts';
import { refusals } from '../refusals.ts';
import { Refused } from '../refused.ts';

/** A look that sites may wear: the name of a theme's folder, and what people call it. */
export interface ThemeChoice {
  value: string;
  label: Words;
}

/**
 * Sites 站点, the tenants: a tree of city, counties, townships and departments. A site is suspended
 * or closed, never deleted: its record stands in the publication log for ever.
 */
export function sites({ themes }: { themes: ThemeChoice[] }) {
  return defineCollection({
    slug: 'sites',
    labels: { singular: { zh: '站点', en: 'Site' }, plural: { zh: '站点', en: 'Sites' } },
    admin: {
      group: { zh: '站点与人员', en: 'Sites and people' },
      useAsTitle: 'name',
      defaultColumns: ['name', 'level', 'parent', 'mount.host', 'mount.basePath', 'status'],
      listSearchableFields: ['name', 'shortName', 'divisionCode', 'mount.host', 'mount.basePath'],
      pagination: { defaultLimit: 50 },
    },
    access: {
      read,
      create: ({ req }) => isGlobal(req.user, 'system-admin'),
      update: administered,
      delete: nobody,
      readVersions: nobody,
    },
    defaultSort: 'order',
    indexes: [{ fields: ['mount.host', 'mount.basePath'], unique: true }],
    fields: [
      {
        type: 'tabs',
        tabs: [
          { label: { zh: '基本信息', en: 'Basics' }, fields: basics },
          { label: { zh: '页面外观', en: 'Look' }, fields: look(themes) },
          { label: { zh: '标识与联系', en: 'Identifiers and contact' }, fields: imprint },
          { label: { zh: '页脚与公告', en: 'Footer and notice' }, fields: footer },
        ],
      },
      ...place,
    ],
    hooks: {
      beforeValidate: [refuseLoop],
      afterChange: [({ req }) => forgetRights(req)],
    },
  });
}

/** What the public can see of a site, any colleague may; the rest is for its members. */
const read: Access = async ({ req }) => {
  if (!anyStaff({ req })) return false;
  if (isGlobal(req.user, 'system-admin', 'security-admin', 'auditor')) return true;
  const mine = await sitesWhere(req, siteRoles);
  const where: Where = { or: [{ id: { in: mine } }, { status: { not_equals: 'draft' } }] };
  return where;
};

async function administered({ req }: Parameters<Access>[0]) {
  if (isGlobal(req.user, 'system-admin')) return true;
  const mine = await sitesWhere(req, ['site-admin']);
  return mine.length > 0 && { id: { in: mine } };
}

/** Where a site stands and what it is is for the system administrator alone. */
const isSystemAdmin: FieldAccess = ({ req }) => isGlobal(req.user, 'system-admin');
const bySystem = { create: isSystemAdmin, update: isSystemAdmin };

/**
 * Whether a site is open, and what it is for, is nobody's to write: it follows from what was founded,
 * submitted and decided, and is set on the system's own account (`sitebuilding`; the seed of the demo).
 */
const byDecision = { create: () => false, update: () => false };

/** A check of a text that may be left empty. */
function checked(isGood: (value: string) => boolean, words: Words): TextFieldSingleValidation {
  return (value, { req, required }) => {
    if (!value) return required ? req.t('validation:required') : true;
    return isGood(value) || say(req, words);
  };
}

const wellFormedHref = checked((value) => href.test(value), {
  zh: '链接应以 https://、http://、tel:、mailto: 或 / 开头。',
  en: 'A link starts with https://, http://, tel:, mailto: or /.',
});

const basics: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'name',
        type: 'text',
        label: { zh: '全称', en: 'Full name' },
        required: true,
        maxLength: 60,
        admin: {
          placeholder: { zh: '中卫市人民政府', en: 'Zhongwei People’s Government' },
          width: '60%',
        },
      },
      {
        name: 'shortName',
        type: 'text',
        label: { zh: '简称', en: 'Short name' },
        required: true,
        maxLength: 20,
        admin: { placeholder: { zh: '中卫市', en: 'Zhongwei' }, width: '40%' },
      },
    ],
  },
  {
    name: 'motto',
    type: 'text',
    label: { zh: '名称下方的一句话', en: 'Motto under the name' },
    maxLength: 60,
  },
  {
    name: 'description',
    type: 'textarea',
    label: { zh: '站点简介', en: 'Description' },
    maxLength: 300,
    admin: {
      description: {
        zh: '用于搜索结果和页面说明标签。',
        en: 'Shown by search engines; stands in the description tag.',
      },
    },
  },
  {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    label: { zh: '关键词', en: 'Keywords' },
    admin: { placeholder: { zh: '输入关键词', en: 'Type a keyword' } },
  },
];

function look(themes: ThemeChoice[]): Field[] {
  return [
    {
      name: 'theme',
      type: 'select',
      label: { zh: '主题', en: 'Theme' },
      required: true,
      defaultValue: themes[0]?.value,
      options: themes.map(({ value, label }) => ({ value, label: { ...label } })),
    },
    {
      name: 'tokens',
      type: 'group',
      label: { zh: '色彩与版式', en: 'Colours and layout' },
      fields: [
        {
          type: 'row',
          fields: [
            colourField('primary', { zh: '主色', en: 'Main colour' }),
            colourField('accent', { zh: '辅色', en: 'Second colour' }),
            {
              name: 'density',
              type: 'select',
              label: { zh: '疏密', en: 'Density' },
              options: [
                { value: 'comfortable', label: { zh: '宽松', en: 'Comfortable' } },
                { value: 'compact', label: { zh: '紧凑', en: 'Compact' } },
              ],
            },
          ],
        },
        {
          type: 'row',
          fields: [
            lookField(
              'typeScale',
              { zh: '字号', en: 'Type size' },
              {
                zh: '全站文字。读者另选的长者模式比“大一号”更大。',
                en: 'Of all text. Elder mode, which readers choose, is larger still.',
              },
            ),
            lookField(
              'masthead',
              { zh: '页头', en: 'Masthead' },
              {
                zh: '站名的底：不选则按主题。“横幅图片”用本页上传的页头横幅，未上传时为素底；无论什么图片，站名都看得清。',
                en: 'What the site’s name stands on; left empty, as its theme has it. “With the banner” takes the banner uploaded on this tab, and is plain without one. Whatever the picture, the name can be read.',
              },
            ),
            lookField(
              'homeLayout',
              { zh: '首页布局', en: 'Home page' },
              {
                zh: '宽屏上，快捷入口、数据、联系方式等排在新闻和办事旁边。手机上没有区别。',
                en: 'On wide screens, ways on, figures, contacts and the like stand beside news and services. Phones show no difference.',
              },
            ),
          ],
        },
      ],
    },
    {
      name: 'language',
      type: 'select',
      label: { zh: '页面语言', en: 'Language of the pages' },
      required: true,
      defaultValue: 'zh-CN',
      options: [
        { value: 'zh-CN', label: { zh: '简体中文', en: 'Simplified Chinese' } },
        { value: 'en', label: { zh: '英文', en: 'English' } },
      ],
    },
  ];
}

function lookField(name: keyof typeof lookChoices, label: Words, description: Words): Field {
  return {
    name,
    type: 'select',
    label: { ...label },
    options: lookChoices[name].map(({ value, label }) => ({ value, label: { ...label } })),
    admin: { description: { ...description }, width: '33%' },
  };
}

function colourField(name: keyof SiteColours, label: Words): Field {
  return {
    name,
    type: 'text',
    label: { ...label },
    admin: { placeholder: '#b8342a' },
    validate: readableColour,
  };
}

/** A colour that no theme can make unreadable; whoever chose another is told the nearest that can be read. */
const readableColour: TextFieldSingleValidation = (value, options) => {
  const form = wellFormedColour(value, options);
  if (form !== true || !value) return form;
  const [unreadable] = unreadableColours({ primary: value });
  return unreadable ? say(options.req, unreadableWords(unreadable)) : true;
};

const wellFormedColour = checked((value) => colour.test(value), {
  zh: '颜色请写成 # 加六位十六进制数，例如 #b8342a。',
  en: 'Write a colour as # and six hexadecimal digits, like #b8342a.',
});

const imprint: Field[] = [
  {
    name: 'identifiers',
    type: 'group',
    label: { zh: '网站标识（页脚必备）', en: 'Statutory identifiers (in every footer)' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'organizer',
            type: 'text',
            label: { zh: '主办单位', en: 'Organiser' },
            required: true,
          },
          { name: 'operator', type: 'text', label: { zh: '承办单位', en: 'Operator' } },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'siteCode',
            type: 'text',
            label: { zh: '网站标识码', en: 'Site code' },
            validate: checked((value) => siteCode.test(value), {
              zh: '网站标识码为 10 位：6 位区划代码加 4 位顺序号（部委为 bm 加 8 位）。',
              en: 'A site code has ten characters: six digits of the region and a serial of four.',
            }),
          },
          { name: 'icp', type: 'text', label: { zh: 'ICP 备案号', en: 'ICP filing number' } },
          {
            name: 'police',
            type: 'text',
            label: { zh: '公安备案号', en: 'Public security filing' },
          },
        ],
      },
      {
        name: 'conacUrl',
        type: 'text',
        label: { zh: '党政机关网站标识链接', en: 'Government site mark (link)' },
        validate: wellFormedHref,
      },
      {
        name: 'reportErrorUrl',
        type: 'text',
        label: { zh: '“我为政府网站找错”链接', en: 'Report an error on a government site (link)' },
        validate: wellFormedHref,
      },
    ],
  },
  {
    name: 'contact',
    type: 'group',
    label: { zh: '联系方式', en: 'Contact' },
    fields: [
      { name: 'address', type: 'text', label: { zh: '地址', en: 'Address' } },
      {
        type: 'row',
        fields: [
          { name: 'phone', type: 'text', label: { zh: '电话', en: 'Telephone' } },
          { name: 'email', type: 'email', label: { zh: '邮箱', en: 'E-mail' } },
          { name: 'postcode', type: 'text', label: { zh: '邮编', en: 'Postcode' } },
        ],
      },
      { name: 'hours', type: 'text', label: { zh: '办公时间', en: 'Office hours' } },
    ],
  },
];

const footer: Field[] = [
  {
    name: 'urgentNotice',
    type: 'group',
    label: { zh: '紧急公告', en: 'Urgent notice' },
    admin: {
      description: {
        zh: '填写后立即显示在每个页面顶部，仅用于突发事件。',
        en: 'Shown over every page as soon as it is saved. For emergencies.',
      },
    },
    fields: [
      { name: 'text', type: 'text', label: { zh: '公告文字', en: 'Text' }, maxLength: 120 },
      {
        name: 'href',
        type: 'text',
        label: { zh: '详情链接', en: 'Link to details' },
        validate: wellFormedHref,
      },
    ],
  },
  {
    name: 'footerLinks',
    type: 'array',
    label: { zh: '页脚链接', en: 'Footer links' },
    labels: {
      singular: { zh: '链接组', en: 'Group' },
      plural: { zh: '链接组', en: 'Groups' },
    },
    maxRows: 6,
    fields: [
      {
        name: 'label',
        type: 'text',
        label: { zh: '组名', en: 'Name of the group' },
        required: true,
      },
      {
        name: 'links',
        type: 'array',
        label: { zh: '链接', en: 'Links' },
        labels: { singular: { zh: '链接', en: 'Link' }, plural: { zh: '链接', en: 'Links' } },
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'label', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
              {
                name: 'href',
                type: 'text',
                label: { zh: '地址', en: 'Address' },
                required: true,
                validate: wellFormedHref,
              },
            ],
          },
        ],
      },
    ],
  },
];

const place: Field[] = [
  {
    name: 'status',
    type: 'select',
    label: { zh: '状态', en: 'Status' },
    required: true,
    defaultValue: 'draft',
    access: byDecision,
    options: [
      { value: 'draft', label: { zh: '筹建', en: 'In preparation' } },
      { value: 'live', label: { zh: '开通', en: 'Live' } },
      { value: 'suspended', label: { zh: '暂停', en: 'Suspended' } },
      { value: 'closed', label: { zh: '关停', en: 'Closed' } },
    ],
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'closing',
    type: 'group',
    label: { zh: '关停公告', en: 'Notice of closing' },
    access: byDecision,
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.closing?.on) },
    fields: [
      { name: 'on', type: 'text', label: { zh: '关停日期', en: 'Closes on' } },
      { name: 'reason', type: 'text', label: { zh: '原因', en: 'Reason' } },
      { name: 'successor', type: 'text', label: { zh: '新网址', en: 'New address' } },
    ],
  },
  {
    name: 'level',
    type: 'select',
    label: { zh: '层级', en: 'Level' },
    required: true,
    access: bySystem,
    options: [
      { value: 'city', label: { zh: '市', en: 'City' } },
      { value: 'county', label: { zh: '县（区）', en: 'County' } },
      { value: 'township', label: { zh: '乡镇（街道）', en: 'Township' } },
      { value: 'department', label: { zh: '部门', en: 'Department' } },
    ],
    admin: { position: 'sidebar' },
  },
  {
    name: 'purpose',
    type: 'select',
    label: { zh: '类别', en: 'Kind' },
    required: true,
    defaultValue: 'organ',
    access: byDecision,
    options: [
      { value: 'organ', label: { zh: '机关网站', en: 'Site of an organ' } },
      { value: 'topic', label: { zh: '专题', en: 'Topic' } },
    ],
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'parent',
    type: 'relationship',
    label: { zh: '上级站点', en: 'Parent site' },
    relationTo: 'sites',
    index: true,
    access: bySystem,
    admin: { position: 'sidebar', allowCreate: false },
  },
  {
    name: 'divisionCode',
    type: 'text',
    label: { zh: '行政区划代码', en: 'Division code' },
    access: bySystem,
    admin: { position: 'sidebar' },
    validate: checked((value) => divisionCode.test(value), {
      zh: '行政区划代码：县级以上 6 位，乡镇 9 位数字。',
      en: 'A division code has six digits from county level up, nine for townships.',
    }),
  },
  {
    name: 'mount',
    type: 'group',
    label: { zh: '网址', en: 'Address' },
    access: bySystem,
    admin: { position: 'sidebar' },
    fields: [
      {
        name: 'host',
        type: 'text',
        label: { zh: '域名', en: 'Host' },
        required: true,
        validate: checked((value) => hostFault(value) === undefined, {
          zh: '域名请用小写字母、数字、连字符和点，例如 www.nxzw.gov.cn。',
          en: 'A host is lower case: letters, digits, hyphens and dots, like www.nxzw.gov.cn.',
        }),
      },
      {
        name: 'basePath',
        type: 'text',
        label: { zh: '路径', en: 'Base path' },
        required: true,
        defaultValue: '/',
        validate: checked((value) => basePathFault(value) === undefined, {
          zh: '路径以 / 开头和结尾，中间为小写字母、数字、连字符，例如 /yingshuiqiao/;_a、_m、healthz、metrics 为保留名称。',
          en: 'A path starts and ends with / and has lower-case letters, digits and hyphens between, like /yingshuiqiao/. _a, _m, healthz and metrics are reserved.',
        }),
      },
    ],
  },
  {
    name: 'order',
    type: 'number',
    label: { zh: '排序', en: 'Order' },
    required: true,
    defaultValue: 100,
    access: bySystem,
    admin: { position: 'sidebar', step: 1 },
  },
  {
    name: 'sample',
    type: 'checkbox',
    label: { zh: '示例站点（每页标明）', en: 'Sample site (every page says so)' },
    defaultValue: false,
    access: bySystem,
    admin: { position: 'sidebar' },
  },
];

/** Rights run down the tree, so a loop would hand a site to its own children. */
const refuseLoop: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !data?.parent) return data;
  const [site, parent] = [idOf(originalDoc), idOf(data.parent)];
  if (parent === idOf(originalDoc?.parent)) return data;
  if (!mayHangBelow(await siteTree(req), site, parent)) throw new Refused(req, refusals.treeLoop);
  return data;
};
