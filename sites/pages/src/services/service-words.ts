import type { CodeNames, Limit } from '@mingtang/publication/records';

/** What guides and lists of services say, in a site's language. */
export interface ServiceWords {
  services: string;
  servicesLede: string;
  forWhom: (audience: string) => string;
  byDepartment: string;
  all: string;
  items: (n: number) => string;
  empty: string;
  /** Of a code. */
  name: (names: CodeNames) => string;
  limit: (limit: Limit) => string;
  atOnce: string;
  separator: string;
  apply: string;
  applyHint: string;
  print: string;
  definedBy: (name: string) => string;
  summary: { who: string; time: string; cost: string; visits: string; where: string };
  free: string;
  visitsNeeded: (n: number) => string;
  noVisit: string;
  seePlaces: (n: number) => string;
  contents: string;
  sections: Record<
    | 'places'
    | 'materials'
    | 'conditions'
    | 'steps'
    | 'fees'
    | 'results'
    | 'bases'
    | 'faqs'
    | 'contacts'
    | 'facts',
    string
  >;
  materialsLede: string;
  exemptLede: string;
  address: string;
  hours: string;
  phone: string;
  directions: string;
  form: string;
  copies: (n: number) => string;
  when: string;
  source: string;
  basis: string;
  standard: string;
  guide: string;
  blank: string;
  sample: string;
  handler: string;
  timeLimit: string;
  statutory: string;
  promised: string;
  limitNote: string;
  special: string;
  notCounted: string;
  charge: string;
  reduction: string;
  resultType: string;
  validity: string;
  consult: string;
  complaint: string;
  booking: string;
  reach: string;
  channels: string;
  byMail: string;
  depth: string;
  fullyOnline: string;
  yes: string;
  no: string;
  visitReason: string;
  type: string;
  level: string;
  organ: string;
  organKind: string;
  delegatedBy: string;
  baseCode: string;
  implementationCode: string;
  handling: string;
  themes: string;
  audience: string;
  updated: string;
}

const zh: ServiceWords = {
  services: '办事指南',
  servicesLede: '要办什么事、带什么材料、去哪里、多久办好，点开就能看到。',
  forWhom: (audience) => `${audience}办事`,
  byDepartment: '按部门查找',
  all: '全部事项',
  items: (n) => `${n} 项`,
  empty: '这里还没有事项。',
  name: (names) => names.zh,
  limit: ({ amount, unit }) => `${amount}${unit === 'workday' ? '个工作日' : '日（自然日）'}`,
  atOnce: '当场办结',
  separator: '、',
  apply: '在线办理',
  applyHint: '不用登录，填到一半可以保存。',
  print: '打印指南',
  definedBy: (name) => `条件、材料和时限由${name}规定，地点和时间由本站提供。`,
  summary: {
    who: '谁能办',
    time: '多久办好',
    cost: '要花多少钱',
    visits: '跑几次',
    where: '去哪里',
  },
  free: '不收费',
  visitsNeeded: (n) => `到现场 ${n} 次`,
  noVisit: '一次不用跑',
  seePlaces: (n) => `等 ${n} 个地点`,
  contents: '本页内容',
  sections: {
    places: '办理地点和时间',
    materials: '申请材料',
    conditions: '受理条件',
    steps: '办理流程和时限',
    fees: '收费',
    results: '办理结果',
    bases: '设定依据',
    faqs: '常见问题',
    contacts: '咨询和投诉',
    facts: '事项信息',
  },
  materialsLede: '备齐一样勾一样；勾选只在您自己的屏幕上，不会提交。',
  exemptLede: '以下材料由办理部门自行调取，不用您提供：',
  address: '地址',
  hours: '时间',
  phone: '电话',
  directions: '怎么去',
  form: '形式',
  copies: (n) => `${n} 份`,
  when: '什么情形下提供',
  source: '来源',
  basis: '依据',
  standard: '受理标准',
  guide: '填报须知',
  blank: '空白表格',
  sample: '示例样表',
  handler: '办理岗位',
  timeLimit: '时限',
  statutory: '法定办结时限',
  promised: '承诺办结时限',
  limitNote: '时限说明',
  special: '特别程序',
  notCounted: '所需时间不计入办结时限。',
  charge: '标准',
  reduction: '减免',
  resultType: '类型',
  validity: '有效期',
  consult: '咨询电话',
  complaint: '监督投诉电话',
  booking: '预约',
  reach: '通办范围',
  channels: '办理形式',
  byMail: '邮寄送达',
  depth: '网办深度',
  fullyOnline: '全程网办',
  yes: '是',
  no: '否',
  visitReason: '到现场的原因',
  type: '事项类型',
  level: '行使层级',
  organ: '实施主体',
  organKind: '实施主体性质',
  delegatedBy: '委托部门',
  baseCode: '基本编码',
  implementationCode: '实施编码',
  handling: '办件类型',
  themes: '主题分类',
  audience: '服务对象',
  updated: '更新日期',
};

