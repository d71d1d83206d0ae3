import type { RelationKind, Urgency, Validity } from '@mingtang/publication';
import type { facets } from './library.ts';

/** The text that themes say themselves, in one language. */
export interface Words {
  home: string;
  skipToContent: string;
  mainMenu: string;
  menu: string;
  close: string;
  /** Opens and closes what stands below an entry of the menu. */
  below: (name: string) => string;
  breadcrumb: string;
  more: string;
  /** Of a list, for readers who hear the link alone. */
  moreOf: (name: string) => string;
  published: string;
  updated: string;
  source: string;
  /** Before the name of the site whose article this is. */
  origin: string;
  author: string;
  editor: string;
  bodyText: string;
  attachments: string;
  /** An attachment as it can be read on the page. */
  webVersion: string;
  webVersionNote: string;
  print: string;
  newer: string;
  older: string;
  pinned: string;
  emptyList: string;
  inThisSection: string;
  archive: string;
  archivePart: (part: number) => string;
  archiveSpan: (from: string, to: string) => string;
  newestArticles: string;
  leavesSite: string;
  leaveQuestion: (host: string) => string;
  leave: string;
  stay: string;
  elderMode: string;
  standardMode: string;
  sample: string;
  sampleNotice: string;
  preview: Record<'draft' | 'trial', string>;
  previewNotice: string;
  closing: (site: string, on: string, reason: string) => string;
  closingNotice: string;
  newAddress: string;
  urgentNotice: string;
  siteMap: string;
  feed: string;
  subscribe: string;
  organizer: string;
  operator: string;
  siteCode: string;
  icp: string;
  police: string;
  contact: string;
  address: string;
  phone: string;
  email: string;
  postcode: string;
  hours: string;
  duties: string;
  governmentMark: string;
  reportError: string;
  relatedLinks: string;
  goneTitle: string;
  goneText: (title: string) => string;
  goneReason: string;
  goneAt: string;
  notFoundTitle: string;
  notFoundText: string;
  backHome: string;
  photoCredit: string;
  aboveSites: string;
  pageTools: string;
  urgency: Record<Urgency, string>;
  until: (minute: string) => string;
  previousPicture: string;
  nextPicture: string;
  play: string;
  pause: string;
  documentTitle: string;
  documentNumber: string;
  issuedOn: string;
  validity: string;
  validities: Record<Validity, string>;
  index: string;
  organ: string;
  topics: string;
  genre: string;
  field: string;
  series: string;
  subjectWords: string;
  relations: Record<RelationKind, string>;
  relatedDocuments: string;
  facets: Record<(typeof facets)[number], string>;
  findBy: string;
  wholeLibrary: string;
  downloads: string;
  downloadAs: Record<'pdf' | 'html' | 'word', string>;
  pageAddress: string;
  articles: (count: number) => string;
  track: string;
  follow: Record<'all' | 'topic' | 'organ', string>;
  followByMail: string;
  followByFeed: string;
  openData: string;
  catalogueFile: (year: string, format: string) => string;
  validityHistory: string;
  updates: string;
  statusNotice: Record<Exclude<Validity, 'in-force'>, string>;
  citesNotice: (validity: string) => string;
  explainsNotice: (validity: string) => string;
  retiredNotice: (reason: string) => string;
  documentNotice: string;
  transcript: string;
  captions: string;
  downloadFilm: (size: string) => string;
  elderOffer: string;
  elderWhy: string;
  emptyBlock: string;
}

