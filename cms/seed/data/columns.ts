import type { ColumnLayout, ColumnType, SiteLevel } from '@mingtang/publication';
import type { SeedColumn } from '../plan.ts';
import type { Department } from './departments.ts';

/** A column with its children, as the tree is written down here. */
interface Branch {
  slug: string;
  name: string;
  type: ColumnType;
  layout: ColumnLayout;
  description: string;
  /** Longest silence in days before the column counts as stale; 国办秘函〔2019〕19号 sets 14 and 180. */
  days?: number;
  hidden?: true;
  children?: Branch[];
}

const fortnight = 14;
const halfYear = 180;
const year = 365;

/** What 政府信息公开条例 asks every organ for, whatever its level. */
function disclosure(own: Branch[], reportsOf: string): Branch {
  return {
    slug: 'zwgk',
    name: '政务公开',
    type: '信息公开目录',
    layout: 'sections',
    description: '政府信息公开平台：指南、制度、法定主动公开内容、年报和依申请公开',
    children: [
      {
        slug: 'zn',
        name: '信息公开指南',
        type: '信息公开指南',
        layout: 'page',
        description: '公开什么、怎样查阅、怎样申请、怎样监督',
      },
      {
        slug: 'zd',
        name: '信息公开制度',
        type: '政策文件',
        layout: 'list',
        description: '政府信息公开的法规、规章和工作制度',
        days: year,
        hidden: true,
      },
      {
        slug: 'fdzdgk',
        name: '法定主动公开内容',
        type: '信息公开目录',
        layout: 'sections',
        description: '依照政府信息公开条例第二十条主动公开的内容',
        children: own,
      },
      {
        slug: 'nb',
        name: '公开年报',
        type: '信息公开年报',
        layout: 'list',
        description: `${reportsOf}政府信息公开工作年度报告`,
        days: year,
      },
      {
        slug: 'ysqgk',
        name: '依申请公开',
        type: '依申请公开',
        layout: 'page',
        description: '申请政府信息公开的条件、方式和时限',
      },
    ],
  };
}

const organBranches: Branch[] = [
  {
    slug: 'jgzn',
    name: '机构职能',
    type: '机构职能',
    layout: 'page',
    description: '主要职责、内设机构和办公信息',
  },
  {
    slug: 'ldzc',
    name: '领导之窗',
    type: '负责人信息',
    layout: 'page',
    description: '负责人姓名、职务和分工',
  },
];

const policy: Branch = {
  slug: 'zcwj',
  name: '政策文件',
  type: '政策文件',
  layout: 'list',
  description: '规范性文件和其他政策文件',
  days: halfYear,
};
const planning: Branch = {
  slug: 'ghjh',
  name: '规划计划',
  type: '政策文件',
  layout: 'list',
  description: '发展规划、专项规划和年度计划',
  days: year,
};
const statistics: Branch = {
  slug: 'tjxx',
  name: '统计信息',
  type: '数据发布',
  layout: 'list',
  description: '经济社会发展的主要数据',
  days: halfYear,
};
const money: Branch = {
  slug: 'czyjs',
  name: '财政预决算',
  type: '数据发布',
  layout: 'list',
  description: '预算、决算和“三公”经费',
  days: year,
};
const emergency: Branch = {
  slug: 'yjgl',
  name: '应急管理',
  type: '政策文件',
  layout: 'list',
  description: '应急预案、预警信息和应对情况',
  days: halfYear,
};
const projects: Branch = {
  slug: 'zdxm',
  name: '重大项目',
  type: '数据发布',
  layout: 'list',
  description: '重大建设项目的批准和实施情况',
  days: halfYear,
};
const welfare: Branch = {
  slug: 'msgk',
  name: '民生公开',
  type: '数据发布',
  layout: 'list',
  description: '教育、医疗、社会保障、社会救助和涉农补贴',
  days: halfYear,
};
const recruiting: Branch = {
  slug: 'zkly',
  name: '招考录用',
  type: '工作动态',
  layout: 'list',
  description: '公务员和事业单位工作人员招考',
  days: year,
};

