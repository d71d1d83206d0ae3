import type {
  ArticleRecord, Block, ColumnLayout, ColumnRecord, ColumnType, IconName, Image, Link, PageRecord, SiteRecord,
} from '@mingtang/publication';
import { richBody } from '../../../sites/pages/test/fixture/articles.ts';
import { pictures } from '../../../sites/pages/test/fixture/pictures.ts';
import { city } from '../../../sites/pages/test/fixture/site.ts';
import { type MemoryData, memoryReader } from '../../../sites/pages/test/memory-reader.ts';

/** A town with something on every kind of page and in every block, to look at and to test with. */

export const town: SiteRecord = {
  ...city,
  id: 'yingshuiqiao',
  name: '迎水桥镇人民政府',
  shortName: '迎水桥镇',
  level: 'township',
  divisionCode: '640502104',
  parent: 'shapotou',
  mount: { host: 'localhost', basePath: '/yingshuiqiao/' },
  theme: 'township',
  motto: '黄河边上，沙坡头下',
  description: '北枕腾格里，南临黄河水。全镇十一个村、三个社区，种枸杞、种苹果，也种树治沙。',
  keywords: ['迎水桥镇', '沙坡头区', '政务公开'],
  identifiers: {
    organizer: '迎水桥镇人民政府',
    operator: '迎水桥镇综合办公室',
    siteCode: '6405020104',
    icp: '宁ICP备00000002号-1',
    police: '宁公网安备 64050200000000号',
    conacUrl: 'https://bszs.conac.cn/',
    reportErrorUrl: 'https://zfwzgl.www.gov.cn/',
  },
  contact: {
    address: '沙坡头区迎水桥镇迎水街18号',
    phone: '0955-0000104',
    email: 'yingshuiqiao@example.cn',
    postcode: '755007',
    hours: '工作日 8:30—12:00，14:30—18:00',
  },
  order: 4,
};

const upper = (id: string, name: string, basePath: string, parent?: string): SiteRecord => ({
  ...city, id, name: `${name}人民政府`, shortName: name, level: parent ? 'county' : 'city', parent,
  mount: { host: 'localhost', basePath },
});

const neighbours: SiteRecord[] = [
  '滨河镇', '文昌镇', '东园镇', '柔远镇', '镇罗镇', '宣和镇', '永康镇', '常乐镇', '兴仁镇', '香山乡', '蒿川乡',
].map((shortName, index) => ({
  ...town, id: `town-${index}`, shortName, name: `${shortName}人民政府`,
  mount: { host: 'localhost', basePath: `/town-${index}/` },
}));

const column = (
  id: string, name: string, type: ColumnType, path: string, layout: ColumnLayout = 'list', parent?: string,
): Omit<ColumnRecord, 'order'> => ({
  kind: 'column', id, name, type, path, layout, parent,
  description: `迎水桥镇${name}`, keywords: [name], inNavigation: true,
});

const columns: ColumnRecord[] = [
  column('about', '走进迎水桥', '概况信息', '/gk/', 'page'),
  column('leaders', '领导之窗', '负责人信息', '/gk/ldzc/', 'page', 'about'),
  column('life', '镇村动态', '工作动态', '/dt/'),
  column('notices', '通知公告', '工作动态', '/tzgg/'),
  column('disclosure', '政务公开', '信息公开目录', '/zwgk/', 'sections'),
  column('guide', '信息公开指南', '信息公开指南', '/zwgk/zn/', 'page', 'disclosure'),
  column('policies', '政策文件', '政策文件', '/zwgk/zcwj/', 'list', 'disclosure'),
  column('money', '财政预决算', '数据发布', '/zwgk/czyjs/', 'list', 'disclosure'),
  column('benefits', '惠民公开', '数据发布', '/zwgk/msgk/', 'list', 'disclosure'),
  column('yearly', '公开年报', '信息公开年报', '/zwgk/nb/', 'list', 'disclosure'),
  column('services', '办事服务', '办事服务', '/bsfw/', 'page'),
  column('produce', '特色产业', '工作动态', '/tscy/'),
  column('contact', '联系我们', '咨询投诉', '/lxwm/', 'page'),
].map((record, order) => ({ ...record, order }));