const chinese: Words = {
  home: '首页',
  skipToContent: '跳到正文',
  mainMenu: '主导航',
  menu: '栏目',
  close: '关闭',
  below: (name) => `${name}：展开或收起下级栏目`,
  breadcrumb: '当前位置',
  more: '更多',
  moreOf: (name) => `更多${name}`,
  published: '发布时间',
  updated: '更新时间',
  source: '来源',
  origin: '转自',
  author: '作者',
  editor: '责任编辑',
  bodyText: '正文',
  attachments: '附件',
  webVersion: '网页版',
  webVersionNote: '由原文件自动转换，方便在线阅读；图片和版式以原文件为准。',
  print: '打印',
  newer: '后一篇',
  older: '前一篇',
  pinned: '置顶',
  emptyList: '本栏目暂无内容。',
  inThisSection: '本栏目导航',
  archive: '往期内容',
  archivePart: (part) => `第 ${part} 卷`,
  archiveSpan: (from, to) => `${from} 至 ${to}`,
  newestArticles: '最新内容',
  leavesSite: '非政府网站，将离开本站',
  leaveQuestion: (host) => `您即将离开本站，前往 ${host}。该网站不属于政府网站，请留意信息安全。`,
  leave: '继续前往',
  stay: '留在本站',
  elderMode: '长者模式',
  standardMode: '标准模式',
  sample: '演示站点：本站全部内容为示例文本，不代表任何机关的真实信息。',
  sampleNotice: '演示说明',
  previewNotice: '预览说明',
  preview: {
    draft: '草稿预览：本页尚未发布，仅供核对。',
    trial: '试运行：本站尚未开通，内容仅供内部核对，请勿转发。',
  },
  closing: (site, on, reason) =>
    `${site}网站将于 ${dayInWords(on)}起关停，不再更新和提供服务。原因：${reason.replace(/[。.]$/, '')}。`,
  closingNotice: '关停公告',
  newAddress: '新网址：',
  urgentNotice: '紧急通知',
  siteMap: '网站地图',
  feed: 'Atom 订阅',
  subscribe: '邮件订阅',
  organizer: '主办单位',
  operator: '承办单位',
  siteCode: '网站标识码',
  icp: 'ICP 备案号',
  police: '公安备案号',
  contact: '联系方式',
  address: '地址',
  phone: '电话',
  email: '电子邮箱',
  postcode: '邮政编码',
  hours: '办公时间',
  duties: '负责工作',
  governmentMark: '党政机关网站标识',
  reportError: '我为政府网站找错',
  relatedLinks: '相关链接',
  goneTitle: '此页面已撤下',
  goneText: (title) => `《${title}》已从本站撤下，不再提供阅读。`,
  goneReason: '撤下原因',
  goneAt: '撤下时间',
  notFoundTitle: '没有找到这个页面',
  notFoundText: '网址可能有误，或者页面已经移走。您可以从下面的栏目继续查找，或返回首页。',
  backHome: '返回首页',
  photoCredit: '摄',
  aboveSites: '上级网站',
  pageTools: '页面工具',
  urgency: { notice: '提示', warning: '预警', emergency: '紧急' },
  until: (minute) => `有效至 ${minute}`,
  previousPicture: '上一幅',
  nextPicture: '下一幅',
  play: '自动播放',
  pause: '暂停',
  documentTitle: '文件名称',
  documentNumber: '文号',
  issuedOn: '成文日期',
  validity: '有效性',
  validities: { 'in-force': '有效', amended: '已修改', repealed: '废止', expired: '失效' },
  index: '索引号',
  organ: '发文机关',
  topics: '主题分类',
  genre: '体裁分类',
  field: '公开领域',
  series: '文件系列',
  subjectWords: '主题词',
  relations: {
    repeals: '废止的文件',
    repealedBy: '废止本文件的文件',
    amends: '修改的文件',
    amendedBy: '修改本文件的文件',
    interprets: '解读的文件',
    interpretedBy: '相关解读',
  },
  relatedDocuments: '相关文件',
  facets: {
    topic: '主题',
    genre: '体裁',
    field: '领域',
    series: '系列',
    organ: '机关',
    year: '年份',
    validity: '有效性',
  },
  findBy: '分类查找',
  wholeLibrary: '全部文件',
  downloads: '下载本文件',
  downloadAs: { pdf: 'PDF', html: '网页（HTML）', word: 'Word 原件' },
  pageAddress: '本页网址',
  articles: (count) => `${count} 条`,
  track: '查询办理进度',
  follow: { all: '订阅新文件', topic: '订阅本主题', organ: '订阅本机关' },
  followByMail: '发到我的邮箱',
  followByFeed: '用阅读器订阅（Atom）',
  openData: '目录下载（开放数据）',
  catalogueFile: (year, format) => `${year} 年目录（${format}）`,
  validityHistory: '有效性记录',
  updates: '更新记录',
  statusNotice: {
    repealed: '本文件已废止，仅供查阅。',
    amended: '本文件已修改，请以修改后的规定为准。',
    expired: '本文件已失效，仅供查阅。',
  },
  citesNotice: (validity) => `文中引用的以下文件现为“${validity}”：`,
  explainsNotice: (validity) => `本文解读的以下文件现为“${validity}”：`,
  retiredNotice: (reason) =>
    `本文件已由发布单位撤回，保留仅供查阅。原因：${reason.replace(/[。.]$/, '')}。`,
  documentNotice: '文件状态提示',
  transcript: '文字稿',
  captions: '字幕',
  downloadFilm: (size) => `下载视频（${size}）`,
  elderOffer: '字小看不清？',
  elderWhy: '换成大字、大按钮、强对比，再次打开时仍然有效。',
  emptyBlock: '此区块还没有内容，读者看不到它。',
};