const interpretation: Branch = {
  slug: 'jdhy',
  name: '解读回应',
  type: '政策解读',
  layout: 'sections',
  description: '讲清政策，回应关切',
  children: [
    {
      slug: 'zcjd',
      name: '政策解读',
      type: '政策解读',
      layout: 'list',
      description: '谁起草谁解读：背景、要点和怎样办',
      days: halfYear,
    },
    {
      slug: 'hygq',
      name: '回应关切',
      type: '回应关切',
      layout: 'list',
      description: '大家关心的事，一件一件说清楚',
      days: halfYear,
    },
  ],
};

const services: Branch = {
  slug: 'bsfw',
  name: '办事服务',
  type: '办事服务',
  layout: 'sections',
  description: '办事指南和便民提示',
  children: [
    {
      slug: 'bszn',
      name: '办事指南',
      type: '办事服务',
      layout: 'list',
      description: '条件、材料、地点、时限一次说清',
      days: halfYear,
    },
    {
      slug: 'bmts',
      name: '便民提示',
      type: '办事服务',
      layout: 'list',
      description: '停水停电、出行、天气和安全提示',
      days: halfYear,
    },
  ],
};

const interaction: Branch = {
  slug: 'hdjl',
  name: '互动交流',
  type: '咨询投诉',
  layout: 'sections',
  description: '意见征集、在线访谈和联系方式',
  children: [
    {
      slug: 'zjdc',
      name: '征集调查',
      type: '征集调查',
      layout: 'list',
      description: '公开征求意见和结果反馈',
      days: halfYear,
    },
    {
      slug: 'zxft',
      name: '在线访谈',
      type: '在线访谈',
      layout: 'list',
      description: '请部门负责人说政策、答问题',
      days: halfYear,
    },
    {
      slug: 'lxwm',
      name: '联系我们',
      type: '咨询投诉',
      layout: 'page',
      description: '地址、电话、12345 热线和网站纠错',
    },
  ],
};

function news(below: Branch[]): Branch {
  return {
    slug: 'zwdt',
    name: '政务动态',
    type: '工作动态',
    layout: 'sections',
    description: '要闻、通知公告和基层动态',
    children: [
      {
        slug: 'yw',
        name: '要闻',
        type: '工作动态',
        layout: 'list',
        description: '政府工作的重要新闻',
        days: fortnight,
      },
      {
        slug: 'tzgg',
        name: '通知公告',
        type: '工作动态',
        layout: 'list',
        description: '面向公众的通知和公告',
        days: halfYear,
      },
      ...below,
    ],
  };
}

const departmentNews: Branch = {
  slug: 'bmdt',
  name: '部门动态',
  type: '工作动态',
  layout: 'list',
  description: '政府部门工作动态',
  days: fortnight,
};

