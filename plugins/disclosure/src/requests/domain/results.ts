import type { Words } from '@mingtang/tenancy';

/** How requests end, in the groups and the order of table 3 of the yearly report (国办公开办函〔2021〕30号). */
export const resultGroups = [
  'disclosed',
  'partly-disclosed',
  'refused',
  'unavailable',
  'not-processed',
  'other',
] as const;
export type ResultGroup = (typeof resultGroups)[number];

export interface Result {
  group: ResultGroup;
  label: Words;
  /** What an answer of this kind rests on. */
  law: string;
}

/** Every way a request ends. */
export const results = {
  disclosed: {
    group: 'disclosed',
    label: { zh: '予以公开', en: 'Disclosed' },
    law: '《政府信息公开条例》第三十六条第（一）、（二）项',
  },
  'partly-disclosed': {
    group: 'partly-disclosed',
    label: { zh: '部分公开', en: 'Disclosed in part' },
    law: '《政府信息公开条例》第三十七条',
  },
  'state-secret': {
    group: 'refused',
    label: { zh: '属于国家秘密', en: 'State secret' },
    law: '《政府信息公开条例》第十四条',
  },
  'forbidden-by-law': {
    group: 'refused',
    label: { zh: '其他法律行政法规禁止公开', en: 'Forbidden by another law' },
    law: '《政府信息公开条例》第十四条',
  },
  'endangers-security': {
    group: 'refused',
    label: { zh: '危及“三安全一稳定”', en: 'Endangers security or stability' },
    law: '《政府信息公开条例》第十四条',
  },
  'third-party-rights': {
    group: 'refused',
    label: { zh: '保护第三方合法权益', en: 'Rights of a third party' },
    law: '《政府信息公开条例》第十五条',
  },
  'internal-affairs': {
    group: 'refused',
    label: { zh: '属于三类内部事务信息', en: 'Internal affairs' },
    law: '《政府信息公开条例》第十六条第一款',
  },
  'in-process': {
    group: 'refused',
    label: { zh: '属于四类过程性信息', en: 'Of matters still in process' },
    law: '《政府信息公开条例》第十六条第二款',
  },
  'enforcement-files': {
    group: 'refused',
    label: { zh: '属于行政执法案卷', en: 'Files of law enforcement' },
    law: '《政府信息公开条例》第十六条第二款',
  },
  'administrative-enquiry': {
    group: 'refused',
    label: { zh: '属于行政查询事项', en: 'An enquiry with a procedure of its own' },
    law: '《政府信息公开条例》第三十六条第（七）项',
  },
  'not-held': {
    group: 'unavailable',
    label: { zh: '本机关不掌握相关政府信息', en: 'Not held here' },
    law: '《政府信息公开条例》第三十六条第（四）、（五）项',
  },
  'to-be-made': {
    group: 'unavailable',
    label: { zh: '没有现成信息需要另行制作', en: 'Would have to be made' },
    law: '《政府信息公开条例》第三十八条',
  },
  'still-unclear': {
    group: 'unavailable',
    label: { zh: '补正后申请内容仍不明确', en: 'Unclear even after correction' },
    law: '《政府信息公开条例》第三十条',
  },
  complaint: {
    group: 'not-processed',
    label: { zh: '信访举报投诉类申请', en: 'A complaint or petition' },
    law: '《政府信息公开条例》第三十九条第一款',
  },
  repeated: {
    group: 'not-processed',
    label: { zh: '重复申请', en: 'Asked before' },
    law: '《政府信息公开条例》第三十六条第（六）项',
  },
  publication: {
    group: 'not-processed',
    label: { zh: '要求提供公开出版物', en: 'Asks for what is sold or published' },
    law: '《政府信息公开条例》第三十九条第二款',
  },
  excessive: {
    group: 'not-processed',
    label: { zh: '无正当理由大量反复申请', en: 'Many and repeated without reason' },
    law: '《政府信息公开条例》第三十五条',
  },
  'asks-to-confirm': {
    group: 'not-processed',
    label: {
      zh: '要求行政机关确认或重新出具已获取信息',
      en: 'Asks to confirm or reissue what was received',
    },
    law: '《政府信息公开条例》第二条',
  },
  'not-corrected': {
    group: 'other',
    label: {
      zh: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      en: 'Not corrected in time',
    },
    law: '《政府信息公开条例》第三十条',
  },
  'fee-unpaid': {
    group: 'other',
    label: {
      zh: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      en: 'Fee not paid in time',
    },
    law: '《政府信息公开条例》第四十二条',
  },
  other: { group: 'other', label: { zh: '其他', en: 'Other' }, law: '' },
} as const satisfies Record<string, Result>;

export type ResultCode = keyof typeof results;
export const resultCodes = Object.keys(results) as ResultCode[];

export const groupLabels: Record<ResultGroup, Words> = {
  disclosed: { zh: '予以公开', en: 'Disclosed' },
  'partly-disclosed': { zh: '部分公开', en: 'Disclosed in part' },
  refused: { zh: '不予公开', en: 'Refused' },
  unavailable: { zh: '无法提供', en: 'Unavailable' },
  'not-processed': { zh: '不予处理', en: 'Not processed' },
  other: { zh: '其他处理', en: 'Other' },
};

/** What an officer may answer with; `not-corrected` comes about by itself. */
export const answerable: readonly ResultCode[] = resultCodes.filter(
  (code) => code !== 'not-corrected',
);
