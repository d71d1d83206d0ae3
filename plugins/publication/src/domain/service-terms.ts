/**
 * The codes that service items are described by, as published: a code stands in records and addresses and
 * never changes. Names are in both languages; which of them a page shows, its language says.
 */
export interface CodeNames {
  zh: string;
  en: string;
}

/**
 * Types of items 事项类型: the ten kinds of administrative power, and public services. 01, 05, 10 and 20 are
 * as live catalogues have them; the others are to be checked against GB/T 39554.1 before go-live.
 */
export const itemTypes = {
  '01': { zh: '行政许可', en: 'Administrative licence' },
  '02': { zh: '行政处罚', en: 'Administrative penalty' },
  '03': { zh: '行政强制', en: 'Administrative coercion' },
  '04': { zh: '行政征收', en: 'Administrative levy' },
  '05': { zh: '行政给付', en: 'Administrative benefit' },
  '06': { zh: '行政检查', en: 'Administrative inspection' },
  '07': { zh: '行政确认', en: 'Administrative confirmation' },
  '08': { zh: '行政奖励', en: 'Administrative award' },
  '09': { zh: '行政裁决', en: 'Administrative ruling' },
  '10': { zh: '其他行政权力', en: 'Other administrative power' },
  '20': { zh: '公共服务', en: 'Public service' },
} as const satisfies Record<string, CodeNames>;
export type ItemType = keyof typeof itemTypes;

/** Levels at which an item is exercised 行使层级; the digits are those of implementation codes. */
export const exerciseLevels = {
  state: { digit: '1', zh: '国家级', en: 'State' },
  province: { digit: '2', zh: '省级', en: 'Province' },
  city: { digit: '3', zh: '市级', en: 'City' },
  county: { digit: '4', zh: '县级', en: 'County' },
  township: { digit: '5', zh: '乡镇（街道）级', en: 'Township' },
  village: { digit: '6', zh: '村（社区）级', en: 'Village' },
} as const satisfies Record<string, CodeNames & { digit: string }>;
export type ExerciseLevel = keyof typeof exerciseLevels;

/** What kind of body carries an item out 实施主体性质. */
export const organKinds = {
  statutory: { zh: '法定机关', en: 'Statutory organ' },
  authorised: { zh: '授权组织', en: 'Authorised organisation' },
  delegated: { zh: '受委托组织', en: 'Delegated organisation' },
} as const satisfies Record<string, CodeNames>;
export type OrganKind = keyof typeof organKinds;

/** Whom an item serves 服务对象. */
export const audiences = {
  person: { zh: '个人', en: 'Individuals' },
  enterprise: { zh: '企业和其他组织', en: 'Enterprises and organisations' },
} as const satisfies Record<string, CodeNames>;
export type Audience = keyof typeof audiences;

/** Events of a person's life 人生事件. */
export const personEvents = {
  birth: { zh: '出生生育', en: 'Birth' },
  school: { zh: '入园上学', en: 'School' },
  work: { zh: '就业创业', en: 'Work' },
  marriage: { zh: '结婚成家', en: 'Marriage' },
  housing: { zh: '安居住房', en: 'Housing' },
  papers: { zh: '户籍证件', en: 'Registration and papers' },
  health: { zh: '就医看病', en: 'Health' },
  insurance: { zh: '社会保障', en: 'Social insurance' },
  hardship: { zh: '困难救助', en: 'Hardship' },
  disability: { zh: '扶残助残', en: 'Disability' },
  service: { zh: '服役优待', en: 'Military service' },
  farming: { zh: '务农用地', en: 'Farming and land' },
  travel: { zh: '交通出行', en: 'Travel' },
  age: { zh: '退休养老', en: 'Old age' },
  death: { zh: '身后事', en: 'Death' },
} as const satisfies Record<string, CodeNames>;
export type PersonEvent = keyof typeof personEvents;

/** Stages of an enterprise 经营周期. */
export const enterpriseEvents = {
  founding: { zh: '企业开办', en: 'Founding' },
  admission: { zh: '准营准办', en: 'Licences to trade' },
  building: { zh: '投资建设', en: 'Building' },
  land: { zh: '用地用水', en: 'Land and water' },
  staff: { zh: '用工社保', en: 'Employing people' },
  operation: { zh: '生产经营', en: 'Operation' },
  transport: { zh: '交通运输', en: 'Transport' },
  farming: { zh: '农林牧渔', en: 'Farming and forestry' },
  education: { zh: '文教卫生', en: 'Education and health' },
  change: { zh: '变更', en: 'Changes' },
  closing: { zh: '注销退出', en: 'Closing' },
} as const satisfies Record<string, CodeNames>;
export type EnterpriseEvent = keyof typeof enterpriseEvents;

