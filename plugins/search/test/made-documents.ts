import { createHash } from 'node:crypto';
import type { SearchDocument } from '../src/outside/index.ts';

/** A city with a county and a town below it, and what they published. */
export const sites = { city: uuid('city'), county: uuid('county'), town: uuid('town') };
export const columns = { top: uuid('top'), sub: uuid('sub') };

const above = new Map([
  [sites.city, []],
  [sites.county, [sites.city]],
  [sites.town, [sites.county, sites.city]],
]);
let made = 0;

export function madeDocument(
  given: Partial<SearchDocument> & { title: string; site: string; on?: string },
): SearchDocument {
  const { on = '2026-06-01', ...document } = given;
  made += 1;
  const isShared = document.isShared ?? false;
  return {
    id: `${document.site}_article_${made}`,
    sites: isShared ? [document.site] : [document.site, ...(above.get(document.site) ?? [])],
    isShared,
    kind: 'news',
    columns: [columns.top],
    path: `/${made}.html`,
    body: '详见正文。',
    also: '',
    topics: [],
    publishedAt: Date.parse(`${on}T08:00:00+08:00`) / 1000,
    year: Number(on.slice(0, 4)),
    ...document,
  };
}

const { city, county, town } = sites;

/** Enough of one kind to page through. */
export const many = Array.from({ length: 50 }, (_, n) =>
  madeDocument({
    title: `第${n + 1}号事项情况说明`,
    site: n % 2 === 0 ? city : county,
    on: `${2020 + (n % 5)}-0${1 + (n % 9)}-1${n % 10}`,
    kind: n % 3 === 0 ? 'service' : 'news',
  }),
);

export const places: SearchDocument[] = [
  ...many,
  madeDocument({ title: '迎水桥镇防汛公告', site: town, body: '请沿河居民做好准备。' }),
  madeDocument({
    title: '县城供水管网改造公告',
    site: county,
    columns: [columns.top, columns.sub],
  }),
  madeDocument({ title: '枸杞鲜果收购价格公告', site: county, body: '每公斤二十元。' }),
  madeDocument({
    title: '停水通知',
    site: county,
    body: '因检修，县城暂停供水一天。',
    on: '2026-07-01',
  }),
  madeDocument({ title: '森林防火工作会议召开', site: county, body: '会议传达了上级要求。' }),
  madeDocument({ title: '全市统一发布的森林防火命令', site: city }),
  madeDocument({ title: '全市统一发布的森林防火命令', site: town, isShared: true }),
  madeDocument({ title: '全市统一发布的森林防火命令', site: county, isShared: true }),
  madeDocument({
    title: '关于提高城乡低保标准的通知',
    site: city,
    kind: 'policy',
    on: '2025-03-01',
    number: '卫政发〔2025〕12号',
    index: '640500-NX05/2025-00017',
    organ: 'NX05',
    topics: ['2-7', '2'],
    validity: 'in-force',
  }),
  madeDocument({
    title: '关于印发卫生城市创建方案的通知',
    site: city,
    kind: 'policy',
    on: '2019-03-01',
    organ: 'NX05',
    topics: ['2-9'],
    validity: 'repealed',
  }),
  madeDocument({
    title: '一图读懂低保新政策',
    site: city,
    kind: 'interpretation',
    on: '2024-03-05',
  }),
  madeDocument({ title: '最低生活保障审核确认办法', site: city, kind: 'policy', on: '2023-03-05' }),
  madeDocument({
    title: '低保金发放时间说明',
    site: town,
    on: '2022-01-01',
    body: '每月十日前发放。',
    id: `${town}_article_money`,
  }),
  madeDocument({ title: '2026年冬季供暖安排', site: city, on: '2026-10-01' }),
  madeDocument({ title: '2024年冬季供暖安排', site: city, on: '2024-10-01' }),
  madeDocument({ title: '冬季供暖安排', site: city, on: '2010-10-01' }),
  madeDocument({ title: '市民政局值班电话', site: city, body: '工作日八时至十八时。' }),
  madeDocument({ title: '中卫市人民政府工作规则', site: city, body: '市人民政府全体会议。' }),
  madeDocument({ title: '养老保险关系转移接续指南', site: city }),
  madeDocument({
    title: '關於促進臺商投資的若干措施',
    site: city,
    body: '為促進投資，制定本措施。',
  }),
  madeDocument({ title: '一季度GDP增长5.5%', site: city, body: '经济运行平稳。' }),
  madeDocument({
    title: '关于<script>alert(1)</script>脚本注入的说明会',
    site: city,
    body: '讲授脚本注入：<img src=x onerror=alert(1)> & "引号"。',
  }),
  madeDocument({
    title: '节水灌溉技术',
    site: county,
    body: `${'前面是很长的文字。'.repeat(300)}农户应及时更换滴灌带，避免堵塞。${'后面还有。'.repeat(300)}`,
  }),
];

function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
