import { type IconName, iconNames } from '@mingtang/publication';
import type { Examples } from './example.ts';

const link = (label: string, icon?: IconName) => ({ label, icon, href: 'mt:column:usual' });

export const serviceGrid: Examples<'service-grid'> = {
  usual: {
    title: '办事服务',
    groups: [
      {
        label: '个人办事',
        links: [
          link('入学报名', 'school'),
          link('学籍变动', 'form'),
          link('教师资格', 'certificate'),
          link('学生资助', 'money'),
        ],
      },
      { label: '单位办事', links: [link('民办学校审批', 'building'), link('校车许可', 'travel')] },
    ],
  },
  least: { groups: [{ label: '办事', links: [link('查询')] }] },
  most: {
    title: '全部服务',
    groups: Array.from({ length: 6 }, (_, group) => ({
      label: `第${group + 1}类`,
      links: iconNames
        .slice(group * 5, group * 5 + 7)
        .map((icon) => link(`事项 ${group + 1} ${icon}`, icon)),
    })),
  },
  'long words': {
    title: '跨省异地就医直接结算备案',
    groups: [
      {
        label: '基本医疗保险参保和变更登记业务',
        links: [
          link('基本医疗保险关系转移接续手续办理进度查询', 'medical'),
          {
            ...link('ElectronicCertificateVerification', 'certificate'),
            href: 'https://x.example/',
          },
        ],
      },
    ],
  },
  English: {
    title: 'Services',
    groups: [
      {
        label: 'For citizens',
        links: [link('School enrolment', 'school'), link('Grants', 'money')],
      },
      { label: 'For organisations', links: [link('Licences for private schools', 'building')] },
    ],
  },
};
