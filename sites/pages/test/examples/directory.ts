import type { Examples } from './example.ts';

/** Which sites stand under a level is said in `index.ts`: three counties, one city, many townships, long names. */
export const directory: Examples<'directory'> = {
  usual: { title: '县区教育部门', level: 'county', scope: 'all' },
  least: { level: 'city', scope: 'all' },
  most: { title: '乡镇街道', level: 'township', scope: 'all' },
  'long words': { title: '市直部门和派出机构', level: 'department', scope: 'all' },
  English: { title: 'Other bureaus', level: 'county', scope: 'all' },
};
