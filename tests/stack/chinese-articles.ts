import { createHash } from 'node:crypto';
import type { ArticleRecord, ColumnRecord, SiteRecord } from '@mingtang/publication';
import { dict } from '@node-rs/jieba/dict.js';

/**
 * A made-up prefecture whose texts are as varied as real ones: names of matters in their formal and
 * everyday forms, places, years, and in the body words as frequent as they are in Chinese. The same
 * number gives the same records.
 */
export interface ChineseArticles {
  sites: SiteRecord[];
  columns: ColumnRecord[];
  article(n: number): { site: string; record: ArticleRecord; words: string[] };
}

const matters = [
  '低保',
  '最低生活保障',
  '医疗保险',
  '城乡居民基本医疗保险',
  '养老保险',
  '社会保险',
  '住房公积金',
  '不动产登记',
  '营业执照',
  '食品经营许可',
  '道路运输',
  '农机购置补贴',
  '耕地地力保护补贴',
  '枸杞种植',
  '节水灌溉',
  '高标准农田',
  '退耕还林',
  '草原生态保护',
  '防沙治沙',
  '黄河保护',
  '义务教育招生',
  '校车安全',
  '学生资助',
  '教师招聘',
  '公务员考录',
  '事业单位招聘',
  '就业创业',
  '劳动仲裁',
  '安全生产',
  '消防安全',
  '森林防火',
  '防汛抗旱',
  '地质灾害',
  '疫苗接种',
  '传染病防控',
  '医疗机构',
  '残疾人补贴',
  '特困人员供养',
  '临时救助',
  '殡葬管理',
  '土地征收',
  '房屋征收',
  '城乡规划',
  '老旧小区改造',
  '供水管网',
  '集中供热',
  '垃圾分类',
  '污水处理',
  '环境影响评价',
  '大气污染防治',
  '招标投标',
  '政府采购',
  '财政预算',
  '财政决算',
  '审计整改',
  '优化营商环境',
  '招商引资',
  '乡村振兴',
  '易地搬迁',
  '文化旅游',
];
const acts = [
  '申请',
  '审批',
  '发放',
  '检查',
  '整治',
  '实施',
  '推进',
  '调整',
  '公布',
  '评估',
  '培训',
  '表彰',
  '督查',
  '部署',
  '启动',
];
const forms = [
  '通知',
  '公告',
  '公示',
  '通告',
  '意见',
  '实施方案',
  '办法',
  '工作会议召开',
  '情况说明',
  '问答',
  '图解',
  '名单',
];
const places = [
  '沙坡头区',
  '中宁县',
  '海原县',
  '迎水桥镇',
  '滨河镇',
  '文昌镇',
  '东园镇',
  '柔远镇',
  '镇罗镇',
  '宣和镇',
  '永康镇',
  '常乐镇',
  '石空镇',
  '鸣沙镇',
  '恩和镇',
  '大战场镇',
  '舟塔乡',
  '白马乡',
  '余丁乡',
  '李旺镇',
  '三河镇',
  '七营镇',
  '高崖乡',
  '关桥乡',
];

const newest = Date.parse('2026-11-23T08:00:00+08:00');
const sitesOf = 100;

