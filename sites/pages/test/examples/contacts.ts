import type { Examples } from './example.ts';

const hours = '工作日 8:30—12:00，14:30—18:00';

export const contacts: Examples<'contacts'> = {
  usual: {
    title: '联系科室',
    offices: [
      { name: '办公室', phone: '0955-0000001', address: '文昌南街示例 1 号 301 室', hours },
      { name: '基础教育科', phone: '0955-0000002', hours },
      { name: '招生考试中心', phone: '0955-0000003', address: '文昌南街示例 2 号' },
    ],
  },
  least: { offices: [{ name: '办公室' }] },
  most: {
    title: '内设机构',
    offices: Array.from({ length: 14 }, (_, index) => ({
      name: `第${index + 1}科`,
      phone: `0955-00000${String(index + 10)}`,
      address: `文昌南街示例 1 号 ${index + 301} 室`,
      hours,
    })),
  },
  'long words': {
    title: '下属事业单位',
    offices: [
      {
        name: '中卫市中小学生校外综合实践教育和劳动教育活动指导服务中心（青少年活动中心）',
        phone: '0955-0000001 转 8001、8002、8003',
        address:
          '宁夏回族自治区中卫市沙坡头区滨河镇文昌南街与鼓楼西街交叉口向南二百米路东示例大厦 B 座 17 层',
        hours: '夏季（5月1日—9月30日）工作日 8:30—12:00，15:00—18:30；冬季 8:30—12:00，14:30—18:00',
      },
    ],
  },
  English: {
    title: 'Offices',
    offices: [
      {
        name: 'Admissions and examinations',
        phone: '+86 955 000 0003',
        address: '2 South Wenchang Street',
        hours: 'Weekdays 8:30–12:00, 14:30–18:00',
      },
    ],
  },
};