const english: Words = {
  home: 'Home',
  skipToContent: 'Skip to main content',
  mainMenu: 'Main menu',
  menu: 'Menu',
  close: 'Close',
  below: (name) => `${name}: show or hide what is below`,
  breadcrumb: 'You are here',
  more: 'More',
  moreOf: (name) => `More: ${name}`,
  published: 'Published',
  updated: 'Updated',
  source: 'Source',
  origin: 'From',
  author: 'Author',
  editor: 'Editor',
  bodyText: 'Text',
  attachments: 'Attachments',
  webVersion: 'Read it here',
  webVersionNote:
    'Made from the file by itself, for reading online; for pictures and layout see the original.',
  print: 'Print',
  newer: 'Next',
  older: 'Previous',
  pinned: 'Pinned',
  emptyList: 'Nothing has been published here yet.',
  inThisSection: 'In this section',
  archive: 'Archive',
  archivePart: (part) => `Volume ${part}`,
  archiveSpan: (from, to) => `${from} to ${to}`,
  newestArticles: 'Newest',
  leavesSite: 'not a government site, leaves this site',
  leaveQuestion: (host) =>
    `You are leaving this site for ${host}, which is not a government site. Mind the safety of your data.`,
  leave: 'Continue',
  stay: 'Stay here',
  elderMode: 'Larger text',
  standardMode: 'Standard text',
  sample: 'Demonstration: all content of this site is sample text and comes from no public body.',
  sampleNotice: 'About this demonstration',
  previewNotice: 'About this preview',
  preview: {
    draft: 'Draft preview: this page has not been published.',
    trial: 'Trial: this site is not open yet. For checking only; do not pass on.',
  },
  closing: (site, on, reason) =>
    `The site of ${site} closes on ${on}; nothing is updated or served here from then on. Reason: ${reason.replace(/[。.]$/, '')}.`,
  closingNotice: 'Notice of closing',
  newAddress: 'New address:',
  urgentNotice: 'Urgent notice',
  siteMap: 'Site map',
  feed: 'Atom feed',
  subscribe: 'Updates by mail',
  organizer: 'Published by',
  operator: 'Operated by',
  siteCode: 'Site code',
  icp: 'ICP registration',
  police: 'Public security registration',
  contact: 'Contact',
  address: 'Address',
  phone: 'Phone',
  email: 'Email',
  postcode: 'Postcode',
  hours: 'Office hours',
  duties: 'Responsible for',
  governmentMark: 'Government site mark',
  reportError: 'Report an error on this site',
  relatedLinks: 'Related links',
  goneTitle: 'This page has been withdrawn',
  goneText: (title) => `“${title}” has been withdrawn from this site and can no longer be read.`,
  goneReason: 'Reason',
  goneAt: 'Withdrawn',
  notFoundTitle: 'Page not found',
  notFoundText:
    'The address may be wrong, or the page has moved. Go on from one of these sections, or from the home page.',
  backHome: 'Go to the home page',
  photoCredit: 'Photo:',
  aboveSites: 'Parent sites',
  pageTools: 'Page tools',
  urgency: { notice: 'Notice', warning: 'Warning', emergency: 'Emergency' },
  until: (minute) => `Until ${minute}`,
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  play: 'Play',
  pause: 'Pause',
  documentTitle: 'Document',
  documentNumber: 'Number',
  issuedOn: 'Issued on',
  validity: 'Validity',
  validities: {
    'in-force': 'In force',
    amended: 'Amended',
    repealed: 'Repealed',
    expired: 'Expired',
  },
  index: 'Index number',
  organ: 'Issued by',
  topics: 'Topic',
  genre: 'Genre',
  field: 'Field of disclosure',
  series: 'Series',
  subjectWords: 'Keywords',
  relations: {
    repeals: 'Repeals',
    repealedBy: 'Repealed by',
    amends: 'Amends',
    amendedBy: 'Amended by',
    interprets: 'Explains',
    interpretedBy: 'Explained by',
  },
  relatedDocuments: 'Related documents',
  facets: {
    topic: 'Topic',
    genre: 'Genre',
    field: 'Field',
    series: 'Series',
    organ: 'Organ',
    year: 'Year',
    validity: 'Validity',
  },
  findBy: 'Find by',
  wholeLibrary: 'All documents',
  downloads: 'Download this document',
  downloadAs: { pdf: 'PDF', html: 'HTML', word: 'Word original' },
  pageAddress: 'This page',
  articles: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  track: 'Track a submission',
  follow: {
    all: 'Follow new documents',
    topic: 'Follow this topic',
    organ: 'Follow this organ',
  },
  followByMail: 'By mail',
  followByFeed: 'In a feed reader (Atom)',
  openData: 'The catalogue as open data',
  catalogueFile: (year, format) => `Catalogue of ${year} (${format})`,
  validityHistory: 'History of validity',
  updates: 'Updates',
  statusNotice: {
    repealed: 'This document has been repealed and is kept for reference.',
    amended: 'This document has been amended; go by what was amended.',
    expired: 'This document is no longer in force and is kept for reference.',
  },
  citesNotice: (validity) => `Cited here, and now “${validity}”:`,
  explainsNotice: (validity) => `Explained here, and now “${validity}”:`,
  retiredNotice: (reason) =>
    `Whoever published this has taken it back; it is kept for reference. Reason: ${reason.replace(/[。.]$/, '')}.`,
  documentNotice: 'About this document',
  transcript: 'Transcript',
  captions: 'Captions',
  downloadFilm: (size) => `Download the film (${size})`,
  elderOffer: 'Hard to read?',
  elderWhy: 'Larger text, larger buttons and more contrast, kept for your next visit.',
  emptyBlock: 'There is nothing in this block yet; readers do not see it.',
};

/** `2026-12-31` → `2026年12月31日`. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Words for a BCP 47 language: English where it is English, Chinese otherwise. */
export function wordsFor(language: string): Words {
  return /^en\b/i.test(language) ? english : chinese;
}
