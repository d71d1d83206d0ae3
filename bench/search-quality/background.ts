import type { SiteLevel } from '@mingtang/publication/records';
import { chance } from '../../cms/seed/chance.ts';
import { type Topic, topics } from './background-topics.ts';
import type { WrittenDocument } from './written-document.ts';

/** Where documents of the background are published. */
export interface Publisher {
  /** As documents name it. */
  site: string;
  level: SiteLevel;
  villages: string[];
}

/**
 * Documents around those that tasks are about: the same for the same number and publishers. Their
 * titles may come again, as those of governments do.
 */
export function background(count: number, publishers: Publisher[]): WrittenDocument[] {
  const c = chance('background of the relevance set');
  const ofLevel = (level: SiteLevel) => publishers.filter((publisher) => publisher.level === level);
  const levels: { sites: Publisher[]; share: number }[] = [
    { sites: ofLevel('city'), share: 18 },
    { sites: ofLevel('county'), share: 30 },
    { sites: ofLevel('department'), share: 17 },
    { sites: ofLevel('township'), share: 35 },
  ];
  return Array.from({ length: count }, (_, n) => {
    const publisher = c.pick(weighted(levels, c.next()).sites);
    const told = topics.filter((topic) => tells(publisher, topic));
    const topic = weighted(
      told.map((topic) => ({ topic, share: topic.weight })),
      c.next(),
    ).topic;
    return write(`background-${n}`, publisher, topic);
  });
}

/** A department tells what is its own, whatever its kind calls itself at another level. */
function tells({ site, level }: Publisher, { levels, organ }: Topic): boolean {
  if (!levels.includes(level)) return false;
  return level !== 'department' || organ === undefined || site.endsWith(organ);
}

function write(id: string, { site, level, villages }: Publisher, topic: Topic): WrittenDocument {
  const c = chance(id);
  const year = c.whole(2018, topic.until ?? 2026);
  const month = c.whole(1, year === 2026 ? 10 : 12);
  const day = c.whole(1, 28);
  const slots: Record<string, () => string> = {
    place: () => site,
    village: () => c.pick(villages),
    road: () => c.pick(roads),
    school: () => c.pick(schools),
    firm: () => c.pick(firms),
    name: () => `${c.pick(['马', '王', '李', '张', '刘', '杨', '田', '冯'])}某某`,
    season: () => ['冬', '春', '夏', '秋'][Math.floor((month % 12) / 3)] ?? '冬',
    year: () => String(year),
    month: () => String(month),
    day: () => String(day),
    quarter: () => '一二三四'[Math.floor((month - 1) / 3)] ?? '一',
    round: () => String(c.whole(1, 12)),
    n: () => String(c.whole(12, 4_800)),
  };
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const slot = slots[name];
      if (!slot) throw new Error(`No word for {${name}}`);
      return slot();
    });
  const title = filled(c.pick(topic.titles));
  const organ = organOf(site, level, topic.organ);
  const published = `${year}-${two(month)}-${two(day)}`;
  const says = c.some(topic.says, c.whole(4, topic.says.length)).map(filled);
  const opening = /动态/.test(topic.column)
    ? `${month}月${day}日，${organ}${c.pick(openings)}。`
    : `${organ}${c.pick(formalOpenings)}：`;
  return {
    id,
    title,
    site,
    column: topic.column,
    organ,
    published,
    topic: topic.field,
    ...(topic.column === '政策文件' && {
      documentNumber: `${lettersOf(site)}政办发〔${year}〕${c.whole(60, 190)}号`,
    }),
    body: [opening, ...says, `（${c.pick(closings)}）`].join('\n'),
  };
}

function organOf(site: string, level: SiteLevel, organ: string | undefined): string {
  if (level === 'department') return site;
  if (!organ || level === 'township') return `${site}人民政府`;
  // The commissions of a city are bureaus below it.
  return `${site}${level === 'county' ? organ.replace(/委员会$/, '局') : organ}`;
}

const lettersOf = (site: string) =>
  ({ 中卫市: '卫', 沙坡头区: '卫沙', 中宁县: '中宁', 海原县: '海' })[site] ?? '卫';

function weighted<T extends { share: number }>(from: T[], at: number): T {
  let left = at * from.reduce((sum, { share }) => sum + share, 0);
  for (const one of from) {
    left -= one.share;
    if (left < 0) return one;
  }
  throw new Error('Nothing to choose from');
}

const two = (value: number) => String(value).padStart(2, '0');

const roads = [
  '鼓楼东街',
  '鼓楼西街',
  '文昌北街',
  '应理南街',
  '滨河大道',
  '怀远路',
  '平安大道',
  '宁丰街',
  '亲水大道',
  '富康路',
  '政府街',
  '中静路',
  '机场大道',
  '迎宾大道',
];
const schools = [
  '第一小学',
  '第三小学',
  '第五小学',
  '第九小学',
  '第二中学',
  '第四中学',
  '第七幼儿园',
  '职业技术学校',
  '回民中学',
  '特殊教育学校',
];
const firms = [
  '宁夏某新材料有限公司',
  '宁夏某化工有限公司',
  '中卫某冶炼有限公司',
  '宁夏某枸杞生物科技有限公司',
  '宁夏某光伏发电有限公司',
  '中宁某铝业有限公司',
  '海原某肉牛养殖有限公司',
];
const openings = [
  '组织开展有关工作',
  '有关负责人带队深入一线',
  '召集相关单位开展活动',
  '认真落实有关部署',
];
const formalOpenings = [
  '按照有关规定，现将有关情况发布如下',
  '结合工作实际，发布如下内容',
  '依法依规公开如下',
];
const closings = ['供稿：综合办公室', '供稿：融媒体中心', '责任编辑：政务公开办', '审核：办公室'];