interface Draft { column: string; day: string; title: string; cover?: Image; pinned?: boolean; summary?: string }

const drafts: Draft[] = [
  { column: 'life', day: '2026-11-23', title: '姚滩村冬灌开闸，三千八百亩果园喝上“越冬水”', cover: pictures.dunes, summary: '今年冬灌比往年早了四天。村里分了六个灌水小组，按渠口轮流，手机上就能看到哪天轮到自家。' },
  { column: 'life', day: '2026-11-22', title: '镇卫生院流动体检车本周进村，六十五岁以上老人免费', cover: pictures.city },
  { column: 'life', day: '2026-11-20', title: '鸣钟村老年饭桌开张，一顿三块钱，八十岁以上免费' },
  { column: 'life', day: '2026-11-18', title: '沙坡头村麦草方格今年新扎一千二百亩', cover: pictures.terraces },
  { column: 'life', day: '2026-11-15', title: '何滩村把闲置小学改成了文化活动室' },
  { column: 'life', day: '2026-11-12', title: '农机手集中培训，新手也能开旋耕机' },
  { column: 'notices', day: '2026-11-23', title: '关于2027年度城乡居民基本医疗保险集中缴费的通知', pinned: true },
  { column: 'notices', day: '2026-11-21', title: '11月25日8时至16时迎水街、码头村停电检修' },
  { column: 'notices', day: '2026-11-19', title: '冬季取暖安全提示：防煤烟中毒十条' },
  { column: 'notices', day: '2026-11-17', title: '第三季度农村低保拟新增对象公示' },
  { column: 'notices', day: '2026-11-13', title: '秋季退耕还林补助资金发放花名册' },
  { column: 'policies', day: '2026-11-10', title: '迎水桥镇2026年冬春农田水利基本建设实施方案' },
  { column: 'policies', day: '2026-10-22', title: '迎水桥镇防汛抗旱应急预案（2026年修订）' },
  { column: 'money', day: '2026-02-12', title: '迎水桥镇人民政府2026年部门预算' },
  { column: 'benefits', day: '2026-11-08', title: '2026年农机购置补贴受益对象公示（第四批）' },
  { column: 'benefits', day: '2026-11-02', title: '10月份高龄津贴发放情况' },
  { column: 'produce', day: '2026-11-21', title: '晚熟苹果订单过半，网上卖出四百二十吨', cover: pictures.wolfberry },
  { column: 'produce', day: '2026-11-09', title: '枸杞烘干房改烧为电，一斤鲜果省两毛钱' },
  ...Array.from({ length: 44 }, (_, index): Draft => {
    const month = 10 - Math.floor(index / 5);
    return {
      column: 'life',
      day: `2026-${String(month).padStart(2, '0')}-${String(27 - (index % 5) * 6).padStart(2, '0')}`,
      title: `${['姚滩', '鸣钟', '何滩', '码头', '杨渠'][index % 5]}村${month}月村务公开会上说了这些事`,
    };
  }),
];

const articles = drafts.map((draft, index): ArticleRecord => {
  const id = `a${index}`;
  const html = draft.pinned
    ? richBody
    : `<p>${draft.summary ?? draft.title}。</p><p>镇里的干部每天到渠口、到院子里看一看，哪家有难处当场记下，第二天答复。有事可以打镇上的电话，也可以到便民服务中心来。</p>`;
  return {
    kind: 'article', id, column: draft.column, html,
    path: `${columns.find((of) => of.id === draft.column)?.path}${draft.day.replaceAll('-', '')}-${id}.html`,
    title: draft.title,
    publishedAt: `${draft.day}T01:30:00Z`,
    updatedAt: draft.pinned ? `${draft.day}T06:30:00Z` : `${draft.day}T01:30:00Z`,
    source: '迎水桥镇人民政府', editor: '马小军', keywords: ['迎水桥镇'],
    summary: draft.summary ?? '', cover: draft.cover, text: html.replace(/<[^>]+>/g, ''),
    attachments: draft.pinned
      ? [{ name: '城乡居民基本医疗保险缴费标准和资助政策.pdf', blob: `${'a1'.repeat(32)}.pdf`, mime: 'application/pdf', bytes: 348_160 }]
      : [],
    pinned: draft.pinned ?? false,
  };
});