const en: ServiceWords = {
  services: 'Services',
  servicesLede: 'What to bring, where to go and how long it takes, for everything done here.',
  forWhom: (audience) => `For ${audience.toLowerCase()}`,
  byDepartment: 'By department',
  all: 'All services',
  items: (n) => `${n} ${n === 1 ? 'service' : 'services'}`,
  empty: 'There are no services here yet.',
  name: (names) => names.en,
  limit: ({ amount, unit }) =>
    `${amount} ${unit === 'workday' ? 'working ' : 'calendar '}${amount === 1 ? 'day' : 'days'}`,
  atOnce: 'At once',
  separator: ', ',
  apply: 'Apply on-line',
  applyHint: 'No account needed; a half-filled form can be saved.',
  print: 'Print this guide',
  definedBy: (name) =>
    `Conditions, materials and limits are laid down by ${name}; places and hours are ours.`,
  summary: {
    who: 'Who may apply',
    time: 'How long it takes',
    cost: 'What it costs',
    visits: 'Visits needed',
    where: 'Where',
  },
  free: 'Free of charge',
  visitsNeeded: (n) => `${n} ${n === 1 ? 'visit' : 'visits'}`,
  noVisit: 'No visit',
  seePlaces: (n) => `and others, ${n} in all`,
  contents: 'On this page',
  sections: {
    places: 'Where and when',
    materials: 'What to bring',
    conditions: 'Conditions',
    steps: 'Steps and time limits',
    fees: 'Fees',
    results: 'What you get',
    bases: 'Legal basis',
    faqs: 'Questions and answers',
    contacts: 'Questions and complaints',
    facts: 'About this service',
  },
  materialsLede: 'Tick what you have; ticks stay on your screen and are sent nowhere.',
  exemptLede: 'The office obtains these itself; you need not bring them:',
  address: 'Address',
  hours: 'Hours',
  phone: 'Telephone',
  directions: 'How to get there',
  form: 'Form',
  copies: (n) => `${n} ${n === 1 ? 'copy' : 'copies'}`,
  when: 'In which case',
  source: 'Source',
  basis: 'Basis',
  standard: 'Measure',
  guide: 'How to fill it in',
  blank: 'Blank form',
  sample: 'Sample',
  handler: 'Handled by',
  timeLimit: 'Limit',
  statutory: 'Statutory limit',
  promised: 'Promised limit',
  limitNote: 'Note on limits',
  special: 'Special procedures',
  notCounted: 'Their time is not counted in the limits.',
  charge: 'Charge',
  reduction: 'Reductions',
  resultType: 'Type',
  validity: 'Holds good for',
  consult: 'Questions',
  complaint: 'Complaints',
  booking: 'Appointments',
  reach: 'Where else',
  channels: 'Ways to apply',
  byMail: 'Sent by mail',
  depth: 'On-line depth',
  fullyOnline: 'Wholly on-line',
  yes: 'Yes',
  no: 'No',
  visitReason: 'Why one must come',
  type: 'Type',
  level: 'Level',
  organ: 'Organ',
  organKind: 'Kind of organ',
  delegatedBy: 'Delegated by',
  baseCode: 'Base code',
  implementationCode: 'Implementation code',
  handling: 'Handling',
  themes: 'Themes',
  audience: 'Serves',
  updated: 'Updated',
};

export function serviceWordsFor(language: string): ServiceWords {
  return language.startsWith('en') ? en : zh;
}
