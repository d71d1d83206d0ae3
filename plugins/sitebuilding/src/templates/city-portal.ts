import { sampleText } from '../domain/sample-text.ts';
import type { SiteTemplate } from '../domain/site-template.ts';
import { sampleNumber } from '../domain/template-of.ts';
import { column, fortnight, guideline, halfYear, regulation, year } from './column.ts';
import {
  departmentNews,
  disclosure,
  interaction,
  interpretation,
  news,
  portalDisclosure,
  services,
  topics,
  welfare,
} from './common-columns.ts';
import { organPages } from './common-pages.ts';
import { footerLinks } from './footer-links.ts';
import { columnPage, homePage, leadersBlock, samplePage } from './page.ts';
import { palettes } from './palettes.ts';
import { portalLinks, portalServices } from './portal-blocks.ts';

/** The portal of a prefecture. */
export const cityPortal: SiteTemplate = {
  code: 'city-portal',
  name: { zh: '市级门户', en: 'City portal' },
  description: {
    zh: '地级市人民政府门户网站：动态、公开、解读、服务、互动和专题。',
    en: 'Portal of a prefecture: news, disclosure, interpretation, services, interaction and topics.',
  },
  purpose: 'organ',
  level: 'city',
  theme: 'civic',
  density: 'comfortable',
  palettes: [palettes.朱砂, palettes.黛蓝, palettes.石青, palettes.松柏, palettes.靛青],
  columns: [
    column({
      slug: 'gk',
      name: '走进{shortName}',
      type: '概况信息',
      layout: 'page',
      about: '地理、历史、产业和区划',
      required: guideline,
      children: [
        column({
          slug: 'dlqh',
          name: '地理气候',
          type: '概况信息',
          layout: 'page',
          about: '位置、地形、气候和水系',
        }),
        column({
          slug: 'lswh',
          name: '历史文化',
          type: '概况信息',
          layout: 'page',
          about: '建置沿革、文物古迹和非遗',
        }),
        column({
          slug: 'tscy',
          name: '特色产业',
          type: '概况信息',
          layout: 'page',
          about: '主导产业和名优产品',
        }),
        column({
          slug: 'xzqh',
          name: '行政区划',
          type: '概况信息',
          layout: 'page',
          about: '县区、乡镇和街道',
        }),
      ],
    }),
    news([
      column({
        slug: 'xqdt',
        name: '县区动态',
        type: '工作动态',
        layout: 'list',
        about: '县（区）工作动态',
        days: fortnight,
      }),
      departmentNews,
    ]),
    disclosure(
      portalDisclosure([
        column({
          slug: 'zdxm',
          name: '重大项目',
          type: '数据发布',
          layout: 'list',
          about: '重大建设项目的批准和实施情况',
          days: halfYear,
          required: regulation('第二十条第十项'),
        }),
        welfare('民生公开', '教育、医疗、社会保障、社会救助和涉农补贴'),
        column({
          slug: 'zkly',
          name: '招考录用',
          type: '工作动态',
          layout: 'list',
          about: '公务员和事业单位工作人员招考',
          days: year,
          required: regulation('第二十条第十四项'),
        }),
      ]),
      '{organ}政府信息公开工作年度报告',
    ),
    interpretation,
    services,
    interaction,
    topics,
  ],
  pages: [
    homePage([
      { type: 'lead', column: '/zwdt/yw/', limit: 7 },
      {
        type: 'lists',
        lists: [
          { column: '/zwdt/tzgg/', limit: 6 },
          { column: '/zwdt/xqdt/', limit: 6 },
          { column: '/zwdt/bmdt/', limit: 6 },
        ],
      },
      portalLinks,
      portalServices,
      {
        type: 'lists',
        title: '政务公开',
        lists: [
          { column: '/zwgk/fdzdgk/zcwj/', limit: 5 },
          { column: '/jdhy/zcjd/', limit: 5 },
          { column: '/jdhy/hygq/', limit: 5 },
        ],
      },
      leadersBlock(['市长', '常务副市长', '副市长'], '领导之窗'),
      {
        type: 'topics',
        title: '专题专栏',
        banners: [{ label: '乡村全面振兴', href: 'column:/ztzl/xczx/' }],
      },
      {
        type: 'numbers',
        title: '数说{shortName}',
        note: sampleText('日期和来源'),
        items: [
          { value: sampleNumber, unit: '平方公里', label: '土地面积' },
          { value: sampleNumber, unit: '万人', label: '常住人口' },
        ],
      },
      {
        type: 'lists',
        title: '互动交流',
        lists: [
          { column: '/hdjl/zjdc/', limit: 4 },
          { column: '/hdjl/zxft/', limit: 4 },
          { column: '/bsfw/bmts/', limit: 4 },
        ],
      },
      { type: 'directory', title: '县区政府', level: 'county', scope: 'children' },
      { type: 'directory', title: '市政府部门', level: 'department', scope: 'children' },
    ]),
    samplePage('/gk/', '走进{shortName}', '{shortName}概况。', '位置、面积、人口、区划和特色'),
    samplePage(
      '/gk/dlqh/',
      '地理气候',
      '{shortName}的位置、地形、气候和水系。',
      '地形、气候和水系',
    ),
    samplePage(
      '/gk/lswh/',
      '历史文化',
      '{shortName}的建置沿革、文物古迹和非遗。',
      '建置沿革、文物古迹和非物质文化遗产',
    ),
    samplePage('/gk/tscy/', '特色产业', '{shortName}的主导产业和名优产品。', '主导产业和名优产品'),
    columnPage('/gk/xzqh/', '行政区划', '县区、乡镇和部门网站。', [
      { type: 'directory', title: '县（区）', level: 'county', scope: 'children' },
      { type: 'directory', title: '乡镇和乡级单位', level: 'township', scope: 'children' },
    ]),
    samplePage(
      '/zwgk/fdzdgk/jgzn/',
      '机构职能',
      '{organ}机构职能。',
      '主要职责、工作部门、办公地址、办公时间和联系电话',
    ),
    columnPage('/zwgk/fdzdgk/ldzc/', '领导之窗', '{organ}领导分工。', [
      leadersBlock(['市长', '常务副市长', '副市长']),
    ]),
    ...organPages({ guide: '/zwgk/zn/', request: '/zwgk/ysqgk/', contact: '/hdjl/lxwm/' }),
  ],
  shared: [
    { from: 'below', level: 'county', column: '/zwdt/yw/', into: '/zwdt/xqdt/' },
    { from: 'below', level: 'department', column: '/gzdt/', into: '/zwdt/bmdt/' },
  ],
  footerLinks,
};