const branches: Record<Exclude<SiteLevel, 'department'>, Branch[]> = {
  city: [
    {
      slug: 'gk',
      name: '走进中卫',
      type: '概况信息',
      layout: 'page',
      description: '中卫的地理、历史、产业和区划',
      children: [
        {
          slug: 'dlqh',
          name: '地理气候',
          type: '概况信息',
          layout: 'page',
          description: '位置、地形、气候和水系',
        },
        {
          slug: 'lswh',
          name: '历史文化',
          type: '概况信息',
          layout: 'page',
          description: '建置沿革、文物古迹和非遗',
        },
        {
          slug: 'tscy',
          name: '特色产业',
          type: '概况信息',
          layout: 'page',
          description: '枸杞、果蔬、草畜、云计算和旅游',
        },
        {
          slug: 'xzqh',
          name: '行政区划',
          type: '概况信息',
          layout: 'page',
          description: '县区、乡镇和街道',
        },
      ],
    },
    news([
      {
        slug: 'xqdt',
        name: '县区动态',
        type: '工作动态',
        layout: 'list',
        description: '县（区）工作动态',
        days: fortnight,
      },
      departmentNews,
    ]),
    disclosure(
      [
        ...organBranches,
        policy,
        planning,
        statistics,
        money,
        emergency,
        projects,
        welfare,
        recruiting,
      ],
      '中卫市人民政府',
    ),
    interpretation,
    services,
    interaction,
    {
      slug: 'ztzl',
      name: '专题专栏',
      type: '工作动态',
      layout: 'sections',
      description: '重点工作专题',
      children: [
        {
          slug: 'fszs',
          name: '防沙治沙',
          type: '工作动态',
          layout: 'list',
          description: '从麦草方格到绿色长城',
          days: halfYear,
        },
        {
          slug: 'hhst',
          name: '黄河流域生态保护',
          type: '工作动态',
          layout: 'list',
          description: '守护黄河安澜，推动高质量发展',
          days: halfYear,
        },
        {
          slug: 'xczx',
          name: '乡村全面振兴',
          type: '工作动态',
          layout: 'list',
          description: '产业、建设和治理',
          days: halfYear,
        },
        {
          slug: 'yshj',
          name: '优化营商环境',
          type: '工作动态',
          layout: 'list',
          description: '办事更省心，企业更安心',
          days: halfYear,
        },
      ],
    },
  ],
  county: [
    {
      slug: 'gk',
      name: '县区概况',
      type: '概况信息',
      layout: 'page',
      description: '地理、人口、产业和区划',
      children: [
        {
          slug: 'xzqh',
          name: '行政区划',
          type: '概况信息',
          layout: 'page',
          description: '所辖乡镇和单位',
        },
      ],
    },
    news([
      {
        slug: 'xzdt',
        name: '乡镇动态',
        type: '工作动态',
        layout: 'list',
        description: '乡镇和村（社区）工作动态',
        days: fortnight,
      },
      departmentNews,
    ]),
    disclosure(
      [...organBranches, policy, planning, statistics, money, emergency, welfare],
      '本级人民政府',
    ),
    interpretation,
    services,
    interaction,
    {
      slug: 'ztzl',
      name: '专题专栏',
      type: '工作动态',
      layout: 'sections',
      description: '重点工作专题',
      children: [
        {
          slug: 'xczx',
          name: '乡村全面振兴',
          type: '工作动态',
          layout: 'list',
          description: '产业、建设和治理',
          days: halfYear,
        },
        {
          slug: 'tsnc',
          name: '特色产业',
          type: '工作动态',
          layout: 'list',
          description: '一县一业，一品一策',
          days: halfYear,
        },
      ],
    },
  ],
  township: [
    {
      slug: 'gk',
      name: '走进乡镇',
      type: '概况信息',
      layout: 'page',
      description: '位置、村庄、人口和产业',
      children: [
        {
          slug: 'jgzn',
          name: '机构职能',
          type: '机构职能',
          layout: 'page',
          description: '站所职责和办公电话',
        },
        {
          slug: 'ldzc',
          name: '领导之窗',
          type: '负责人信息',
          layout: 'page',
          description: '负责人姓名、职务和分工',
        },
      ],
    },
    {
      slug: 'dt',
      name: '镇村动态',
      type: '工作动态',
      layout: 'list',
      description: '发生在身边的事',
      days: fortnight,
    },
    {
      slug: 'tzgg',
      name: '通知公告',
      type: '工作动态',
      layout: 'list',
      description: '面向村民和居民的通知',
      days: halfYear,
    },
    {
      slug: 'zwgk',
      name: '政务公开',
      type: '信息公开目录',
      layout: 'sections',
      description: '政府信息公开',
      children: [
        {
          slug: 'zn',
          name: '信息公开指南',
          type: '信息公开指南',
          layout: 'page',
          description: '公开什么、怎样查阅、怎样申请',
        },
        { ...policy, description: '方案、预案和其他文件' },
        money,
        { ...welfare, name: '惠民公开', description: '救助、补贴和村级事务' },
        {
          slug: 'nb',
          name: '公开年报',
          type: '信息公开年报',
          layout: 'list',
          description: '政府信息公开工作年度报告',
          days: year,
        },
        {
          slug: 'ysqgk',
          name: '依申请公开',
          type: '依申请公开',
          layout: 'page',
          description: '申请政府信息公开的条件、方式和时限',
        },
      ],
    },
    services,
    {
      slug: 'tscy',
      name: '特色产业',
      type: '工作动态',
      layout: 'list',
      description: '地里长的、圈里养的、手上做的',
      days: halfYear,
    },
    {
      slug: 'lxwm',
      name: '联系我们',
      type: '咨询投诉',
      layout: 'page',
      description: '地址、电话和服务时间',
    },
  ],
};

