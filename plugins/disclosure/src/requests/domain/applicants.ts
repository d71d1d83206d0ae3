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

/** Whether the last of the 18 characters checks the others (GB 11643, ISO 7064 MOD 11-2). */
export function isIdCardNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** Whether the last of the 18 characters of a 统一社会信用代码 checks the others (GB 32100, MOD 31). */
export function isCreditCode(text: string): boolean {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  if (!/^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(text)) return false;
  let sum = 0;
  let weight = 1;
  for (const letter of text.slice(0, 17)) {
    sum += letters.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return letters[(31 - (sum % 31)) % 31] === text[17];
}
