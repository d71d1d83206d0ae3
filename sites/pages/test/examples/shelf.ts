import {
  type ArticleRecord,
  type ColumnRecord,
  type Image,
  type PolicyFacts,
  validities,
} from '@mingtang/publication';
import { pictures } from '../fixture/pictures.ts';

/** Columns that examples of leads and lists show, by what is in them. */
const shelves = {
  usual: {
    name: '工作动态',
    articles: [
      [
        '全市义务教育阶段学校冬季取暖和安全检查全部完成',
        '检查组走遍二百一十六所学校，整改隐患四十三处。',
      ],
      ['2027年普通高中学业水平考试报名安排', '报名时间、科目和考点。'],
      ['市教育局召开秋季学期教学质量分析会', ''],
      ['关于做好中小学冬季错峰放学工作的提示', ''],
      ['校外培训机构年检结果公布', ''],
    ],
  },
  empty: { name: '在线访谈', articles: [] },
  one: { name: '公告', articles: [['公告', '']] },
  crowded: {
    name: '政策文件',
    articles: Array.from({ length: 20 }, (_, index): [string, string] => [
      `关于印发《中卫市第${index + 1}批惠民惠农财政补贴资金管理办法》的通知`,
      '各县（区）人民政府，市直各部门：现将办法印发给你们，请结合实际认真贯彻执行。'.repeat(4),
    ]),
  },
  long: {
    name: '规范性文件合法性审核与公平竞争审查结果公示及备案登记',
    articles: [
      [
        '宁夏回族自治区中卫市人力资源和社会保障局关于转发《自治区人力资源和社会保障厅等十一部门关于进一步加强灵活就业和新就业形态劳动者权益保障工作的实施意见》的通知',
        'https://rsj.zhongwei.example/zwgk/fdzdgk/zcwj/202611/t20261123_0000000000000000000000000000000000000001.html',
      ],
      ['ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ-2026-000000001', ''],
    ],
  },
  english: {
    name: 'Announcements',
    articles: [
      [
        'Winter heating for schools: timetable, charges and whom to call when a classroom stays cold',
        'All boarding schools were inspected before the first frost; repairs end on 30 November.',
      ],
      ['Registration for the 2027 secondary school examination opens', ''],
      ['Consultation on opening sports grounds to the public', ''],
    ],
  },
} satisfies Record<string, { name: string; articles: [string, string][] }>;

export type Shelf = keyof typeof shelves;

const names = Object.keys(shelves) as Shelf[];

/** The first of most shelves has a picture; on the crowded one all have, each another than the last. */
function coverOf(shelf: Shelf, index: number): Image | undefined {
  const all = Object.values(pictures);
  if (shelf === 'crowded') return all[index % all.length];
  return index === 0 && shelf !== 'one' ? pictures.terraces : undefined;
}

/** Documents have numbers, days and validity; some lack one or the other. */
function policyFacts(shelf: Shelf, index: number): PolicyFacts | undefined {
  switch (shelf) {
    case 'crowded':
      return {
        number: `卫教发〔2026〕${index + 1}号`,
        issuedOn: `2026-0${(index % 9) + 1}-15`,
        validity: validities[index % validities.length],
      };
    case 'long':
      return {
        number: '宁人社函〔2026〕1234号、宁财社函〔2026〕5678号',
        issuedOn: '2026-11-23',
        validity: 'amended',
      };
    case 'english':
      return { number: `[2026] No. ${index + 1}`, issuedOn: '2026-11-01', validity: 'in-force' };
    default:
      return undefined;
  }
}

export const shelfColumns: ColumnRecord[] = names.map((id, order) => ({
  kind: 'column',
  id,
  name: shelves[id].name,
  path: `/${id}/`,
  type: '工作动态',
  layout: 'list',
  description: shelves[id].name,
  keywords: [],
  order,
  inNavigation: true,
}));

export const shelfArticles: ArticleRecord[] = names.flatMap((shelf) =>
  shelves[shelf].articles.map(([title, summary], index): ArticleRecord => {
    const at = `2026-11-${String(23 - index).padStart(2, '0')}T02:00:00Z`;
    const isBare = shelf === 'one';
    return {
      kind: 'article',
      id: `${shelf}-${index + 1}`,
      column: shelf,
      path: `/${shelf}/${index + 1}.html`,
      title,
      publishedAt: at,
      updatedAt: at,
      source: isBare ? '' : shelf === 'english' ? 'Zhongwei Education Bureau' : '中卫市教育局',
      keywords: [],
      summary,
      cover: coverOf(shelf, index),
      html: `<p>${title}</p>`,
      text: title,
      attachments: [],
      pinned: shelf === 'crowded' && index < 3,
      policy: policyFacts(shelf, index),
    };
  }),
);
