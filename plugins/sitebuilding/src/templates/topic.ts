import { sampleText } from '../domain/sample-text.ts';
import type { SiteTemplate } from '../domain/site-template.ts';
import { column, fortnight, halfYear } from './column.ts';
import { notices } from './common-columns.ts';
import { footerLinks } from './footer-links.ts';
import { homePage, samplePage, text } from './page.ts';
import { palettes } from './palettes.ts';

/**
 * A topic 专题 with a look and editors of its own. It stands below a path of the portal it belongs to:
 * 国办发〔2017〕47号 allows no separate sites for campaigns. Nothing in it is required by law.
 */
export const topicSite: SiteTemplate = {
  code: 'topic',
  name: { zh: '专题', en: 'Topic' },
  description: {
    zh: '重点工作专题：挂在门户的路径下，有自己的栏目和配色，办完可以归档。',
    en: 'A campaign or topic below a path of its portal, with its own columns and colours, archived when done.',
  },
  purpose: 'topic',
  theme: 'civic',
  density: 'comfortable',
  palettes: [palettes.朱砂, palettes.松柏, palettes.石青, palettes.大漠, palettes.丁香],
  columns: [
    column({
      slug: 'jj',
      name: '专题简介',
      type: '概况信息',
      layout: 'page',
      about: '为什么做、做什么、做到什么程度',
    }),
    column({
      slug: 'dt',
      name: '工作动态',
      type: '工作动态',
      layout: 'list',
      about: '进展和现场',
      days: fortnight,
    }),
    notices(),
    column({
      slug: 'zcwj',
      name: '政策文件',
      type: '政策文件',
      layout: 'list',
      about: '本专题的政策和文件',
      days: halfYear,
    }),
    column({
      slug: 'zcjd',
      name: '政策解读',
      type: '政策解读',
      layout: 'list',
      about: '背景、要点和怎样办',
      days: halfYear,
    }),
    column({
      slug: 'cx',
      name: '成效',
      type: '数据发布',
      layout: 'list',
      about: '数据、典型和经验',
      days: halfYear,
    }),
  ],
  pages: [
    homePage([
      { type: 'lead', column: '/dt/', limit: 5 },
      text(sampleText('用一段话说清本专题是什么、和读者有什么关系'), '本专题'),
      {
        type: 'lists',
        lists: [
          { column: '/tzgg/', limit: 6 },
          { column: '/zcwj/', limit: 6 },
          { column: '/zcjd/', limit: 6 },
        ],
      },
      { type: 'lists', lists: [{ column: '/cx/', limit: 6 }] },
    ]),
    samplePage('/jj/', '专题简介', '{shortName}专题简介。', '目标、任务、时间和责任单位'),
  ],
  shared: [],
  footerLinks: footerLinks.map(({ label, links }) => ({
    label,
    links: links.filter(({ href }) => href !== '/wzsm.html'),
  })),
};