/** The columns of a city, county or township site, parents before children. */
export function columnsOf(
  level: Exclude<SiteLevel, 'department'>,
  shortName: string,
): SeedColumn[] {
  return flat(branches[level], shortName);
}

/** The columns of a department: what every organ must have, and its own. */
export function departmentColumns(department: Department, shortName: string): SeedColumn[] {
  const { special } = department;
  return flat(
    [
      {
        slug: 'gk',
        name: '机构概况',
        type: '机构职能',
        layout: 'page',
        description: '主要职责、内设机构和办公信息',
        children: [
          {
            slug: 'ldzc',
            name: '领导信息',
            type: '负责人信息',
            layout: 'page',
            description: '负责人姓名、职务和分工',
          },
        ],
      },
      {
        slug: 'gzdt',
        name: '工作动态',
        type: '工作动态',
        layout: 'list',
        description: `${department.field}工作动态`,
        days: fortnight,
      },
      {
        slug: 'tzgg',
        name: '通知公告',
        type: '工作动态',
        layout: 'list',
        description: '面向公众的通知和公告',
        days: halfYear,
      },
      {
        slug: 'zwgk',
        name: '政务公开',
        type: '信息公开目录',
        layout: 'sections',
        description: '政府信息公开',
        children: [
          {
            slug: 'zn',
            name: '信息公开指南',
            type: '信息公开指南',
            layout: 'page',
            description: '公开什么、怎样查阅、怎样申请',
          },
          policy,
          {
            slug: 'zcjd',
            name: '政策解读',
            type: '政策解读',
            layout: 'list',
            description: '讲清政策',
            days: halfYear,
          },
          money,
          {
            slug: 'nb',
            name: '公开年报',
            type: '信息公开年报',
            layout: 'list',
            description: '政府信息公开工作年度报告',
            days: year,
          },
          {
            slug: 'ysqgk',
            name: '依申请公开',
            type: '依申请公开',
            layout: 'page',
            description: '申请政府信息公开的条件、方式和时限',
          },
        ],
      },
      {
        slug: 'bszn',
        name: '办事指南',
        type: '办事服务',
        layout: 'list',
        description: '条件、材料、地点、时限一次说清',
        days: halfYear,
      },
      {
        slug: special.slug,
        name: special.name,
        type: special.type,
        layout: 'list',
        description: special.description,
        days: halfYear,
      },
      {
        slug: 'lxwm',
        name: '联系我们',
        type: '咨询投诉',
        layout: 'page',
        description: '地址、电话和服务时间',
      },
    ],
    shortName,
  );
}

function flat(children: Branch[], shortName: string, parent?: string): SeedColumn[] {
  return children.flatMap((branch, index) => {
    const path = `${parent ?? '/'}${branch.slug}/`;
    const column: SeedColumn = {
      name: branch.name === '走进乡镇' ? `走进${shortName}` : branch.name,
      path,
      ...(parent && { parent }),
      type: branch.type,
      layout: branch.layout,
      description: `${shortName}${branch.name}：${branch.description}。`,
      keywords: [shortName, branch.name],
      order: (index + 1) * 10,
      inNavigation: !branch.hidden,
      ...(branch.days && { updatePeriodDays: branch.days }),
    };
    return [column, ...flat(branch.children ?? [], shortName, path)];
  });
}
