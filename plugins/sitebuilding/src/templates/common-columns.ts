import type { TemplateColumn } from '../domain/site-template.ts';
import {
  column,
  fortnight,
  guideline,
  halfYear,
  inspection,
  platform,
  regulation,
  year,
} from './column.ts';

/** Columns that several templates have. */

export const functions = column({
  slug: 'jgzn',
  name: '机构职能',
  type: '机构职能',
  layout: 'page',
  about: '主要职责、内设机构和办公信息',
  required: regulation('第二十条第二项'),
});

export const leaders = column({
  slug: 'ldzc',
  name: '领导之窗',
  type: '负责人信息',
  layout: 'page',
  about: '负责人姓名、职务和分工',
  required: regulation('第二十条第二项'),
});

const guide = (about: string) =>
  column({
    slug: 'zn',
    name: '信息公开指南',
    type: '信息公开指南',
    layout: 'page',
    about,
    required: regulation('第十二条'),
  });

const reports = (about: string) =>
  column({
    slug: 'nb',
    name: '公开年报',
    type: '信息公开年报',
    layout: 'list',
    about,
    days: year,
    required: regulation('第五十条'),
  });

const requests = column({
  slug: 'ysqgk',
  name: '依申请公开',
  type: '依申请公开',
  layout: 'page',
  about: '申请政府信息公开的条件、方式和时限',
  required: regulation('第二十七条'),
});

export const policies = (about = '规范性文件和其他政策文件') =>
  column({
    slug: 'zcwj',
    name: '政策文件',
    type: '政策文件',
    layout: 'list',
    about,
    days: halfYear,
    required: regulation('第二十条第一项'),
  });

export const budgets = column({
  slug: 'czyjs',
  name: '财政预决算',
  type: '数据发布',
  layout: 'list',
  about: '预算、决算和“三公”经费',
  days: year,
  required: regulation('第二十条第七项'),
});

export const notices = (about = '面向公众的通知和公告') =>
  column({
    slug: 'tzgg',
    name: '通知公告',
    type: '工作动态',
    layout: 'list',
    about,
    days: halfYear,
  });

const statistics = column({
  slug: 'tjxx',
  name: '统计信息',
  type: '数据发布',
  layout: 'list',
  about: '经济社会发展的主要数据',
  days: halfYear,
  required: regulation('第二十条第四项'),
});

export const welfare = (name: string, about: string) =>
  column({ slug: 'msgk', name, type: '数据发布', layout: 'list', about, days: halfYear });

const plans = column({
  slug: 'ghjh',
  name: '规划计划',
  type: '政策文件',
  layout: 'list',
  about: '发展规划、专项规划和年度计划',
  days: year,
  required: regulation('第二十条第三项'),
});

const emergencies = column({
  slug: 'yjgl',
  name: '应急管理',
  type: '政策文件',
  layout: 'list',
  about: '应急预案、预警信息和应对情况',
  days: halfYear,
  required: regulation('第二十条第十二项'),
});

/** What every government portal discloses by itself; `more` is what its level adds, by slug of where. */
export const portalDisclosure = (more: TemplateColumn[]) => [
  functions,
  leaders,
  policies(),
  plans,
  statistics,
  budgets,
  emergencies,
  ...more,
];

/**
 * 政务公开 of an organ of any level: one platform in the parts that 国办公开办函〔2019〕61号 lays down. Its page
 * shows them all; `own` is what the organ discloses by itself.
 */
export const disclosure = (own: TemplateColumn[], reportsOf: string) =>
  column({
    slug: 'zwgk',
    name: '政务公开',
    type: '信息公开目录',
    layout: 'sections',
    about: '政府信息公开平台：指南、制度、法定主动公开内容、年报和依申请公开',
    required: regulation('第十二条'),
    children: [
      guide('公开什么、怎样查阅、怎样申请、怎样监督'),
      column({
        slug: 'zd',
        name: '信息公开制度',
        type: '政策文件',
        layout: 'list',
        about: '政府信息公开的法规、规章和工作制度',
        days: year,
        hidden: true,
        required: platform,
      }),
      column({
        slug: 'zcwjk',
        name: '政策文件库',
        type: '政策文件',
        layout: 'library',
        about: '公开文件按主题、机关、年份和有效性查找，目录可以下载',
      }),
      column({
        slug: 'fdzdgk',
        name: '法定主动公开内容',
        type: '信息公开目录',
        layout: 'sections',
        about: '依照政府信息公开条例主动公开的内容',
        required: platform,
        children: own,
      }),
      reports(reportsOf),
      requests,
    ],
  });

