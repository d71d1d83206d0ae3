import { pictures } from '../fixture/pictures.ts';
import type { Examples } from './example.ts';

export const timeline: Examples<'timeline'> = {
  usual: {
    title: '大事记',
    items: [
      {
        when: '1958年',
        title: '包兰铁路建成通车',
        text: '麦草方格固住流沙，铁路从腾格里沙漠边缘穿过。',
        image: pictures.dunes,
      },
      { when: '2004年4月', title: '设立地级中卫市', text: '辖沙坡头区、中宁县、海原县。' },
      { when: '2020年11月', title: '海原县退出贫困县序列', href: '/about/' },
      { when: '2026年9月', title: '义务教育优质均衡发展通过国家评估' },
    ],
  },
  least: { items: [{ when: '今年', title: '挂牌' }] },
  most: {
    title: '历年大事',
    items: Array.from({ length: 14 }, (_, index) => ({
      when: `${2026 - index}年${(index % 12) + 1}月`,
      title: `第${index + 1}件大事：教育民生实事项目竣工并投入使用`,
      text: '项目由市教育局牵头，县区配合，历时两年建成，惠及学生一万余名。'.repeat(
        (index % 3) + 1,
      ),
      image: index % 4 === 0 ? pictures.terraces : undefined,
    })),
  },
  'long words': {
    title: '机构沿革与职能调整情况一览',
    items: [
      {
        when: '中华民国三十八年至一九五四年九月',
        title: '中卫县人民政府文教科、文化教育局、教育革命领导小组办公室相继设立，职能几经调整',
        text: `档号 ${'ZW-JY-1949-'.repeat(12)}0001`,
      },
      { when: '', title: 'Internationalisation-and-Interdisciplinary-Cooperation' },
    ].map((item) => ({ ...item, when: item.when || '不详' })),
  },
  English: {
    title: 'Milestones',
    items: [
      { when: '1958', title: 'The railway through the sands opens', text: 'Straw held the dunes.' },
      { when: 'April 2004', title: 'Zhongwei becomes a prefecture' },
    ],
  },
};
