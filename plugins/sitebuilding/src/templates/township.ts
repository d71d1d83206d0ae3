import { sampleText } from '../domain/sample-text.ts';
import type { SiteTemplate } from '../domain/site-template.ts';
import { sampleOffice } from '../domain/template-of.ts';
import { column, fortnight, halfYear } from './column.ts';
import {
  budgets,
  contact,
  disclosure,
  functions,
  leaders,
  notices,
  policies,
  services,
  welfare,
} from './common-columns.ts';
import { organPages } from './common-pages.ts';
import { footerLinks } from './footer-links.ts';
import { columnPage, homePage, leadersBlock, link, samplePage, text } from './page.ts';
import { palettes } from './palettes.ts';

/** A township or street: a channel of its county's portal, read on telephones. */
export const townshipSite: SiteTemplate = {
  code: 'township',
  name: { zh: '乡镇（街道）频道', en: 'Township' },
  description: {
    zh: '乡镇和街道：身边事、惠民事和办事指南，手机优先。',
    en: 'A township: what happens nearby, benefits and service guides, for telephones first.',
  },
  purpose: 'organ',
  level: 'township',
  theme: 'township',
  density: 'comfortable',
  palettes: [
    palettes.松柏,
    palettes.苜蓿,
    palettes.枸杞,
    palettes.石青,
    palettes.大漠,
    palettes.梯田,
    palettes.长河,
    palettes.沙枣,
    palettes.紫塞,
    palettes.黛蓝,
    palettes.丁香,
    palettes.靛青,
    palettes.远山,
  ],
  columns: [
    column({
      slug: 'gk',
      name: '走进{shortName}',
      type: '概况信息',
      layout: 'page',
      about: '位置、村庄、人口和产业',
      children: [
        { ...functions, description: '{shortName}机构职能：站所职责和办公电话。' },
        leaders,
      ],
    }),
    column({
      slug: 'dt',
      name: '镇村动态',
      type: '工作动态',
      layout: 'list',
      about: '发生在身边的事',
      days: fortnight,
    }),
    notices('面向村民和居民的通知'),
    disclosure(
      [policies('方案、预案和其他文件'), budgets, welfare('惠民公开', '救助、补贴和村级事务')],
      '{organ}政府信息公开工作年度报告',
    ),
    services,
    column({
      slug: 'tscy',
      name: '特色产业',
      type: '工作动态',
      layout: 'list',
      about: '地里长的、圈里养的、手上做的',
      days: halfYear,
    }),
    contact,
  ],
  pages: [
    homePage([
      { type: 'lead', column: '/dt/', limit: 5 },
      {
        type: 'quick-links',
        title: '我要办事',
        links: [
          link('办事指南', 'column:/bsfw/bszn/', 'form', '条件、材料、地点'),
          link('便民提示', 'column:/bsfw/bmts/', 'megaphone', '停水停电、天气、班车'),
          link('惠民公开', 'column:/zwgk/fdzdgk/msgk/', 'money', '补贴和救助'),
          link('打电话问', 'tel:{phone}', 'phone', '{phone}'),
          link('联系我们', 'column:/lxwm/', 'map', '地址和时间'),
          link('12345', 'tel:12345', 'chat', '二十四小时热线'),
        ],
      },
      {
        type: 'lists',
        lists: [
          { column: '/tzgg/', limit: 5 },
          { column: '/bsfw/bmts/', limit: 5 },
        ],
      },
      {
        type: 'lists',
        title: '政务公开',
        lists: [
          { column: '/zwgk/fdzdgk/zcwj/', limit: 4 },
          { column: '/zwgk/fdzdgk/msgk/', limit: 4 },
          { column: '/zwgk/fdzdgk/czyjs/', limit: 4 },
        ],
      },
      { type: 'lists', lists: [{ column: '/tscy/', title: '特色产业', limit: 4 }] },
      leadersBlock(['乡镇长', '副乡镇长'], '领导之窗'),
      { type: 'contacts', title: '到这里找我们', offices: [sampleOffice('{organ}')] },
    ]),
    samplePage('/gk/', '走进{shortName}', '{shortName}概况。', '位置、村和社区、人口、产业和去处'),
    columnPage('/gk/jgzn/', '机构职能', '{organ}站所职责和电话。', [
      text(sampleText('主要职责')),
      {
        type: 'contacts',
        title: '站所电话',
        offices: [
          '党政办公室',
          '便民服务中心',
          '农业综合服务中心',
          '综合执法办公室',
          '平安法治办公室',
        ].map(sampleOffice),
      },
    ]),
    columnPage('/gk/ldzc/', '领导之窗', '{organ}领导分工。', [
      leadersBlock(['乡镇长', '副乡镇长']),
    ]),
    ...organPages({ guide: '/zwgk/zn/', request: '/zwgk/ysqgk/', contact: '/lxwm/' }),
  ],
  shared: [
    { from: 'above', level: 'county', column: '/zwdt/tzgg/', into: '/tzgg/' },
    { from: 'above', level: 'city', column: '/bsfw/bmts/', into: '/bsfw/bmts/' },
  ],
  footerLinks,
};