export const interpretation = column({
  slug: 'jdhy',
  name: '解读回应',
  type: '政策解读',
  layout: 'sections',
  about: '讲清政策，回应关切',
  required: guideline,
  children: [
    column({
      slug: 'zcjd',
      name: '政策解读',
      type: '政策解读',
      layout: 'list',
      about: '谁起草谁解读：背景、要点和怎样办',
      days: halfYear,
      required: guideline,
    }),
    column({
      slug: 'hygq',
      name: '回应关切',
      type: '回应关切',
      layout: 'list',
      about: '大家关心的事，一件一件说清楚',
      days: halfYear,
      required: guideline,
    }),
  ],
});

export const serviceGuides = column({
  slug: 'bszn',
  name: '办事指南',
  type: '办事服务',
  layout: 'list',
  about: '条件、材料、地点、时限一次说清',
  days: halfYear,
  required: inspection,
});

export const services = column({
  slug: 'bsfw',
  name: '办事服务',
  type: '办事服务',
  layout: 'sections',
  about: '办事指南和便民提示',
  required: guideline,
  children: [
    serviceGuides,
    column({
      slug: 'bmts',
      name: '便民提示',
      type: '办事服务',
      layout: 'list',
      about: '停水停电、出行、天气和安全提示',
      days: halfYear,
    }),
  ],
});

export const interaction = column({
  slug: 'hdjl',
  name: '互动交流',
  type: '咨询投诉',
  layout: 'sections',
  about: '意见征集、在线访谈和联系方式',
  required: inspection,
  children: [
    column({
      slug: 'zjdc',
      name: '征集调查',
      type: '征集调查',
      layout: 'list',
      about: '公开征求意见和结果反馈',
      days: halfYear,
      required: guideline,
    }),
    column({
      slug: 'zxft',
      name: '在线访谈',
      type: '在线访谈',
      layout: 'list',
      about: '请部门负责人说政策、答问题',
      days: halfYear,
    }),
    column({
      slug: 'lxwm',
      name: '联系我们',
      type: '咨询投诉',
      layout: 'page',
      about: '地址、电话、12345 热线和网站纠错',
      required: inspection,
    }),
  ],
});

export const contact = column({
  slug: 'lxwm',
  name: '联系我们',
  type: '咨询投诉',
  layout: 'page',
  about: '地址、电话和服务时间',
  required: regulation('第二十条第二项'),
});

/** 政务动态 of a portal, with the news of those below it. */
export const news = (below: TemplateColumn[]) =>
  column({
    slug: 'zwdt',
    name: '政务动态',
    type: '工作动态',
    layout: 'sections',
    about: '要闻、通知公告和基层动态',
    required: guideline,
    children: [
      column({
        slug: 'yw',
        name: '要闻',
        type: '工作动态',
        layout: 'list',
        about: '政府工作的重要新闻',
        days: fortnight,
        required: guideline,
      }),
      notices(),
      ...below,
    ],
  });

export const departmentNews = column({
  slug: 'bmdt',
  name: '部门动态',
  type: '工作动态',
  layout: 'list',
  about: '政府部门工作动态',
  days: fortnight,
});

export const topics = column({
  slug: 'ztzl',
  name: '专题专栏',
  type: '工作动态',
  layout: 'sections',
  about: '重点工作专题',
  children: [
    column({
      slug: 'xczx',
      name: '乡村全面振兴',
      type: '工作动态',
      layout: 'list',
      about: '产业、建设和治理',
      days: halfYear,
    }),
  ],
});