export function chineseArticles({
  bodyLength = 900,
}: {
  /** Characters of a body, on average. */
  bodyLength?: number;
} = {}): ChineseArticles {
  const common = commonWords();
  const id = (what: string) => uuid(`prefecture ${what}`);
  const site = (n: number): SiteRecord => ({
    kind: 'site',
    id: id(`site ${n}`),
    name: n === 0 ? '中卫市人民政府' : `${places[n % places.length]}人民政府${n}`,
    shortName: n === 0 ? '中卫市' : `${places[n % places.length]}${n}`,
    level: n === 0 ? 'city' : n < 6 ? 'county' : 'township',
    // A city, five counties, and what lies below them.
    ...(n > 0 && { parent: id(`site ${n < 6 ? 0 : 1 + (n % 5)}`) }),
    mount: { host: 'zw.localhost', basePath: n === 0 ? '/' : `/s${n}/` },
    theme: 'civic',
    tokens: {},
    language: 'zh-CN',
    description: '示例',
    keywords: [],
    identifiers: { organizer: '示例', siteCode: '6405000001', icp: '示例', police: '示例' },
    contact: {},
    sample: true,
    footerLinks: [],
    order: n,
    status: 'live',
    publishedAt: '2026-01-01T00:00:00+08:00',
  });
  const types = ['政策文件', '工作动态', '政策解读', '办事服务'] as const;
  const column = (n: number, k: number): ColumnRecord => ({
    kind: 'column',
    id: id(`column ${n} ${k}`),
    name: types[k] as string,
    path: `/c${k}/`,
    type: types[k] as (typeof types)[number],
    layout: 'list',
    description: '',
    keywords: [],
    order: k,
    inNavigation: true,
  });
  const sites = Array.from({ length: sitesOf }, (_, n) => site(n));
  const columns = sites.map((_, n) => types.map((_, k) => column(n, k)));
  return {
    sites,
    columns: columns.flat(),
    article(n) {
      const random = randomFrom(n);
      // Large sites publish most: the city's alone a seventh.
      const at = Math.floor(sitesOf * random() ** 2.4);
      const matter = pick(matters, random);
      const [act, form, place] = [pick(acts, random), pick(forms, random), pick(places, random)];
      const publishedAt = new Date(
        newest - Math.floor(random() * 10 * 365) * 86_400_000 - n * 1_000,
      );
      const year = publishedAt.getUTCFullYear();
      const title = pick(
        [
          `关于做好${year}年${place}${matter}${act}工作的${form}`,
          `${place}${matter}${act}${form}`,
          `${year}年${matter}${act}${form}`,
          `中卫市${matter}${act}${form}（${place}）`,
        ],
        random,
      );
      const k = Math.floor(random() * 4);
      const key = id(`article ${n}`);
      const text = bodyOf(random, {
        common,
        matter,
        act,
        place,
        length: bodyLength * (0.4 + 1.2 * random()),
      });
      const record: ArticleRecord = {
        kind: 'article',
        id: key,
        column: (columns[at] as ColumnRecord[])[k]?.id as string,
        path: `/c${k}/${key.slice(0, 12)}.html`,
        title,
        publishedAt: publishedAt.toISOString(),
        updatedAt: publishedAt.toISOString(),
        source: place,
        keywords: [matter],
        summary: text.slice(0, 60),
        html: '',
        text,
        attachments: [],
        pinned: false,
        ...(k === 0 && {
          policy: {
            number: `卫政发〔${year}〕${1 + (n % 300)}号`,
            validity: n % 9 === 0 ? 'repealed' : 'in-force',
          },
          disclosure: {
            organ: { code: `NX${at}`, name: place },
            topics: [{ code: `${matters.indexOf(matter) % 20}`, name: matter }],
          },
        }),
      };
      return { site: (sites[at] as SiteRecord).id, record, words: [matter, act, place, form] };
    },
  };
}

function bodyOf(
  random: () => number,
  given: { common: Words; matter: string; act: string; place: string; length: number },
): string {
  const { common, matter, act, place, length } = given;
  let text = '';
  while (text.length < length) {
    const words = 6 + Math.floor(random() * 10);
    for (let n = 0; n < words; n++) {
      const turn = random();
      text += turn < 0.03 ? matter : turn < 0.05 ? act : turn < 0.06 ? place : common.draw(random);
    }
    text += random() < 0.3 ? '。' : '，';
  }
  return text;
}

interface Words {
  draw(random: () => number): string;
}

/** Sixty thousand words, each as often as the dictionary counted it. */
function commonWords(): Words {
  const counted = Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => word.length >= 1 && word.length <= 4)
    .map(([word = '', count]) => ({ word, count: Number(count) }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 60_000);
  const upTo = new Float64Array(counted.length);
  let sum = 0;
  for (const [n, { count }] of counted.entries()) {
    sum += count;
    upTo[n] = sum;
  }
  return {
    draw(random) {
      const wanted = random() * sum;
      let low = 0;
      let high = upTo.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] as number) < wanted) low = middle + 1;
        else high = middle;
      }
      return (counted[low] as { word: string }).word;
    },
  };
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
