import { sampleText } from '../domain/sample-text.ts';
import type { SiteTemplate } from '../domain/site-template.ts';
import { sampleNumber } from '../domain/template-of.ts';
import { column, fortnight, guideline } from './column.ts';
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

/** The portal of a county or district. */
export const countyPortal: SiteTemplate = {
  code: 'county-portal',
  name: { zh: '县区门户', en: 'County portal' },
  description: {
    zh: '县（区）人民政府门户网站，汇总乡镇和部门动态。',
    en: 'Portal of a county or district, with the news of its townships and departments.',
  },
  purpose: 'organ',
  level: 'county',
  theme: 'civic',
  density: 'comfortable',
  palettes: [palettes.大漠, palettes.枸杞, palettes.梯田, palettes.朱砂, palettes.黛蓝],
  columns: [
    column({
      slug: 'gk',
      name: '{shortName}概况',
      type: '概况信息',
      layout: 'page',
      about: '地理、人口、产业和区划',
      required: guideline,
      children: [
        column({
          slug: 'xzqh',
          name: '行政区划',
          type: '概况信息',
          layout: 'page',
          about: '所辖乡镇和单位',
        }),
      ],
    }),
    news([
      column({
        slug: 'xzdt',
        name: '乡镇动态',
        type: '工作动态',
        layout: 'list',
        about: '乡镇和村（社区）工作动态',
        days: fortnight,
      }),
      departmentNews,
    ]),
    disclosure(
      portalDisclosure([welfare('民生公开', '教育、医疗、社会保障、社会救助和涉农补贴')]),
      '{organ}政府信息公开工作年度报告',
    ),
    interpretation,
    services,
    interaction,
    topics,
  ],
  pages: [
    homePage([
      { type: 'lead', column: '/zwdt/yw/', limit: 6 },
      {
        type: 'lists',
        lists: [
          { column: '/zwdt/tzgg/', limit: 6 },
          { column: '/zwdt/xzdt/', limit: 6 },
          { column: '/zwdt/bmdt/', limit: 6 },
        ],
      },
      portalLinks,
      portalServices,
      {
        type: 'lists',
        title: '公开与解读',
        lists: [
          { column: '/zwgk/fdzdgk/zcwj/', limit: 5 },
          { column: '/jdhy/zcjd/', limit: 5 },
          { column: '/zwgk/fdzdgk/msgk/', limit: 5 },
        ],
      },
      leadersBlock(['县（区）长', '副县（区）长'], '领导之窗'),
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
          { value: sampleNumber, unit: '平方公里', label: '面积' },
          { value: sampleNumber, unit: '万人', label: '人口' },
        ],
      },
      { type: 'directory', title: '乡镇和街道', level: 'township', scope: 'children' },
    ]),
    samplePage(
      '/gk/',
      '{shortName}概况',
      '{shortName}的地理、产业和风物。',
      '位置、面积、人口、产业和看点',
    ),
    columnPage('/gk/xzqh/', '行政区划', '{shortName}所辖乡镇和单位。', [
      { type: 'directory', level: 'township', scope: 'children' },
    ]),
    samplePage(
      '/zwgk/fdzdgk/jgzn/',
      '机构职能',
      '{organ}机构职能。',
      '主要职责、工作部门、办公地址、办公时间和联系电话',
    ),
    columnPage('/zwgk/fdzdgk/ldzc/', '领导之窗', '{organ}领导分工。', [
      leadersBlock(['县（区）长', '副县（区）长']),
    ]),
    ...organPages({ guide: '/zwgk/zn/', request: '/zwgk/ysqgk/', contact: '/hdjl/lxwm/' }),
  ],
  shared: [{ from: 'below', level: 'township', column: '/dt/', into: '/zwdt/xzdt/' }],
  footerLinks,
};
