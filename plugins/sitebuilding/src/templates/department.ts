import type { SiteTemplate } from '../domain/site-template.ts';
import { sampleOffice } from '../domain/template-of.ts';
import { column, fortnight, guideline, halfYear, regulation } from './column.ts';
import {
  budgets,
  contact,
  disclosure,
  leaders,
  notices,
  policies,
  serviceGuides,
} from './common-columns.ts';
import { organPages } from './common-pages.ts';
import { footerLinks } from './footer-links.ts';
import { columnPage, homePage, leadersBlock, link, samplePage } from './page.ts';
import { palettes } from './palettes.ts';

/** The site of a government department. */
export const departmentSite: SiteTemplate = {
  code: 'department',
  name: { zh: '部门网站', en: 'Department' },
  description: {
    zh: '政府工作部门：机构职能、动态、公开和办事指南。',
    en: 'A department: its duties, news, disclosure and service guides.',
  },
  purpose: 'organ',
  level: 'department',
  theme: 'bureau',
  density: 'comfortable',
  palettes: [palettes.黛蓝, palettes.石青, palettes.松柏, palettes.沙枣, palettes.远山],
  columns: [
    column({
      slug: 'gk',
      name: '机构概况',
      type: '机构职能',
      layout: 'page',
      about: '主要职责、内设机构和办公信息',
      required: regulation('第二十条第二项'),
      children: [
        {
          ...leaders,
          name: '领导信息',
          description: '{shortName}领导信息：负责人姓名、职务和分工。',
        },
      ],
    }),
    column({
      slug: 'gzdt',
      name: '工作动态',
      type: '工作动态',
      layout: 'list',
      about: '本部门工作动态',
      days: fortnight,
      required: guideline,
    }),
    notices(),
    disclosure(
      [
        policies(),
        column({
          slug: 'zcjd',
          name: '政策解读',
          type: '政策解读',
          layout: 'list',
          about: '讲清政策',
          days: halfYear,
          required: guideline,
        }),
        budgets,
      ],
      '{organ}政府信息公开工作年度报告',
    ),
    serviceGuides,
    contact,
  ],
  pages: [
    // What people come for, what is in force, who answers; then what happened.
    homePage([
      {
        type: 'quick-links',
        title: '常用入口',
        links: [
          link('办事指南', 'column:/bszn/', 'form'),
          link('政策文件', 'column:/zwgk/fdzdgk/zcwj/', 'document'),
          link('政策解读', 'column:/zwgk/fdzdgk/zcjd/', 'question'),
          link('依申请公开', 'column:/zwgk/ysqgk/', 'search'),
          link('联系我们', 'column:/lxwm/', 'phone'),
        ],
      },
      { type: 'policy-list', title: '政策文件', column: '/zwgk/fdzdgk/zcwj/', limit: 5 },
      {
        type: 'lists',
        lists: [
          { column: '/zwgk/fdzdgk/zcjd/', limit: 3 },
          { column: '/tzgg/', limit: 5 },
          { column: '/bszn/', limit: 5 },
        ],
      },
      { type: 'contacts', title: '联系科室', offices: [sampleOffice('{organ}')] },
      { type: 'lead', title: '工作动态', column: '/gzdt/', limit: 5 },
      { type: 'directory', title: '其他部门', level: 'department', scope: 'all' },
    ]),
    samplePage(
      '/gk/',
      '机构概况',
      '{organ}的职责和内设机构。',
      '主要职责、内设机构、办公地址、办公时间和联系电话',
    ),
    columnPage('/gk/ldzc/', '领导信息', '{organ}领导分工。', [
      leadersBlock(['主要负责人', '分管负责人']),
    ]),
    ...organPages({ guide: '/zwgk/zn/', request: '/zwgk/ysqgk/', contact: '/lxwm/' }),
  ],
  shared: [],
  footerLinks,
};
