import {
  type SiteAnswers,
  type SiteDocuments,
  type SiteTemplate,
  siteOf,
  type TemplateBlock,
} from '@mingtang/sitebuilding/domain';
import { type PaletteName, palettes, templates } from '@mingtang/sitebuilding/templates';
import { chance } from './chance.ts';
import { demoCity, demoCounty, demoDepartment, demoTownship } from './data/columns.ts';
import { type County, counties } from './data/counties.ts';
import { type Department, departments } from './data/departments.ts';
import { leaders } from './data/leaders.ts';
import { people } from './data/people.ts';
import { organOf, type Terrain, type Township, townships } from './data/townships.ts';
import { plusDays, todayInChina } from './day.ts';
import { cityPages, countyPages, departmentPages, townshipPages } from './pages/about-pages.ts';
import { cityHome, countyHome, departmentHome, townshipHome } from './pages/home-pages.ts';
import { pagesOf } from './pages/own-pages.ts';
import { hours, type Publisher } from './pages/publisher.ts';
import type { SeedArticle, SeedColumn, SeedPlan, SeedSite } from './plan.ts';
import { cityAsCounty, cityStories, sharedWithCity } from './prose/city-stories.ts';
import { countyStories } from './prose/county-news.ts';
import { departmentStories } from './prose/department-stories.ts';
import type { Story } from './prose/story.ts';
import { townshipNews } from './prose/township-news.ts';
import { townshipNotices, townshipPolicies } from './prose/township-notices.ts';
import { townshipProducts } from './prose/township-products.ts';
import {
  townshipMoney,
  townshipReport,
  townshipRules,
  townshipWelfare,
} from './prose/township-records.ts';
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
  const amounts = { county: [2, 6], department: [1, 8], township: [1, 7], city: [0, 0] } as const;
  for (const { level: from, column, into } of templates.flatMap(({ shared }) =>
    shared.filter(({ from }) => from === 'below'),
  )) {
    const [each, most] = amounts[from];
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
  const planned = grow(demoCity, '朱砂', {
    ...identity({ code: '640500', serial: 1, publisher }),
    names: { name: '中卫市人民政府', shortName: '中卫市', organ: '中卫市人民政府' },
    mount: { host: hostOf('localhost', options), basePath: '/' },
    motto: '沙漠水城 云天中卫',
    description: '中卫市人民政府门户网站：政务公开、办事服务、互动交流。示例站点。',
    keywords: ['中卫市', '中卫市人民政府', '政务公开', '办事服务'],
  });
  const { columns } = planned;
  return {
    ...planned.site,
    key: cityKey,
    divisionCode: '640500',
    banner: 'dunes-gold',
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
    shared: planned.shared,
    pages: pagesOf(planned.pages, publisher, {
      '/': cityHome(blocksAt(planned, '/'), head),
      ...cityPages(publisher, head),
    }),
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
  const head = leaders(county.name, [
    [county.name.endsWith('区') ? '区长' : '县长', '领导政府全面工作。'],
    ['常务副职', '负责发展改革、财政、应急管理等工作。'],
    ['副职', '负责农业农村、水务、乡村振兴等工作。'],
    ['副职', '负责教育、卫生健康、民政等工作。'],
  ]);
  const planned = grow(demoCounty, county.palette, {
    ...identity({ code: county.code, serial: 1, publisher }),
    names: { name: `中卫市${organ}`, shortName: county.name, organ },
    mount: { host: hostOf(`${county.slug}.localhost`, options), basePath: '/' },
    motto: county.motto,
    description: `${organ}门户网站：政务公开、办事服务、互动交流。示例站点。`,
    keywords: [county.name, organ, '政务公开', '办事服务'],
  });
  const { columns } = planned;
  return {
    ...planned.site,
    key: county.slug,
    parent: cityKey,
    divisionCode: county.code,
    banner:
      { shapotou: 'oasis-edge', zhongning: 'wolfberry-field', haiyuan: 'terraces' }[county.slug] ??
      'village',
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
    shared: planned.shared,
    pages: pagesOf(planned.pages, publisher, {
      '/': countyHome(blocksAt(planned, '/'), county, head),
      ...countyPages(county, publisher, head),
    }),
  };
}

function departmentSite(department: Department, options: SeedOptions, index: number): SeedSite {
  const key = `bm/${department.slug}`;
  const organ = `中卫市${department.name}`;
  const shortName = `市${department.name}`;
  const publisher = publisherOf({ shortName, organ, address: department.address, key, options });
  const head = leaders(organ, [
    ['主要负责人', '主持全面工作。'],
    ['分管负责人', `分管${department.sections[1]}、${department.sections[2]}。`],
    ['分管负责人', `分管${department.sections[3]}等。`],
  ]);
  const planned = grow(demoDepartment(department), department.palette, {
    ...identity({ code: '640500', serial: 20 + index, publisher }),
    names: { name: organ, shortName, organ },
    mount: { host: hostOf('localhost', options), basePath: `/${key}/` },
    motto: department.motto,
    description: `${organ}网站：${department.field}领域的政务公开和办事服务。示例站点。`,
    keywords: [shortName, department.field, '政务公开'],
  });
  const { columns } = planned;
  return {
    ...planned.site,
    key,
    parent: cityKey,
    divisionCode: '640500',
    banner: department.picture,
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
    shared: planned.shared,
    pages: pagesOf(planned.pages, publisher, {
      '/': departmentHome(blocksAt(planned, '/'), department, publisher.phone),
      ...departmentPages(department, publisher, head),
    }),
  };
}

const townshipStories: Story<Township>[] = [
  ...townshipNews,
  ...townshipNotices,
  ...townshipPolicies,
  ...townshipRules,
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
  const planned = grow(demoTownship, chance(key).pick(look.palettes), {
    ...identity({ code: county.code, serial: 100 + index, publisher }),
    names: { name: `中卫市${full}`, shortName: township.name, organ: full },
    mount: { host: hostOf(`${county.slug}.localhost`, options), basePath: `/${township.slug}/` },
    motto: look.motto,
    description: `${full}网站：身边事、惠民事、办事指南。示例站点。`,
    keywords: [township.name, county.name, '便民服务'],
  });
  const { columns } = planned;
  return {
    ...planned.site,
    key,
    parent: county.slug,
    divisionCode: township.code,
    banner: look.banner,
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
    shared: planned.shared,
    pages: pagesOf(planned.pages, publisher, {
      '/': townshipHome(blocksAt(planned, '/'), township, {
        office: organ,
        phone: publisher.phone,
        leaderBlock: head,
        today: todayInChina(options.now),
      }),
      ...townshipPages(township, publisher, head),
    }),
  };
}

const isNews = ({ updatePeriodDays }: SeedColumn) => (updatePeriodDays ?? 365) <= 14;

const atMost = ({ size }: SeedOptions, wanted: (column: SeedColumn) => number) =>
  size === 'small' ? () => 1 : wanted;

function hostOf(name: string, { publicPort }: SeedOptions): string {
  return publicPort === 80 || publicPort === 443 ? name : `${name}:${publicPort}`;
}

/** A site's documents from its template. Every palette is open to the demo. */
function grow(template: SiteTemplate, palette: PaletteName, answers: SiteAnswers): SiteDocuments {
  const [government, ...others] = template.footerLinks;
  const region = { label: '宁夏回族自治区人民政府', href: 'https://www.nx.gov.cn/' };
  const grown = siteOf(
    {
      ...template,
      palettes: Object.values(palettes),
      footerLinks: government
        ? [{ ...government, links: [...government.links, region] }, ...others]
        : others,
    },
    { ...answers, palette: palettes[palette] },
  );
  if (!grown.ok) throw new Error(`${answers.names.name}: ${JSON.stringify(grown.refusals)}`);
  return grown.value;
}

function blocksAt({ pages }: SiteDocuments, path: string): TemplateBlock[] {
  return pages.find((page) => page.path === path)?.blocks ?? [];
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
function identity(of: { code: string; serial: number; publisher: Publisher }) {
  const { code, serial, publisher } = of;
  const number = String(serial).padStart(4, '0');
  return {
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
  } satisfies Partial<SiteAnswers>;
}

/** All articles of a plan, with their sites. */
export function articlesOf(plan: SeedPlan): { site: SeedSite; article: SeedArticle }[] {
  return plan.sites.flatMap((site) => site.articles.map((article) => ({ site, article })));
}
