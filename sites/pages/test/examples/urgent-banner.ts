import type { Examples } from './example.ts';

/** Far enough ahead that the script takes none of them down. */
const until = '2126-11-28T10:00:00.000Z';

export const urgentBanner: Examples<'urgent-banner'> = {
  usual: {
    title: '强降雪',
    level: 'warning',
    text: '中卫市气象台发布暴雪橙色预警：预计今晚至明天上午南部山区积雪 10 厘米以上，请减少出行。',
    href: 'mt:article:usual-1',
    from: '2026-11-23T01:00:00.000Z',
    until,
  },
  least: { level: 'notice', text: '停水通知', until },
  most: {
    title: '紧急避险',
    level: 'emergency',
    text: '清水河上游突降暴雨，沿河低洼处群众请立即按村干部引导转移到安置点，不要返回取物。求助电话 0955-0000119，二十四小时有人接听。',
    href: 'mt:article:usual-1',
    until,
  },
  'long words': {
    title: '城区供热管网抢修期间部分小区暂停供热',
    level: 'notice',
    text: `查询地址 https://zhuanti.zhongwei.example/gongre/${'2026'.repeat(9)}.html，以现场公告为准。`,
    href: 'mt:column:usual',
    until,
  },
  English: {
    title: 'Snow',
    level: 'warning',
    text: 'Orange alert for heavy snow in the southern hills until tomorrow noon. Avoid travel.',
    href: 'mt:article:english-1',
    until,
  },
};
