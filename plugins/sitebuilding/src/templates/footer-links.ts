import type { SiteTemplate } from '../domain/site-template.ts';

/** Links of every footer. */
export const footerLinks: SiteTemplate['footerLinks'] = [
  {
    label: '政府网站',
    links: [{ label: '中国政府网', href: 'https://www.gov.cn/' }],
  },
  {
    label: '关于本站',
    links: [
      { label: '网站声明', href: '/wzsm.html' },
      { label: '网站地图', href: '/site-map.html' },
    ],
  },
];
