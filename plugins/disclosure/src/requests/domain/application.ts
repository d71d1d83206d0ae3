import { isCreditCode, isIdNumber } from '@mingtang/forms/formats';
import type { Words } from '@mingtang/tenancy';
import {
  type ApplicantKind,
  applicantKinds,
  applicantLabels,
  type IdType,
  idTypeLabels,
  idTypes,
} from './applicants.ts';

/**
 * What somebody states who asks for information 政府信息公开申请 (条例第二十九条: name, proof of
 * identity and contact; name, 文号 or description of the information; the form it is wanted in).
 */
export interface Application {
  applicant: PersonApplying | OrganisationApplying;
  wanted: {
    /** What is asked for, so that an official could find it. */
    description: string;
    /** Its title, where known. */
    title?: string;
    /** 文号 */
    documentNumber?: string;
    /** 所需信息用途: asked for by nobody's right, useful to both. */
    purpose?: string;
  };
  form: AnswerForm;
  delivery: DeliveryWay;
}

export interface PersonApplying {
  kind: 'person';
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
  email?: string;
  address?: string;
}

export interface OrganisationApplying {
  kind: Exclude<ApplicantKind, 'person'>;
  name: string;
  /** 统一社会信用代码 */
  creditCode: string;
  /** 法定代表人 */
  representative: string;
  /** 联系人 */
  contact: string;
  phone: string;
  email?: string;
  address?: string;
}

/** 获取信息的方式 */
export const answerForms = ['paper', 'email', 'disc', 'copy', 'other'] as const;
export type AnswerForm = (typeof answerForms)[number];
export const answerFormLabels: Record<AnswerForm, Words> = {
  paper: { zh: '纸面', en: 'On paper' },
  email: { zh: '电子邮件', en: 'By e-mail' },
  disc: { zh: '光盘', en: 'On disc' },
  copy: { zh: '抄录、复制', en: 'To copy out' },
  other: { zh: '其他', en: 'Other' },
};

/** 送达方式 */
export const deliveryWays = ['post', 'email', 'fax', 'in-person', 'online'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];
export const deliveryLabels: Record<DeliveryWay, Words> = {
  post: { zh: '邮寄', en: 'By post' },
  email: { zh: '电子邮件', en: 'By e-mail' },
  fax: { zh: '传真', en: 'By fax' },
  'in-person': { zh: '当面领取', en: 'Fetched in person' },
  online: { zh: '网上获取', en: 'On line' },
};

/** One question of the form of application, for whoever draws it: the public page and the counter. */
export interface Question {
  /** Where the answer stands in the application, such as `applicant.name`. */
  at: string;
  label: Words;
  /** 'choice' has `choices`; 'long' is a text of several lines. */
  type: 'text' | 'long' | 'choice' | 'tel' | 'email';
  isRequired: boolean;
  maxLength: number;
  choices?: { value: string; label: Words }[];
  /** Whether it is asked of natural persons only, or of organisations only. */
  of?: 'person' | 'organisation';
  hint?: Words;
  /** For browsers that fill forms in. */
  autocomplete?: string;
  /** Where the answer must never be shown to anybody but those who handle the request. */
  isPersonal?: boolean;
}

