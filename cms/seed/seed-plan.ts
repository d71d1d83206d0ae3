import { chance } from './chance.ts';
import { columnsOf, departmentColumns } from './data/columns.ts';
import { type County, counties } from './data/counties.ts';
import { type Department, departments } from './data/departments.ts';
import { leaders } from './data/leaders.ts';
import { type PaletteName, palettes } from './data/palettes.ts';
import { people } from './data/people.ts';
import { organOf, type Terrain, type Township, townships } from './data/townships.ts';
import { plusDays, todayInChina } from './day.ts';
import { cityPages, countyPages, departmentPages, townshipPages } from './pages/about-pages.ts';
import { commonPages, hours, type Publisher } from './pages/common-pages.ts';
import { cityHome, countyHome, departmentHome, townshipHome } from './pages/home-pages.ts';
import type { SeedArticle, SeedBlock, SeedColumn, SeedPage, SeedPlan, SeedSite } from './plan.ts';
import { cityAsCounty, cityStories, sharedWithCity } from './prose/city-stories.ts';
import { countyStories } from './prose/county-news.ts';
import { departmentStories } from './prose/department-stories.ts';
import type { Story } from './prose/story.ts';
import { townshipNews } from './prose/township-news.ts';
import { townshipNotices, townshipPolicies } from './prose/township-notices.ts';
import { townshipProducts } from './prose/township-products.ts';
import { townshipMoney, townshipReport, townshipWelfare } from './prose/township-records.ts';
import { townshipGuides, townshipTips } from './prose/township-services.ts';
import { tell } from './tell.ts';

export interface SeedOptions {
  /** Content runs up to this instant. */
  now: Date;
  /** Port that browsers name; 80 and 443 are not named. */
  publicPort: number;
  /** `small`: the city, one county, two townships, a department; each column filled once. */
  size: 'full' | 'small';
}

/** The whole demo prefecture, the same for the same options. */
export function seedPlan(options: SeedOptions): SeedPlan {
  const isSmall = options.size === 'small';
  const chosen = {
    counties: isSmall ? counties.slice(0, 1) : counties,
    townships: isSmall
      ? townships.filter(({ slug }) => ['yingshuiqiao', 'changle'].includes(slug))
      : townships,
    departments: isSmall ? departments.slice(0, 1) : departments,
  };
  const sites = [
    citySite(options),
    ...chosen.counties.map((county, i) => countySite(county, options, i)),
    ...chosen.departments.map((department, i) => departmentSite(department, options, i)),
    ...chosen.townships.map((township, i) => townshipSite(township, options, i)),
  ];
  if (!isSmall) reprint(sites);
  const known = new Set(sites.map(({ key }) => key));
  return {
    sites,
    people: people.filter((person) => person.memberships.every(({ site }) => known.has(site))),
  };
}

const cityKey = 'zhongwei';

/**
 * Portals carry the news of those below them, word for word and with their source: the city that of
 * counties and departments, a county that of its townships.
 */
function reprint(sites: SeedSite[]): void {
  const portals = [
    { from: 'county', column: '/zwdt/yw/', into: '/zwdt/xqdt/', each: 2, most: 6 },
    { from: 'department', column: '/gzdt/', into: '/zwdt/bmdt/', each: 1, most: 8 },
    { from: 'township', column: '/dt/', into: '/zwdt/xzdt/', each: 1, most: 7 },
  ];
  for (const { from, column, into, each, most } of portals) {
    for (const portal of sites) {
      const below = sites.filter(({ level, parent }) => level === from && parent === portal.key);
      const told = below.flatMap(({ key, articles }) =>
        newest(
          articles.filter((article) => article.column === column),
          each,
        ).map((article) => ({
          ...article,
          key: `reprint ${key} ${article.key}`,
          column: into,
          attachments: [],
        })),
      );
      portal.articles.push(...newest(told, most));
    }
  }
}

function newest(articles: SeedArticle[], count: number): SeedArticle[] {
  return [...articles].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, count);
}

