import type { Examples } from './example.ts';

export const interaction: Examples<'interaction'> = {
  usual: { title: '写信和答复', limit: 3 },
  least: { limit: 1 },
  most: { title: '写信、意见征集和在线调查', limit: 12 },
  'long words': { title: '您的意见建议、咨询投诉和问卷答复办理情况一览', limit: 5 },
  English: { title: 'Have your say', limit: 3 },
};