const link = (label: string, icon: IconName, description?: string, href = 'mt:column:services'): Link => ({
  label, icon, description, href,
});

const offices: Extract<Block, { type: 'contacts' }>['offices'] = [
  { name: '便民服务中心', phone: '0955-0000105', address: '镇政府大院一楼', hours: '工作日 8:30—12:00，14:30—18:00' },
  { name: '派出所', phone: '0955-0000106', address: '迎水街22号', hours: '昼夜有人' },
  { name: '卫生院', phone: '0955-0000107', address: '迎水街31号', hours: '昼夜有人' },
  { name: '水利站', phone: '0955-0000108', address: '镇政府大院二楼' },
];

const serviceGroups = [
  { label: '一家人', links: [link('出生登记', 'baby'), link('入学报名', 'school'), link('医保缴费', 'medical'), link('养老金', 'elder'), link('结婚登记', 'heart'), link('户口身份证', 'person')] },
  { label: '种地养殖', links: [link('耕地补贴', 'farm'), link('农机补贴', 'money'), link('灌水安排', 'water'), link('宅基地', 'home'), link('土地流转', 'land'), link('防火报备', 'fire')] },
  { label: '做买卖', links: [link('营业执照', 'business'), link('摊位登记', 'form'), link('创业贷款', 'certificate', undefined, 'https://bank.example/')] },
];

const leaders: Block = {
  type: 'leaders', id: 'leaders', title: '领导之窗',
  people: [
    { name: '马建国', office: '党委书记', duties: '主持党委全面工作', href: 'mt:column:leaders' },
    { name: '李秀梅', office: '党委副书记、镇长', duties: '主持政府全面工作，分管财政' },
    { name: '王志远', office: '副镇长', duties: '农业农村、水利、治沙', photo: pictures.city },
  ],
};

export const everyBlock: Block[] = [
  {
    type: 'quick-links', id: 'doors',
    links: [
      link('医保缴费', 'medical', '2027年度，截至12月31日'),
      link('灌水安排', 'water', '哪天轮到我家'),
      link('高龄津贴', 'elder', '八十岁起，按月发放'),
      link('耕地补贴', 'farm', '查名册、报面积'),
      link('停水停电', 'megaphone', '近期安排', 'mt:column:notices'),
      link('新农合贷款', 'money', undefined, 'https://bank.example/'),
    ],
  },
  { type: 'lead', id: 'lead', title: '镇村动态', column: 'life', limit: 5 },
  { type: 'lists', id: 'lists', lists: [{ column: 'notices', limit: 5 }, { column: 'benefits', limit: 5 }] },
  { type: 'service-grid', id: 'services', title: '办事服务', groups: serviceGroups },
  {
    type: 'numbers', id: 'numbers', title: '镇上的数',
    items: [
      { value: '14', unit: '个', label: '村和社区' }, { value: '3.6', unit: '万人', label: '户籍人口' },
      { value: '4.2', unit: '万亩', label: '耕地' }, { value: '1.8', unit: '万亩', label: '枸杞和果树' },
    ],
    note: '来源：镇经济发展办公室，截至2026年9月30日',
  },
  leaders,
  { type: 'topics', id: 'topics', title: '专题', banners: [
    { label: '防沙治沙', href: 'mt:column:life', image: pictures.dunes },
    { label: '移风易俗', href: 'mt:column:life', image: pictures.terraces },
    { label: '枸杞丰收季', href: 'mt:column:produce', image: pictures.wolfberry },
  ] },
  { type: 'gallery', id: 'gallery', title: '家乡影像', images: Object.values(pictures).map((image, index) => ({ ...image, caption: image.alt, credit: index === 0 ? '马 军' : undefined })) },
  { type: 'accordion', id: 'questions', title: '大家常问', items: [
    { title: '医保在手机上怎么缴？', html: '<p>打开“我的宁夏”，点“医保缴费”，可以替家里老人缴。见<a href="mt:column:services">办事服务</a>。</p>' },
    { title: '低保要带什么材料？', html: '<ul><li>身份证和户口簿；</li><li>收入说明，村委会盖章。</li></ul>' },
  ] },
  { type: 'contacts', id: 'contacts', title: '常用电话', offices },
  { type: 'rich-text', id: 'text', title: '怎么来', html: '<p>从中卫站坐<strong>2路公交</strong>到迎水桥站，下车往南走三百米。自驾走<a href="https://www.amap.com/">包兰公路</a>。</p>' },
  { type: 'directory', id: 'towns', title: '兄弟乡镇', level: 'township', scope: 'all' },
];

