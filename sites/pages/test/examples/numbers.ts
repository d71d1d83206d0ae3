import type { Examples } from './example.ts';

export const numbers: Examples<'numbers'> = {
  usual: {
    title: '教育数据',
    items: [
      { value: '216', unit: '所', label: '中小学校' },
      { value: '18.4', unit: '万人', label: '在校学生' },
      { value: '1.2', unit: '万人', label: '专任教师' },
      { value: '99.6', unit: '%', label: '九年义务教育巩固率' },
    ],
    note: '来源：中卫市教育局，截至2026年9月1日',
  },
  least: { items: [{ value: '216', label: '学校' }] },
  most: {
    title: '统计公报',
    items: Array.from({ length: 12 }, (_, index) => ({
      value: (1234.5 * (index + 1)).toFixed(1),
      unit: '万元',
      label: `第${index + 1}项支出`,
    })),
    note: '来源：部门决算。'.repeat(10),
  },
  'long words': {
    title: '累计拨付资金总额',
    items: [
      {
        value: '1,234,567,890,123.45',
        unit: '元人民币（大写）',
        label: '义务教育经费保障机制累计拨付中央和自治区补助资金',
      },
      { value: '0', unit: '件', label: '投诉' },
    ],
  },
  English: {
    title: 'In numbers',
    items: [
      { value: '184,000', unit: 'pupils', label: 'Enrolled in public schools' },
      { value: '99.6', unit: '%', label: 'Complete nine years of school' },
    ],
    note: 'Source: Zhongwei Education Bureau, 1 September 2026',
  },
};
