import type { Examples } from './example.ts';

export const elderSwitch: Examples<'elder-switch'> = {
  usual: { title: '看不清小字？', text: '点一下，全站换成大字；在别的页面也一样。' },
  least: {},
  most: {
    title: '关怀版',
    text: '为老年人和视力不佳的读者准备：字更大、行更宽、按钮更大、颜色更分明。点一下打开，再点一下还原；本机会记住您的选择，下次打开仍然有效，不需要注册，也不收集任何个人信息。',
  },
  'long words': {
    title: '适老化和无障碍浏览辅助工具',
    text: `https://zhuanti.zhongwei.example/${'shilaohua'.repeat(9)}`,
  },
  English: { title: 'Small print?', text: 'One touch turns the whole site to larger text.' },
};