function citySite(options: SeedOptions): SeedSite {
  const publisher = publisherOf({
    shortName: '中卫市',
    organ: '中卫市人民政府',
    address: '中卫市沙坡头区鼓楼西街示例 100 号',
    key: cityKey,
    options,
  });
  const columns = columnsOf('city', '中卫市');
  const head = leaders('中卫市', [
    ['市长', '领导市政府全面工作。'],
    ['常务副市长', '负责发展改革、财政、应急管理、政务服务等工作。'],
    ['副市长', '负责农业农村、水务、乡村振兴等工作。'],
    ['副市长', '负责教育、卫生健康、文化旅游等工作。'],
    ['副市长', '负责自然资源、住房城乡建设、生态环境等工作。'],
    ['副市长、市公安局局长', '负责公安、司法、退役军人等工作。'],
  ]);
  const shared = countyStories
    .filter(({ id }) => sharedWithCity.includes(id))
    .map((story): Story<{ name: string }> => {
      const { by: _, ...rest } = story;
      return { ...rest, write: (_city, on, c) => story.write(cityAsCounty, on, c) };
    });
  return {
    ...identity({ key: cityKey, code: '640500', serial: 1, publisher }),
    level: 'city',
    name: '中卫市人民政府',
    shortName: '中卫市',
    mount: { host: hostOf('localhost', options), basePath: '/' },
    theme: 'civic',
    tokens: tokensOf('朱砂'),
    motto: '沙漠水城 云天中卫',
    banner: 'dunes-gold',
    description: '中卫市人民政府门户网站：政务公开、办事服务、互动交流。示例站点。',
    keywords: ['中卫市', '中卫市人民政府', '政务公开', '办事服务'],
    order: 1,
    columns,
    articles: tell({
      site: cityKey,
      teller: { name: '中卫市' },
      source: '中卫市人民政府',
      columns,
      now: options.now,
      stories: [...cityStories, ...shared],
      wanted: atMost(options, (column) => (isNews(column) ? 9 : 4)),
    }),
    pages: [
      home(publisher, cityHome(head)),
      ...cityPages(publisher, head),
      ...commonPages(publisher, {
        guide: '/zwgk/zn/',
        request: '/zwgk/ysqgk/',
        contact: '/hdjl/lxwm/',
      }),
    ],
  };
}

function countySite(county: County, options: SeedOptions, index: number): SeedSite {
  const organ = `${county.name}人民政府`;
  const publisher = publisherOf({
    shortName: county.name,
    organ,
    address: `中卫市${county.name}${county.seat}示例 1 号`,
    key: county.slug,
    options,
  });
  const columns = columnsOf('county', county.name);
  const head = leaders(county.name, [
    [county.name.endsWith('区') ? '区长' : '县长', '领导政府全面工作。'],
    ['常务副职', '负责发展改革、财政、应急管理等工作。'],
    ['副职', '负责农业农村、水务、乡村振兴等工作。'],
    ['副职', '负责教育、卫生健康、民政等工作。'],
  ]);
  return {
    ...identity({ key: county.slug, code: county.code, serial: 1, publisher }),
    parent: cityKey,
    level: 'county',
    name: `中卫市${organ}`,
    shortName: county.name,
    mount: { host: hostOf(`${county.slug}.localhost`, options), basePath: '/' },
    theme: 'civic',
    tokens: tokensOf(county.palette),
    motto: county.motto,
    banner:
      { shapotou: 'oasis-edge', zhongning: 'wolfberry-field', haiyuan: 'terraces' }[county.slug] ??
      'village',
    description: `${organ}门户网站：政务公开、办事服务、互动交流。示例站点。`,
    keywords: [county.name, organ, '政务公开', '办事服务'],
    order: 10 + index,
    columns,
    articles: tell({
      site: county.slug,
      teller: county,
      source: organ,
      stories: countyStories,
      columns,
      now: options.now,
      wanted: atMost(options, (column) => (isNews(column) ? 8 : 3)),
    }),
    pages: [
      home(publisher, countyHome(county, head)),
      ...countyPages(county, publisher, head),
      ...commonPages(publisher, {
        guide: '/zwgk/zn/',
        request: '/zwgk/ysqgk/',
        contact: '/hdjl/lxwm/',
      }),
    ],
  };
}