const page = (id: string, path: string, title: string, blocks: Block[]): PageRecord => ({
  kind: 'page', id, path, title, description: `迎水桥镇${title}`, keywords: [title],
  column: path === '/' ? undefined : id,
  publishedAt: '2026-01-04T01:00:00Z', updatedAt: '2026-11-23T01:00:00Z', blocks,
});

const pages: PageRecord[] = [
  page('home', '/', '迎水桥镇人民政府', everyBlock),
  page('about', '/gk/', '走进迎水桥', [
    { type: 'rich-text', id: 'text', html: richBody },
    { type: 'gallery', id: 'gallery', title: '家乡影像', images: Object.values(pictures) },
  ]),
  page('leaders', '/gk/ldzc/', '领导之窗', [{ ...leaders, title: undefined }]),
  page('guide', '/zwgk/zn/', '信息公开指南', [{ type: 'rich-text', id: 'text', html: richBody }]),
  page('services', '/bsfw/', '办事服务', [{ type: 'service-grid', id: 'services', groups: serviceGroups }]),
  page('contact', '/lxwm/', '联系我们', [{ type: 'contacts', id: 'offices', offices }]),
];

export const townData: MemoryData = {
  records: [town, ...columns, ...articles, ...pages],
  otherSites: [
    upper('zhongwei', '中卫市', '/'), upper('shapotou', '沙坡头区', '/shapotou/', 'zhongwei'), ...neighbours,
  ],
  withdrawals: {
    'article:withdrawn': {
      title: '10月份高龄津贴发放花名册',
      reason: '附件含有个人信息，更正后重新公布。',
      at: '2026-11-20T02:10:00Z',
    },
  },
};

/** The town with other site fields: its colours, a banner, an urgent notice. */
export const townReader = (fields: Partial<SiteRecord> = {}) =>
  memoryReader({ ...townData, records: [{ ...town, ...fields }, ...townData.records.slice(1)] });

/** Every kind of page, by template and what it asks for. */
export const townPages = [
  ['home', 'page', '/', { id: 'home' }],
  ['article', 'article', '/tzgg/20261123-a6.html', { id: 'a6' }],
  ['column', 'column', '/dt/', { id: 'life' }],
  ['sections', 'column', '/zwgk/', { id: 'disclosure' }],
  ['empty-column', 'column', '/zwgk/nb/', { id: 'yearly' }],
  ['archive', 'archive', '/dt/p2.html', { id: 'life', part: 2 }],
  ['text-page', 'page', '/gk/', { id: 'about' }],
  ['leaders-page', 'page', '/gk/ldzc/', { id: 'leaders' }],
  ['services-page', 'page', '/bsfw/', { id: 'services' }],
  ['contact-page', 'page', '/lxwm/', { id: 'contact' }],
  ['gone', 'gone', '/zwgk/msgk/gone.html', { key: 'article:withdrawn' }],
  ['not-found', 'not-found', '/404.html', {}],
  ['site-map', 'site-map', '/site-map.html', {}],
] as const;