/** Subjects 主题分类 that items are sorted by. */
export const serviceThemes = {
  birth: { zh: '生育收养', en: 'Birth and adoption' },
  household: { zh: '户籍办理', en: 'Household registration' },
  education: { zh: '教育科研', en: 'Education' },
  employment: { zh: '就业创业', en: 'Employment' },
  establishment: { zh: '设立变更', en: 'Founding and changes' },
  admission: { zh: '准营准办', en: 'Licences to trade' },
  qualification: { zh: '职业资格', en: 'Qualifications' },
  marriage: { zh: '婚姻登记', en: 'Marriage' },
  preference: { zh: '优待抚恤', en: 'Preferential treatment' },
  construction: { zh: '规划建设', en: 'Planning and building' },
  housing: { zh: '住房保障', en: 'Housing' },
  security: { zh: '社会保障', en: 'Social security' },
  relief: { zh: '社会救助', en: 'Social relief' },
  papers: { zh: '证件办理', en: 'Papers' },
  traffic: { zh: '交通出行', en: 'Traffic' },
  property: { zh: '不动产登记', en: 'Real estate' },
  safety: { zh: '公共安全', en: 'Public safety' },
  environment: { zh: '环保绿化', en: 'Environment' },
  water: { zh: '水利水务', en: 'Water' },
  agriculture: { zh: '农林牧渔', en: 'Farming and forestry' },
  health: { zh: '医疗卫生', en: 'Health' },
  old: { zh: '养老服务', en: 'Old age' },
  funeral: { zh: '死亡殡葬', en: 'Funerals' },
  labour: { zh: '人力资源', en: 'Labour' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, CodeNames>;
export type ServiceTheme = keyof typeof serviceThemes;

/** What limits are counted in. */
export const limitUnits = {
  workday: { zh: '个工作日', en: 'working days' },
  day: { zh: '日（自然日）', en: 'calendar days' },
} as const satisfies Record<string, CodeNames>;
export type LimitUnit = keyof typeof limitUnits;

/** How an item is handled 办件类型. */
export const handlings = {
  instant: { zh: '即办件', en: 'Done at once' },
  promised: { zh: '承诺件', en: 'Done within a promised time' },
} as const satisfies Record<string, CodeNames>;
export type Handling = keyof typeof handlings;

/** By what ways one may apply 办理形式. */
export const channels = {
  window: { zh: '窗口办理', en: 'At a window' },
  online: { zh: '网上办理', en: 'On-line' },
  mail: { zh: '邮寄申请', en: 'By post' },
  terminal: { zh: '自助终端', en: 'At a self-service terminal' },
  visit: { zh: '上门服务', en: 'At home' },
} as const satisfies Record<string, CodeNames>;
export type Channel = keyof typeof channels;

/** Procedures that stop the clock 特别程序; 行政许可法, article 45. */
export const specialProcedures = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection' },
  testing: { zh: '检测', en: 'Testing' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'expert-review': { zh: '专家评审', en: 'Expert review' },
  publicity: { zh: '公示公告', en: 'Public notice' },
} as const satisfies Record<string, CodeNames>;
export type SpecialProcedure = keyof typeof specialProcedures;

/** What an item results in 结果类型. */
export const resultTypes = {
  licence: { zh: '证照', en: 'Licence or certificate' },
  approval: { zh: '批文', en: 'Written approval' },
  notice: { zh: '通知（决定）书', en: 'Notice or decision' },
  payment: { zh: '资金发放', en: 'Payment' },
  registration: { zh: '登记备案', en: 'Registration' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, CodeNames>;
export type ResultType = keyof typeof resultTypes;

/** How far people may go to have it done elsewhere 通办范围. */
export const reaches = {
  own: { zh: '本辖区', en: 'This area only' },
  county: { zh: '全县（区）通办', en: 'Anywhere in the county' },
  city: { zh: '全市通办', en: 'Anywhere in the city' },
  province: { zh: '全区（自治区）通办', en: 'Anywhere in the region' },
  'cross-province': { zh: '跨省通办', en: 'Across provinces' },
  nation: { zh: '全国通办', en: 'Anywhere in the country' },
} as const satisfies Record<string, CodeNames>;
export type Reach = keyof typeof reaches;

/** How deep the on-line side of an item goes 网办深度. */
export const onlineDepths = {
  '1': { zh: 'Ⅰ级：网上可查指南', en: 'I: guide on-line' },
  '2': { zh: 'Ⅱ级：网上可下载表格', en: 'II: forms on-line' },
  '3': { zh: 'Ⅲ级：网上可申请预审', en: 'III: application on-line' },
  '4': { zh: 'Ⅳ级：全程网上办理', en: 'IV: wholly on-line' },
} as const satisfies Record<string, CodeNames>;
export type OnlineDepth = keyof typeof onlineDepths;

/** In what form a material is handed in. */
export const materialForms = {
  original: { zh: '原件', en: 'Original' },
  copy: { zh: '复印件', en: 'Copy' },
  electronic: { zh: '电子件', en: 'Electronic' },
} as const satisfies Record<string, CodeNames>;
export type MaterialForm = keyof typeof materialForms;

/**
 * Whether a material must be there: always, where it applies, later (容缺后补), or not at all because the
 * office obtains it itself (免提交).
 */
export const necessities = {
  required: { zh: '必要', en: 'Required' },
  conditional: { zh: '非必要', en: 'Where it applies' },
  deferrable: { zh: '容缺后补', en: 'May follow later' },
  exempt: { zh: '免提交', en: 'Need not be handed in' },
} as const satisfies Record<string, CodeNames>;
export type Necessity = keyof typeof necessities;

/** Where a material comes from 来源渠道. */
export const materialSources = {
  applicant: { zh: '申请人自备', en: 'The applicant' },
  government: { zh: '政府部门核发', en: 'A government office' },
  other: { zh: '其他', en: 'Elsewhere' },
} as const satisfies Record<string, CodeNames>;
export type MaterialSource = keyof typeof materialSources;

/** Steps of handling 办理环节. */
export const stepKinds = {
  accept: { zh: '受理', en: 'Acceptance' },
  review: { zh: '审核', en: 'Review' },
  examine: { zh: '审查', en: 'Examination' },
  approve: { zh: '审批', en: 'Decision' },
  conclude: { zh: '办结', en: 'Conclusion' },
  deliver: { zh: '送达', en: 'Delivery' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, CodeNames>;
export type StepKind = keyof typeof stepKinds;

/** Services and the lists of them stand below this path of their site, and nothing else does. */
export const servicesPath = '/fw/';

/** First steps of addresses of lists, below `servicesPath`: no item is called so. */
export const serviceLists = ['person', 'enterprise', 'organ'] as const;
export type ServiceList = (typeof serviceLists)[number];
