import type { MenuItem } from '@mingtang/publication';

const lead = (label: string, href = '/') => ({ label, href });

/** The largest menu a site can arrange: ten entries, twelve below one, long names, ways off the site. */
export const largestMenu: MenuItem[] = [
  { ...lead('政务公开'), children: [lead('公开指南'), lead('公开年报'), lead('依申请公开')] },
  {
    ...lead('机关职能与内设机构'),
    children: Array.from({ length: 12 }, (_, index) => lead(`第${index + 1}内设机构及直属单位`)),
  },
  { ...lead('国家数据', 'https://data.example.com/'), children: [] },
  {
    ...lead('办事服务'),
    children: [
      lead('宁夏政务服务网', 'https://zwfw.nx.gov.cn/'),
      lead('社会保障卡服务', 'https://card.example.com/'),
    ],
  },
  ...['政策文件', '新闻动态', '互动交流', '数据发布', '专题专栏', '联系我们'].map((label) => ({
    ...lead(label),
    children: [],
  })),
];