function departmentSite(department: Department, options: SeedOptions, index: number): SeedSite {
  const key = `bm/${department.slug}`;
  const organ = `中卫市${department.name}`;
  const shortName = `市${department.name}`;
  const publisher = publisherOf({ shortName, organ, address: department.address, key, options });
  const columns = departmentColumns(department, shortName);
  const head = leaders(organ, [
    ['主要负责人', '主持全面工作。'],
    ['分管负责人', `分管${department.sections[1]}、${department.sections[2]}。`],
    ['分管负责人', `分管${department.sections[3]}等。`],
  ]);
  return {
    ...identity({ key, code: '640500', serial: 20 + index, publisher }),
    parent: cityKey,
    level: 'department',
    name: organ,
    shortName,
    mount: { host: hostOf('localhost', options), basePath: `/${key}/` },
    theme: 'bureau',
    tokens: tokensOf(department.palette),
    motto: department.motto,
    banner: department.picture,
    description: `${organ}网站：${department.field}领域的政务公开和办事服务。示例站点。`,
    keywords: [shortName, department.field, '政务公开'],
    order: 20 + index,
    columns,
    articles: tell({
      site: key,
      teller: department,
      source: organ,
      stories: departmentStories,
      columns,
      now: options.now,
      special: `/${department.special.slug}/`,
      wanted: atMost(options, () => 4),
    }),
    pages: [
      home(publisher, departmentHome(department, publisher.phone)),
      ...departmentPages(department, publisher, head),
      ...commonPages(publisher, { guide: '/zwgk/zn/', request: '/zwgk/ysqgk/', contact: '/lxwm/' }),
    ],
  };
}

const townshipStories: Story<Township>[] = [
  ...townshipNews,
  ...townshipNotices,
  ...townshipPolicies,
  ...townshipMoney,
  ...townshipWelfare,
  townshipReport,
  ...townshipGuides,
  ...townshipTips,
  ...townshipProducts,
];

/** Fuller than its neighbours, for whoever looks closely or tests. */
const showcase = 'yingshuiqiao';

const looks: Record<Terrain, { palettes: PaletteName[]; banner: string; motto: string }> = {
  urban: { palettes: ['黛蓝', '丁香', '靛青'], banner: 'skyline', motto: '小巷连着大民生' },
  irrigated: {
    palettes: ['松柏', '苜蓿', '枸杞', '石青'],
    banner: 'canal-spring',
    motto: '渠水长流 田园常新',
  },
  desert: { palettes: ['大漠'], banner: 'straw-checkerboard', motto: '沙与河相遇的地方' },
  hills: {
    palettes: ['梯田', '长河', '沙枣', '紫塞'],
    banner: 'terraces-green',
    motto: '一道梁有一道梁的好光景',
  },
  unit: { palettes: ['远山', '沙枣'], banner: 'grassland', motto: '务实 精进 服务' },
};

function townshipSite(township: Township, options: SeedOptions, index: number): SeedSite {
  const county = counties.find(({ code }) => code === township.county);
  if (!county) throw new Error(`${township.name} lies in no county`);
  const key = `${county.slug}/${township.slug}`;
  const organ = organOf(township);
  const full = `${county.name}${organ}`;
  const publisher = publisherOf({
    shortName: township.name,
    organ: full,
    address: `中卫市${county.name}${township.name}政府路示例 1 号`,
    key,
    options,
  });
  const columns = columnsOf('township', township.name);
  const look = looks[township.terrain];
  const [first, second] = /[镇乡]$/.test(township.name)
    ? [`${township.name.slice(-1)}长`, `副${township.name.slice(-1)}长`]
    : ['主要负责人', '副职负责人'];
  const head = leaders(key, [
    [first as string, '主持全面工作。'],
    [second as string, '分管农业农村、水利、乡村振兴。'],
    [second as string, '分管民政、卫生、教育和便民服务。'],
  ]);
  const richness = township.slug === showcase ? 3 : 1;
  return {
    ...identity({ key, code: county.code, serial: 100 + index, publisher }),
    divisionCode: township.code,
    parent: county.slug,
    level: 'township',
    name: `中卫市${full}`,
    shortName: township.name,
    mount: { host: hostOf(`${county.slug}.localhost`, options), basePath: `/${township.slug}/` },
    theme: 'township',
    tokens: tokensOf(chance(key).pick(look.palettes)),
    motto: look.motto,
    banner: look.banner,
    description: `${full}网站：身边事、惠民事、办事指南。示例站点。`,
    keywords: [township.name, county.name, '便民服务'],
    order: 100 + index,
    columns,
    articles: tell({
      site: key,
      teller: township,
      source: full,
      stories: townshipStories,
      columns,
      now: options.now,
      wanted: atMost(options, (column) => {
        if (column.path === '/dt/') return 3 * richness;
        return /\/(tzgg|bszn)\/$/.test(column.path) ? 2 * richness : richness;
      }),
    }),
    pages: [
      home(
        publisher,
        townshipHome(township, { office: organ, phone: publisher.phone, leaderBlock: head }),
      ),
      ...townshipPages(township, publisher, head),
      ...commonPages(publisher, { guide: '/zwgk/zn/', request: '/zwgk/ysqgk/', contact: '/lxwm/' }),
    ],
  };
}

