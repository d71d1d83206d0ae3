/** A document that a site discloses, with the explanation that goes with it. Days count back from today. */
export interface Policy {
  key: string;
  title: string;
  /** Letters of the organ in the document number, 卫政发. */
  letters: string;
  serial: number;
  daysAgo: number;
  topic: string;
  genre: string;
  field?: string;
  body: string;
  /** Keys of earlier documents that it takes the place of. */
  repeals?: string[];
  explanation?: { title: string; body: string };
}

const order = (what: string, by: string) =>
  `为规范${what}，现将有关事项通知如下。

## 一、适用范围

本市行政区域内的${what}适用本通知。

## 二、主要措施

${by}

## 三、施行时间

本通知自印发之日起施行。`;

/** Invented, as the whole demonstration is. */
export const cityPolicies: Policy[] = [
  {
    key: 'heating-old',
    title: '中卫市城市供热管理暂行办法（示例）',
    letters: '卫政规发',
    serial: 3,
    daysAgo: 1150,
    topic: 'construction',
    genre: 'notice',
    field: 'municipal',
    body: order(
      '城市供热',
      '供热单位应当在采暖期开始三十日前公布收费标准，室内温度不低于十八摄氏度。',
    ),
  },
  {
    key: 'heating',
    title: '中卫市城市供热管理办法（示例）',
    letters: '卫政规发',
    serial: 5,
    daysAgo: 24,
    topic: 'construction',
    genre: 'notice',
    field: 'municipal',
    repeals: ['heating-old'],
    body: order(
      '城市供热',
      '室温不达标的，用户可以申请测温，供热单位应当在二十四小时内上门；核实不达标的，按日退还热费。',
    ),
    explanation: {
      title: '一图读懂：中卫市城市供热管理办法（示例）',
      body: '与原暂行办法相比，主要变化有三：测温时限缩短为二十四小时；室温不达标按日退费；低保家庭减半收费。',
    },
  },
  {
    key: 'business',
    title: '中卫市优化营商环境若干措施（示例）',
    letters: '卫政办发',
    serial: 31,
    daysAgo: 45,
    topic: 'economy',
    genre: 'opinion',
    body: order('惠企政策兑现', '能够共享取得的材料不再要求企业提供，政策兑现情况每季度公布。'),
    explanation: {
      title: '优化营商环境若干措施十问十答（示例）',
      body: '什么材料可以免交？凡能够从政务数据共享平台取得的，一律免交。兑现要多久？一般在十五个工作日内。',
    },
  },
  {
    key: 'water',
    title: '关于做好今冬明春农田水利建设的通知（示例）',
    letters: '卫政办发',
    serial: 28,
    daysAgo: 70,
    topic: 'agriculture',
    genre: 'notice',
    field: 'farm-subsidies',
    body: order('农田水利建设', '冬灌前完成干渠清淤，对参加义务投工的村给予物资补助。'),
  },
  {
    key: 'elder',
    title: '中卫市居家养老服务补贴实施细则（示例）',
    letters: '卫民发',
    serial: 12,
    daysAgo: 260,
    topic: 'welfare',
    genre: 'notice',
    field: 'elder-care',
    body: order('居家养老服务补贴', '补贴按月发放，申请材料由社区代办。'),
    explanation: {
      title: '养老服务补贴怎么领（示例）',
      body: '年满七十岁的低收入老人，在社区提出申请，次月起发放。',
    },
  },
  {
    key: 'digital',
    title: '中卫市数字乡村建设行动方案（示例）',
    letters: '卫政办发',
    serial: 9,
    daysAgo: 410,
    topic: 'agriculture',
    genre: 'plan',
    body: order('数字乡村建设', '三年内实现行政村光纤和政务服务终端全覆盖。'),
  },
];

export const countyPolicies: Policy[] = [
  {
    key: 'goji-old',
    title: '枸杞产业扶持办法（试行，示例）',
    letters: '政规发',
    serial: 1,
    daysAgo: 900,
    topic: 'agriculture',
    genre: 'notice',
    field: 'farm-subsidies',
    body: order('枸杞产业扶持', '对新建标准化基地给予一次性补助。'),
  },
  {
    key: 'goji',
    title: '枸杞产业扶持办法（示例）',
    letters: '政规发',
    serial: 2,
    daysAgo: 33,
    topic: 'agriculture',
    genre: 'notice',
    field: 'farm-subsidies',
    repeals: ['goji-old'],
    body: order('枸杞产业扶持', '扶持资金分两年兑付，验收结果在村公示七天。'),
    explanation: {
      title: '枸杞产业扶持办法解读（示例）',
      body: '新办法把补助分为建园和管护两段，农户凭验收单领取，不再逐级申报。',
    },
  },
  {
    key: 'school',
    title: '关于义务教育阶段学校招生工作的通知（示例）',
    letters: '政办发',
    serial: 14,
    daysAgo: 190,
    topic: 'science-education',
    genre: 'notice',
    field: 'compulsory-education',
    body: order('义务教育招生', '按片区就近入学，随迁子女与本地学生同等对待。'),
  },
  {
    key: 'houses',
    title: '农村危房改造实施方案（示例）',
    letters: '政办发',
    serial: 8,
    daysAgo: 300,
    topic: 'construction',
    genre: 'plan',
    field: 'dangerous-houses',
    body: order('农村危房改造', '鉴定为危房的农户优先安排，补助直接发到户。'),
  },
];