/** The form of application, question by question, in the order of the printed form. */
export const questions: readonly Question[] = [
  {
    at: 'applicant.kind',
    label: { zh: '申请人类别', en: 'Who applies' },
    type: 'choice',
    isRequired: true,
    maxLength: 20,
    choices: choicesOf(applicantKinds, applicantLabels),
  },
  {
    at: 'applicant.name',
    label: { zh: '姓名或单位名称', en: 'Name' },
    type: 'text',
    isRequired: true,
    maxLength: 100,
    autocomplete: 'name',
    isPersonal: true,
  },
  {
    at: 'applicant.idType',
    label: { zh: '证件类型', en: 'Kind of document' },
    type: 'choice',
    isRequired: true,
    maxLength: 20,
    of: 'person',
    choices: choicesOf(idTypes, idTypeLabels),
  },
  {
    at: 'applicant.idNumber',
    label: { zh: '证件号码', en: 'Number of the document' },
    type: 'text',
    isRequired: true,
    maxLength: 30,
    of: 'person',
    autocomplete: 'off',
    isPersonal: true,
  },
  {
    at: 'applicant.creditCode',
    label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    type: 'text',
    isRequired: true,
    maxLength: 18,
    of: 'organisation',
    autocomplete: 'off',
    hint: { zh: '18 位', en: '18 characters' },
  },
  {
    at: 'applicant.representative',
    label: { zh: '法定代表人', en: 'Legal representative' },
    type: 'text',
    isRequired: true,
    maxLength: 50,
    of: 'organisation',
    isPersonal: true,
  },
  {
    at: 'applicant.contact',
    label: { zh: '联系人', en: 'Contact' },
    type: 'text',
    isRequired: true,
    maxLength: 50,
    of: 'organisation',
    isPersonal: true,
  },
  {
    at: 'applicant.phone',
    label: { zh: '联系电话', en: 'Telephone' },
    type: 'tel',
    isRequired: true,
    maxLength: 20,
    autocomplete: 'tel',
    isPersonal: true,
  },
  {
    at: 'applicant.email',
    label: { zh: '电子邮箱', en: 'E-mail' },
    type: 'email',
    isRequired: false,
    maxLength: 100,
    autocomplete: 'email',
    hint: {
      zh: '以电子邮件获取信息或答复的，请填写',
      en: 'Needed where the answer is to come by e-mail',
    },
    isPersonal: true,
  },
  {
    at: 'applicant.address',
    label: { zh: '通信地址及邮编', en: 'Postal address' },
    type: 'text',
    isRequired: false,
    maxLength: 200,
    autocomplete: 'street-address',
    hint: { zh: '以邮寄方式获取答复的，请填写', en: 'Needed where the answer is to come by post' },
    isPersonal: true,
  },
  {
    at: 'wanted.title',
    label: { zh: '所需信息名称', en: 'Title of the information' },
    type: 'text',
    isRequired: false,
    maxLength: 200,
  },
  {
    at: 'wanted.documentNumber',
    label: { zh: '文号', en: 'Document number' },
    type: 'text',
    isRequired: false,
    maxLength: 100,
  },
  {
    at: 'wanted.description',
    label: { zh: '所需信息内容描述', en: 'What is asked for' },
    type: 'long',
    isRequired: true,
    maxLength: 2000,
    hint: {
      zh: '请写明便于查找的特征，如时间、地点、事项；不要写需要行政机关汇总、加工的内容',
      en: 'Say what helps to find it: when, where, about what',
    },
  },
  {
    at: 'wanted.purpose',
    label: { zh: '用途', en: 'Purpose' },
    type: 'text',
    isRequired: false,
    maxLength: 500,
  },
  {
    at: 'form',
    label: { zh: '获取信息的形式', en: 'In which form' },
    type: 'choice',
    isRequired: true,
    maxLength: 20,
    choices: choicesOf(answerForms, answerFormLabels),
  },
  {
    at: 'delivery',
    label: { zh: '答复的送达方式', en: 'How to receive the answer' },
    type: 'choice',
    isRequired: true,
    maxLength: 20,
    choices: choicesOf(deliveryWays, deliveryLabels),
  },
];

/** What may be sent with an application: 条例第二十九条 asks for proof of identity. */
export const fileQuestions = [
  {
    at: 'files.identity',
    label: { zh: '身份证明', en: 'Proof of identity' },
    hint: {
      zh: '如身份证正反面照片、营业执照。未上传的，工作人员与您确认时会请您出示。',
      en: 'Such as both sides of the identity card, or the business licence. Without it you will be asked to show it.',
    },
  },
  {
    at: 'files.agent',
    label: { zh: '授权委托书', en: 'Authorisation of an agent' },
    hint: {
      zh: '委托他人代为申请的，请上传委托书和代理人身份证明。',
      en: 'Where somebody applies for you: the authorisation, and their proof of identity.',
    },
  },
  {
    at: 'files.more',
    label: { zh: '其他材料', en: 'Other material' },
    hint: {
      zh: '有助于查找所需信息或者说明申请事由的材料。',
      en: 'Whatever helps to find what is asked for.',
    },
  },
] as const satisfies { at: string; label: Words; hint: Words }[];

/** What is wrong with one answer. */
export interface ApplicationFault {
  /** As in `Question`. */
  at: string;
  words: Words;
}

