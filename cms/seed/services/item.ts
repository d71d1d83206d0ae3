import type {
  Channel,
  EnterpriseEvent,
  ExerciseLevel,
  ItemType,
  MaterialForm,
  MaterialSource,
  Necessity,
  PersonEvent,
  ServiceTheme,
  SpecialProcedure,
} from '@mingtang/publication';

/** An item of the demo, as short as it can be told; `documentOf` spells it out. */
export interface SeedItem {
  slug: string;
  name: string;
  summary: string;
  keywords?: string[];
  type: ItemType;
  /** Key of `offices`. */
  office: Office;
  levels: ExerciseLevel[];
  /** Laws that surely apply; where none is sure, what the office names. */
  laws?: string[];
  theme: ServiceTheme;
  person?: PersonEvent[];
  enterprise?: EnterpriseEvent[];
  conditions: string[];
  materials: SeedMaterial[];
  /** Promised and statutory working days; done at once without. */
  days?: [promised: number, statutory?: number];
  special?: SpecialProcedure;
  online?: 'wholly' | 'yes';
  /** Id of the form by which it is applied for on-line. */
  form?: string;
  /** Why one must come; without it nobody must. */
  visit?: string;
  result: [
    name: string,
    type: 'licence' | 'approval' | 'notice' | 'payment' | 'registration' | 'other',
    validity?: string,
  ];
  fee?: { name: string; standard: string; basis: string; reduction?: string };
  faq?: [question: string, answer: string];
}

export interface SeedMaterial {
  name: string;
  forms: MaterialForm[];
  copies: number;
  necessity: Necessity;
  when?: string;
  source: MaterialSource;
  issuer?: string;
  isShared?: boolean;
  hasForm?: boolean;
}

/** Offices of the demo's items; codes stand in addresses. */
const offices = {
  gaj: '公安局',
  rsj: '人力资源和社会保障局',
  ybj: '医疗保障局',
  mzj: '民政局',
  wjw: '卫生健康委员会',
  jyj: '教育局',
  zjj: '住房和城乡建设局',
  zrzyj: '自然资源局',
  scjg: '市场监督管理局',
  jtj: '交通运输局',
  nyncj: '农业农村局',
  swj: '水务局',
  yjj: '应急管理局',
  cgj: '综合执法局',
  tyjr: '退役军人事务局',
  gjj: '住房公积金管理中心',
  cl: '残疾人联合会',
} as const;
type Office = keyof typeof offices;

/** A form to be filled in; the demo has a blank one. */
export const form = (name: string): SeedMaterial => ({
  name,
  forms: ['original', 'electronic'],
  copies: 1,
  necessity: 'required',
  source: 'applicant',
  hasForm: true,
});

/** A paper that people have. */
export const paper = (name: string, issuer?: string): SeedMaterial => ({
  name,
  forms: ['original'],
  copies: 1,
  necessity: 'required',
  source: issuer ? 'government' : 'other',
  ...(issuer && { issuer }),
});

/** What the office obtains itself. */
export const shared = (name: string, issuer: string): SeedMaterial => ({
  name,
  forms: [],
  copies: 0,
  necessity: 'exempt',
  source: 'government',
  issuer,
  isShared: true,
});

/** What is asked for in some cases. */
export const inCase = (name: string, when: string): SeedMaterial => ({
  ...paper(name),
  forms: ['copy'],
  necessity: 'conditional',
  when,
});

/** What may follow later. */
export const later = (name: string): SeedMaterial => ({
  ...paper(name),
  forms: ['copy'],
  necessity: 'deferrable',
});

export const idCard = paper('居民身份证', '公安机关');
export const household = shared('户口簿信息', '公安机关');
export const licence = shared('营业执照信息', '市场监督管理部门');
export const proxy = inCase('授权委托书和代理人身份证', '委托他人办理的提供。');

