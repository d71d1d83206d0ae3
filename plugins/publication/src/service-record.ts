import type {
  Audience,
  Channel,
  EnterpriseEvent,
  ExerciseLevel,
  Handling,
  ItemType,
  LimitUnit,
  MaterialForm,
  MaterialSource,
  Necessity,
  OnlineDepth,
  OrganKind,
  PersonEvent,
  Reach,
  ResultType,
  ServiceTheme,
  SpecialProcedure,
  StepKind,
} from './domain/service-terms.ts';
import type { Term } from './term.ts';

/**
 * An item 事项 as one site offers it, with all a guide 办事指南 says. Of a site that localises the item of a
 * site above, the law is that site's and the place is its own. Key `service:<id>`, the same id at every site.
 */
export interface ServiceRecord extends ServiceFacts {
  kind: 'service';
  id: string;
  /** From the site's base path, below `servicesPath`: `/fw/food-business-licence/`. */
  path: string;
  /** The site that defines the item, where that is another. */
  definedBy?: { site: string; name: string };
  publishedAt: string;
  updatedAt: string;
}

/** What an item is, whoever offers it where. Text is plain; line breaks count. */
export interface ServiceFacts {
  name: string;
  /** In one sentence, for lists and search. */
  summary: string;
  /** Other names people look for it by. */
  keywords: string[];
  type: ItemType;
  /** 基本编码, twelve characters. */
  baseCode?: string;
  /** 实施编码, thirty-one characters. */
  implementationCode?: string;
  bases: LegalBasis[];
  levels: ExerciseLevel[];
  /** 实施主体: its code stands in addresses. */
  organ: Term;
  organKind?: OrganKind;
  /** 委托部门. */
  delegatedBy?: string;
  /** 受理条件. */
  conditions: string[];
  audiences: Audience[];
  personEvents: PersonEvent[];
  enterpriseEvents: EnterpriseEvent[];
  themes: ServiceTheme[];
  handling: Handling;
  /** 法定办结时限; there is none in law for some items. */
  statutoryLimit?: Limit;
  /** 承诺办结时限; none of what is done at once. */
  promisedLimit?: Limit;
  /** 保管期限: years that what was answered in ended cases is kept. */
  retentionYears?: number;
  /** What the limits leave out, or since when they run. */
  limitNote?: string;
  special: SpecialStep[];
  channels: Channel[];
  /** 到办事现场次数. */
  visits: number;
  /** Why anybody has to come. */
  visitReason?: string;
  onlineDepth: OnlineDepth;
  /** 全程网办. */
  fullyOnline: boolean;
  reach: Reach;
  /** 快递送达. */
  byMail: boolean;
  /** 预约办理: how, where it is offered. */
  booking?: string;
  /** 收费: empty where nothing is charged. */
  fees: Fee[];
  results: Result[];
  materials: Material[];
  steps: Step[];
  consultPhone: string;
  complaintPhone: string;
  places: ServicePlace[];
  faqs: { question: string; answer: string }[];
  /** Id of the form record of the site by which it is applied for on-line. */
  form?: string;
}

/** A file for applicants: a blank form, or a sample. */
export interface ServiceFile {
  name: string;
  /** `mt:blob:…`. */
  href: string;
  mime: string;
  bytes: number;
}

/** 设定依据. */
export interface LegalBasis {
  /** Name of the law with its number, 《中华人民共和国行政许可法》. */
  law: string;
  /** 第十二条. */
  article?: string;
  text?: string;
}

export interface Limit {
  amount: number;
  unit: LimitUnit;
}

export interface SpecialStep {
  procedure: SpecialProcedure;
  /** How long it may take; that time is not counted. */
  limit?: Limit;
  note?: string;
}

export interface Fee {
  name: string;
  /** 收费标准. */
  standard: string;
  /** 收费依据. */
  basis: string;
  /** 减免情形. */
  reduction?: string;
}

export interface Result {
  name: string;
  type: ResultType;
  /** A sample of it. */
  sample?: ServiceFile;
  /** How long it holds good, 长期 or 三年. */
  validity?: string;
}

export interface Material {
  name: string;
  forms: MaterialForm[];
  copies: number;
  necessity: Necessity;
  /** In which case, of what is not always needed. */
  when?: string;
  source: MaterialSource;
  /** Which office issues it. */
  issuer?: string;
  /** Obtained by the office from those who have it: need not be handed in. 国务院令第716号. */
  isShared: boolean;
  /** 空白表格. */
  blank?: ServiceFile;
  /** 示例样表. */
  sample?: ServiceFile;
  /** 填报须知. */
  guide?: string;
  /** 要求提供材料的依据. */
  basis?: string;
  /** 受理标准. */
  standard?: string;
}

export interface Step {
  kind: StepKind;
  name: string;
  handler?: string;
  limit?: Limit;
  /** What is looked at, and by what measure. */
  standard?: string;
}

/** Where and when people are served. */
export interface ServicePlace {
  name: string;
  address: string;
  hours: string;
  phone?: string;
  /** How to get there, in words. */
  directions?: string;
}
