import { recordsReader, type SiteContent } from '@mingtang/pages';
import type { Block, BlockType, PageRecord, SiteLevel, SiteRecord } from '@mingtang/publication';
import { interaction as interactionRecords } from '../fixture/interaction.ts';
import { city } from '../fixture/site.ts';
import { accordion } from './accordion.ts';
import { contacts } from './contacts.ts';
import { directory } from './directory.ts';
import { elderSwitch } from './elder-switch.ts';
import { type ExampleName, type Examples, exampleNames } from './example.ts';
import { gallery } from './gallery.ts';
import { interaction } from './interaction.ts';
import { lead } from './lead.ts';
import { leaders } from './leaders.ts';
import { lists } from './lists.ts';
import { largestMenu } from './menu.ts';
import { multiColumn } from './multi-column.ts';
import { numbers } from './numbers.ts';
import { pictureNews } from './picture-news.ts';
import { policyList } from './policy-list.ts';
import { quickLinks } from './quick-links.ts';
import { richText } from './rich-text.ts';
import { serviceGrid } from './service-grid.ts';
import { shelfArticles, shelfColumns } from './shelf.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import { urgentBanner } from './urgent-banner.ts';
import { video } from './video.ts';

/** The examples of every type of block: one set for all themes. A new type does not compile without its own. */
const examples: { [T in BlockType]: Examples<T> } = {
  'urgent-banner': urgentBanner,
  lead,
  'picture-news': pictureNews,
  lists,
  'policy-list': policyList,
  'quick-links': quickLinks,
  'service-grid': serviceGrid,
  leaders,
  topics,
  'rich-text': richText,
  gallery,
  video,
  numbers,
  timeline,
  accordion,
  contacts,
  directory,
  interaction,
  'elder-switch': elderSwitch,
  'multi-column': multiColumn,
};

const types = Object.keys(examples) as BlockType[];

/** The examples of some types and names as blocks of one page. */
function blocksOf(ofTypes: BlockType[], names: readonly ExampleName[]): Block[] {
  return ofTypes.flatMap((type) =>
    names.map((name) => {
      const id = `${type}-${name.toLowerCase().replace(' ', '-')}`;
      return { ...examples[type][name], type, id } as Block;
    }),
  );
}

const page = (id: string, path: string, title: string, blocks: Block[]): PageRecord => ({
  kind: 'page',
  id,
  path,
  title,
  description: title,
  keywords: [],
  publishedAt: '2026-11-23T01:00:00Z',
  updatedAt: '2026-11-23T01:00:00Z',
  blocks,
});

interface ExampleSite {
  basePath: string;
  data: SiteContent;
  pages: PageRecord[];
}

/** A site whose home page holds all its examples; each type has a page of its own as well. */
function exampleSite(
  site: Pick<
    SiteRecord,
    'name' | 'shortName' | 'motto' | 'language' | 'tokens' | 'urgentNotice' | 'menu'
  >,
  basePath: string,
  names: readonly ExampleName[],
  others: [SiteLevel, string][],
): ExampleSite {
  const record: SiteRecord = {
    ...city,
    ...site,
    level: 'department',
    mount: { host: city.mount.host, basePath },
  };
  const shown = shelfColumns.filter(({ id }) => (id === 'english') === names.includes('English'));
  const pages = [
    page('all', '/', site.name, blocksOf(types, names)),
    ...types.map((type) => page(type, `/blocks/${type}/`, type, blocksOf([type], names))),
  ];
  const otherSites = others.map(
    ([level, name], order): SiteRecord => ({
      ...record,
      id: `other-${order}`,
      level,
      name,
      shortName: name,
      mount: { host: city.mount.host, basePath: `/other-${order}/` },
      order,
    }),
  );
  return {
    basePath,
    pages,
    data: {
      records: [record, ...shown, ...shelfArticles, ...interactionRecords, ...pages],
      otherSites,
    },
  };
}

/**
 * Two sites of examples, in Chinese and in English. Their colours are the lightest a site can have
 * (`tokensCss` darkens them to the limit), so that what can be read here can be read on any site.
 */
const tokens = { primary: '#ffb400', accent: '#ff8a65' };

const exampleSites: ExampleSite[] = [
  exampleSite(
    {
      name: '宁夏回族自治区中卫市住房和城乡建设及人力资源社会保障局',
      shortName: '市住建人社局',
      motto: '办事有章程，答复有时限，公开有目录',
      language: 'zh-CN',
      tokens,
      menu: largestMenu,
      urgentNotice: {
        text: '受寒潮影响，今日各办事大厅延时至二十时。',
        href: 'mt:article:usual-1',
      },
    },
    '/examples/',
    exampleNames.filter((name) => name !== 'English'),
    [
      ['city', '中卫市'],
      ...['沙坡头区', '中宁县', '海原县'].map((name): [SiteLevel, string] => ['county', name]),
      ...Array.from({ length: 46 }, (_, index): [SiteLevel, string] => [
        'township',
        `第${index + 1}乡`,
      ]),
      ['department', '市人力资源和社会保障局（市退役军人事务和就业服务管理局）'],
      ['department', '中卫沙坡头国家级自然保护区管理局生态监测与林政执法支队'],
      ['department', '财政局'],
    ],
  ),
  exampleSite(
    {
      name: 'Education Bureau of Zhongwei Prefecture',
      shortName: 'Education Bureau',
      motto: 'Every child, every village',
      language: 'en',
      tokens: { ...tokens, density: 'compact' },
    },
    '/examples-en/',
    ['English'],
    [
      ['county', 'Shapotou District'],
      ['county', 'Zhongning County'],
    ],
  ),
];

/** One address for each site of examples, for checks that look at all of them. */
export const examplePages = exampleSites.map(({ basePath }) => ({
  name: `examples at ${basePath}`,
  path: basePath,
}));

/** The example page at an address, with the reader that it is read through; `undefined` outside the examples. */
export function exampleAt(pathname: string) {
  const site = exampleSites.find(({ basePath }) => pathname.startsWith(basePath));
  if (site === undefined) return undefined;
  const path = pathname.slice(site.basePath.length - 1);
  return { page: site.pages.find((page) => page.path === path), reader: recordsReader(site.data) };
}