/** An item as its form holds it; `files` are ids of the demo's blank form and sample. */
export function documentOf(
  item: SeedItem,
  {
    site,
    siteName,
    address,
    files,
  }: { site: string; siteName: string; address: string; files: { blank: string; sample: string } },
): Record<string, unknown> {
  const { days, online, visit, laws, result } = item;
  const channels: Channel[] = online ? ['window', 'online'] : ['window'];
  const [resultName, resultType, validity] = result;
  const needsSample = ['licence', 'approval', 'notice'].includes(resultType);
  const number = phoneOf(item.office);
  return {
    site,
    slug: item.slug,
    name: item.name,
    summary: item.summary,
    keywords: item.keywords ?? [],
    type: item.type,
    levels: item.levels,
    organ: { code: item.office, name: `${siteName}${offices[item.office]}` },
    organKind: 'statutory',
    bases: (laws ?? ['以法定依据为准（示例文本）']).map(lawOf),
    audiences: [...(item.person ? ['person'] : []), ...(item.enterprise ? ['enterprise'] : [])],
    personEvents: item.person ?? [],
    enterpriseEvents: item.enterprise ?? [],
    themes: [item.theme],
    conditions: item.conditions.join('\n'),
    handling: days ? 'promised' : 'instant',
    ...(days && { promisedLimit: { amount: days[0], unit: 'workday' } }),
    ...(days?.[1] && { statutoryLimit: { amount: days[1], unit: 'workday' } }),
    limitNote: days ? '自受理之日起算（示例文本，以法定依据为准）。' : '材料齐全的当场办结。',
    steps: stepsOf(item),
    special: item.special ? [{ procedure: item.special, note: '所需时间另行书面告知。' }] : [],
    materials: item.materials.map(({ hasForm, ...material }) => ({
      ...material,
      ...(hasForm && { blank: files.blank, sample: files.sample, guide: '字迹清楚、签名完整。' }),
    })),
    channels,
    visits: visit ? 1 : 0,
    visitReason: visit ?? '',
    fullyOnline: online === 'wholly',
    onlineDepth: online === 'wholly' ? '4' : online ? '3' : '2',
    byMail: resultType !== 'payment',
    ...(item.form && { form: item.form }),
    reach: item.levels.includes('township') ? 'city' : 'own',
    booking: '拨打咨询电话预约（示例）。',
    consultPhone: number,
    complaintPhone: '0955-7012345',
    places: [
      {
        name: `${siteName}政务服务中心综合窗口`,
        address,
        hours: '工作日 9:00—12:00，13:30—17:00；周六上午延时服务',
        phone: number,
      },
    ],
    results: [
      {
        name: resultName,
        type: resultType,
        ...(validity && { validity }),
        ...(needsSample && { sample: files.sample }),
      },
    ],
    fees: item.fee ? [item.fee] : [],
    faqs: (item.faq ? [item.faq] : [usual(item)]).map(([question, answer]) => ({
      question,
      answer,
    })),
    _status: 'published',
  };
}

/** 《某法》第三条 as its name and its article. */
function lawOf(text: string) {
  const [, law, article] = /^(《.+?》(?:（.+?）)?)(第.+)?$/.exec(text) ?? [];
  return law ? { law, ...(article && { article }) } : { law: text };
}

function stepsOf({ type, office, days }: SeedItem) {
  const handler = `${offices[office]}（示例岗位）`;
  const accept = {
    kind: 'accept',
    name: '受理',
    handler: '综合窗口',
    standard: '材料齐全、符合法定形式。',
  };
  if (type !== '01') {
    return [
      accept,
      { kind: 'review', name: '审核', handler },
      { kind: 'conclude', name: '办结', handler },
    ];
  }
  return [
    { ...accept, ...(days && { limit: { amount: 1, unit: 'workday' } }) },
    { kind: 'review', name: '审核', handler, standard: '符合法定条件。' },
    { kind: 'approve', name: '审批', handler: '分管负责人' },
    { kind: 'conclude', name: '办结', handler },
    { kind: 'deliver', name: '送达', handler: '综合窗口' },
  ];
}

const usual = ({ levels }: SeedItem): [string, string] => [
  '可以就近办吗？',
  levels.includes('township')
    ? '可以，各乡镇（街道）便民服务中心都能办。'
    : '请到政务服务中心办理，可以提前打电话预约。',
];

/** Numbers that nobody has. */
const phoneOf = (office: Office) =>
  `0955-70${String(10_000 + Object.keys(offices).indexOf(office) * 101)}`;
