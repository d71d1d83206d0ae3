import type { Words } from '@mingtang/tenancy';

/** The five grades of 好差评 (国办发〔2019〕51号), best first. */
export const grades = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type Grade = (typeof grades)[number];

export const gradeLabels: Record<Grade, Words> = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
};

/** The last two are bad ratings 差评: somebody looks into each of them. */
export const isBad = (grade: Grade): boolean =>
  grade === 'dissatisfied' || grade === 'very-dissatisfied';

/** What a rating is about, if whoever rates says so. */
export const reasons = [
  'attitude',
  'speed',
  'guide',
  'materials',
  'trips',
  'online',
  'fees',
  'discipline',
] as const;
export type Reason = (typeof reasons)[number];

export const reasonLabels: Record<Reason, Words> = {
  attitude: { zh: '服务态度', en: 'How I was treated' },
  speed: { zh: '办理时间', en: 'How long it took' },
  guide: { zh: '办事指南是否准确', en: 'Whether the guide was right' },
  materials: { zh: '要求的材料', en: 'What had to be handed in' },
  trips: { zh: '跑动次数', en: 'How often I had to come' },
  online: { zh: '网上办理是否好用', en: 'How it worked on-line' },
  fees: { zh: '收费', en: 'Fees' },
  discipline: { zh: '廉洁纪律', en: 'Honesty of staff' },
};
