import type { GivenRating } from '@mingtang/ratings';

/** Ratings of cases of one item that ended, in working days before today; everybody in them is invented. */
export const ratings: (Pick<GivenRating, 'grade'> &
  Partial<Pick<GivenRating, 'reasons' | 'text' | 'mayCall'>> & { ago: number })[] = [
  { ago: 2, grade: 'very-satisfied' },
  { ago: 3, grade: 'satisfied', reasons: ['speed'] },
  { ago: 3, grade: 'very-satisfied', reasons: ['attitude'], text: '工作人员很耐心。（示例）' },
  { ago: 4, grade: 'very-satisfied' },
  {
    ago: 5,
    grade: 'very-dissatisfied',
    reasons: ['trips', 'guide'],
    text: '指南上没有写要带户口簿，多跑了两趟。（示例）',
    mayCall: true,
  },
  { ago: 6, grade: 'fairly-satisfied' },
  { ago: 8, grade: 'satisfied' },
  { ago: 8, grade: 'dissatisfied', reasons: ['speed'], text: '比承诺的时间晚了三天。（示例）' },
  { ago: 9, grade: 'very-satisfied' },
];