const isNews = ({ updatePeriodDays }: SeedColumn) => (updatePeriodDays ?? 365) <= 14;

const atMost = ({ size }: SeedOptions, wanted: (column: SeedColumn) => number) =>
  size === 'small' ? () => 1 : wanted;

function hostOf(name: string, { publicPort }: SeedOptions): string {
  return publicPort === 80 || publicPort === 443 ? name : `${name}:${publicPort}`;
}

function tokensOf(palette: PaletteName): SeedSite['tokens'] {
  const { primary, accent } = palettes[palette];
  return { primary, accent, density: 'comfortable' };
}

function publisherOf(of: {
  shortName: string;
  organ: string;
  address: string;
  key: string;
  options: SeedOptions;
}): Publisher {
  const { shortName, organ, address, key, options } = of;
  return {
    shortName,
    organ,
    address,
    phone: `0955-70${chance(`phone ${key}`).whole(10000, 99999)}`,
    email: `${key.split('/').at(-1)}@example.cn`,
    since: plusDays(todayInChina(options.now), -200),
  };
}

/** What stands in every footer. Filing numbers are all noughts and ones, so that nobody takes them for real. */
function identity(of: { key: string; code: string; serial: number; publisher: Publisher }) {
  const { key, code, serial, publisher } = of;
  const number = String(serial).padStart(4, '0');
  return {
    key,
    divisionCode: code,
    identifiers: {
      organizer: publisher.organ,
      operator: `${publisher.shortName}政务公开办公室`,
      siteCode: `${code}${number}`,
      icp: `宁ICP备0000${number}号（示例）`,
      police: `宁公网安备 6405000200${number}号（示例）`,
      conacUrl: 'https://bszs.conac.cn/',
      reportErrorUrl: 'https://zfwzgl.www.gov.cn/',
    },
    contact: {
      address: publisher.address,
      phone: publisher.phone,
      email: publisher.email,
      postcode: '755000',
      hours,
    },
    footerLinks: [
      {
        label: '政府网站',
        links: [
          { label: '中国政府网', href: 'https://www.gov.cn/' },
          { label: '宁夏回族自治区人民政府', href: 'https://www.nx.gov.cn/' },
        ],
      },
      {
        label: '关于本站',
        links: [
          { label: '网站声明', href: '/wzsm.html' },
          { label: '网站地图', href: '/site-map.html' },
        ],
      },
    ],
  } satisfies Partial<SeedSite>;
}

function home(of: Publisher, blocks: SeedBlock[]): SeedPage {
  return {
    path: '/',
    title: '首页',
    description: `${of.organ}网站首页。`,
    keywords: [of.shortName],
    publishedAt: `${of.since.iso}T09:00:00+08:00`,
    blocks,
  };
}

/** All articles of a plan, with their sites. */
export function articlesOf(plan: SeedPlan): { site: SeedSite; article: SeedArticle }[] {
  return plan.sites.flatMap((site) => site.articles.map((article) => ({ site, article })));
}