/** An application as it was read, or everything that is wrong with what was stated. */
export type ReadApplication =
  | { ok: true; value: Application }
  | { ok: false; faults: ApplicationFault[] };

/**
 * Reads an application from nested data (`{ applicant: { kind, … }, wanted: { … }, form, delivery }`)
 * of unknown make. Texts are trimmed, numbers and codes written in capitals; what was not asked is
 * dropped.
 */
export function readApplication(data: unknown): ReadApplication {
  const faults: ApplicationFault[] = [];
  const read: Record<string, Record<string, string> | string> = { applicant: {}, wanted: {} };
  const isPerson = textAt(data, 'applicant.kind') === 'person';
  const asked = questions.filter(({ of }) => !of || (of === 'person') === isPerson);
  for (const question of asked) {
    const text = normal(question, textAt(data, question.at));
    const fault = faultOf(question, text);
    if (fault) faults.push({ at: question.at, words: fault });
    else if (text) put(read, question.at, text);
  }
  const application = read as unknown as Application;
  faults.push(...faultsBetween(application, new Set(faults.map(({ at }) => at))));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: application };
}

function faultOf({ at, label, isRequired, maxLength, choices, type }: Question, text: string) {
  if (!text) return isRequired ? missing(label) : undefined;
  if (text.length > maxLength) {
    return {
      zh: `${label.zh}不能超过 ${maxLength} 个字`,
      en: `${label.en}: at most ${maxLength} characters`,
    };
  }
  if (choices && !choices.some(({ value }) => value === text)) return missing(label);
  if (type === 'tel' && !/^\+?[\d() -]{7,20}$/.test(text)) {
    return { zh: '电话号码无效，请填写手机号或带区号的固定电话', en: 'No telephone number' };
  }
  if (type === 'email' && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)) {
    return { zh: '电子邮箱无效', en: 'No e-mail address' };
  }
  if (at === 'applicant.creditCode' && !isCreditCode(text)) {
    return {
      zh: '统一社会信用代码无效，请核对 18 位代码',
      en: 'No credit code: check its 18 characters',
    };
  }
  return undefined;
}

/** What is wrong between answers that are right by themselves. */
function faultsBetween(
  { applicant, delivery, form }: Application,
  wrong: ReadonlySet<string>,
): ApplicationFault[] {
  const faults: ApplicationFault[] = [];
  const say = (at: string, words: Words) => !wrong.has(at) && faults.push({ at, words });
  if (applicant.kind === 'person' && applicant.idNumber && applicant.idType === 'id-card') {
    if (!isIdNumber(applicant.idNumber)) {
      say('applicant.idNumber', {
        zh: '身份证号码无效，请核对 18 位号码',
        en: 'No number of an identity card: check its 18 characters',
      });
    }
  }
  if ((delivery === 'email' || form === 'email') && !applicant.email) {
    say('applicant.email', {
      zh: '您选择了电子邮件，请填写电子邮箱',
      en: 'You chose e-mail: say to which address',
    });
  }
  if (delivery === 'post' && !applicant.address) {
    say('applicant.address', {
      zh: '您选择了邮寄，请填写通信地址',
      en: 'You chose post: say to which address',
    });
  }
  return faults;
}

function missing(label: Words): Words {
  return { zh: `请填写${label.zh}`, en: `${label.en} is missing` };
}

/** Codes and numbers of documents are written in capitals, whatever was typed. */
function normal({ at }: Question, text: string): string {
  const isCode = at === 'applicant.idNumber' || at === 'applicant.creditCode';
  return isCode ? text.toUpperCase().replaceAll(/\s/g, '') : text;
}

function textAt(data: unknown, at: string): string {
  let value = data;
  for (const name of at.split('.')) {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    value = isObject ? (value as Record<string, unknown>)[name] : undefined;
  }
  return typeof value === 'string' ? value.trim() : '';
}

function put(into: Record<string, Record<string, string> | string>, at: string, text: string) {
  const [first = '', second] = at.split('.');
  if (second) (into[first] as Record<string, string>)[second] = text;
  else into[first] = text;
}

function choicesOf<V extends string>(values: readonly V[], labels: Record<V, Words>) {
  return values.map((value) => ({ value, label: labels[value] }));
}
