import type { Words } from '@mingtang/tenancy';

/** The columns of table 3 of the yearly report 年报表三: who asks. */
export const applicantKinds = [
  'person',
  'business',
  'research',
  'charity',
  'legal-service',
  'other',
] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

export const applicantLabels: Record<ApplicantKind, Words> = {
  person: { zh: '自然人', en: 'Natural person' },
  business: { zh: '商业企业', en: 'Business' },
  research: { zh: '科研机构', en: 'Research institution' },
  charity: { zh: '社会公益组织', en: 'Charity' },
  'legal-service': { zh: '法律服务机构', en: 'Legal services' },
  other: { zh: '其他组织', en: 'Other organisation' },
};

export const idTypes = ['id-card', 'passport', 'hk-macao-permit', 'taiwan-permit'] as const;
export type IdType = (typeof idTypes)[number];

export const idTypeLabels: Record<IdType, Words> = {
  'id-card': { zh: '居民身份证', en: 'Resident identity card' },
  passport: { zh: '护照', en: 'Passport' },
  'hk-macao-permit': {
    zh: '港澳居民来往内地通行证',
    en: 'Permit of Hong Kong and Macao residents',
  },
  'taiwan-permit': { zh: '台湾居民来往大陆通行证', en: 'Permit of Taiwan residents' },
};
