import { type IconName, servicesPath } from '@mingtang/publication/records';
import type { TemplateBlock } from '@mingtang/sitebuilding/domain';
import type { County } from '../data/counties.ts';
import { counties } from '../data/counties.ts';
import type { Department } from '../data/departments.ts';
import type { Township } from '../data/townships.ts';
import { at, type Day, plusDays } from '../day.ts';
import { sectionContacts } from './about-pages.ts';
import { withBlocks } from './own-pages.ts';

const go = (label: string, path: string, icon: IconName) => ({
  label,
  href: `${servicesPath}${path}`,
  icon,
});

/** The ways into the item library, by what happens to people and to enterprises. */
const services = {
  type: 'service-grid' as const,
  groups: [
    {
      label: '个人办事',
      links: [
        go('出生生育', 'person/birth/', 'baby'),
        go('入园上学', 'person/school/', 'school'),
        go('就业创业', 'person/work/', 'work'),
        go('就医看病', 'person/health/', 'medical'),
        go('安居住房', 'person/housing/', 'home'),
        go('退休养老', 'person/age/', 'elder'),
        go('困难救助', 'person/hardship/', 'heart'),
        go('户籍证件', 'person/papers/', 'certificate'),
      ],
    },
    {
      label: '企业办事',
      links: [
        go('企业开办', 'enterprise/founding/', 'business'),
        go('准营准办', 'enterprise/admission/', 'certificate'),
        go('投资建设', 'enterprise/building/', 'building'),
        go('用地用水', 'enterprise/land/', 'water'),
        go('用工社保', 'enterprise/staff/', 'people'),
        go('注销退出', 'enterprise/closing/', 'document'),
      ],
    },
    {
      label: '农户办事',
      links: [
        go('务农用地', 'person/farming/', 'farm'),
        go('农林牧渔', 'enterprise/farming/', 'land'),
        go('全部事项', '', 'search'),
      ],
    },
  ],
};

/** The home page of the city's portal. */
export function cityHome(blocks: TemplateBlock[], leaderBlock: TemplateBlock): TemplateBlock[] {
  const own = withBlocks(blocks, {
    'service-grid': services,
    leaders: leaderBlock,
    topics: {
      type: 'topics',
      banners: [
        { label: '防沙治沙', href: 'column:/ztzl/fszs/', image: 'straw-checkerboard-dusk' },
        { label: '黄河流域生态保护', href: 'column:/ztzl/hhst/', image: 'river-bend-dusk' },
        { label: '乡村全面振兴', href: 'column:/ztzl/xczx/', image: 'terraces' },
        { label: '优化营商环境', href: 'column:/ztzl/yshj/', image: 'service-hall' },
      ],
    },
    numbers: {
      type: 'numbers',
      title: '数说中卫',
      note: '数据为示例，仅用于演示',
      items: [
        { value: '1.74', unit: '万平方公里', label: '土地面积' },
        { value: '107', unit: '万人', label: '常住人口' },
        { value: '182', unit: '公里', label: '黄河过境里程' },
        { value: '46', unit: '个', label: '乡镇和乡级单位' },
        { value: '300', unit: '天以上', label: '年优良天数' },
      ],
    },
  });
  return own.flatMap((block) => (block.type === 'topics' ? [haveYourSay, block] : [block]));
}

/** Where the public writes to the city, and is answered. */
const haveYourSay: TemplateBlock = { type: 'interaction', title: '写信和答复', limit: 4 };

/** The home page of a county's portal. */
export function countyHome(
  blocks: TemplateBlock[],
  county: County,
  leaderBlock: TemplateBlock,
): TemplateBlock[] {
  const image =
    { '640502': 'dunes-gold', '640521': 'wolfberry-branch', '640522': 'terraces-green' }[
      county.code
    ] ?? 'village';
  const own = withBlocks(blocks, {
    'service-grid': services,
    leaders: leaderBlock,
    topics: {
      type: 'topics',
      banners: [
        { label: '乡村全面振兴', href: 'column:/ztzl/xczx/', image: 'village' },
        { label: '特色产业', href: 'column:/ztzl/tsnc/', image },
      ],
    },
    numbers: {
      type: 'numbers',
      note: '数据为示例，仅用于演示',
      items: [
        { value: String(county.squareKilometres), unit: '平方公里', label: '面积' },
        { value: String(county.peopleInTenThousands), unit: '万人', label: '人口' },
        {
          value: String(county.products.length),
          unit: '类',
          label: `特色农产品：${county.products.slice(0, 2).join('、')}等`,
        },
      ],
    },
  });
  return own.flatMap((block) => (block.type === 'topics' ? [townshipsInPictures, block] : [block]));
}

const townshipsInPictures: TemplateBlock = {
  type: 'picture-news',
  title: '图说乡镇',
  column: '/zwdt/xzdt/',
  limit: 4,
};

/** The home page of a department: its special column stands among the links and the lists, its sections answer. */
export function departmentHome(
  blocks: TemplateBlock[],
  department: Department,
  phone: string,
): TemplateBlock[] {
  const { name, slug } = department.special;
  const column = `/${slug}/`;
  const own = { label: name, href: `column:${column}`, icon: 'calendar' as const };
  const answered = withBlocks(blocks, { contacts: sectionContacts(department, phone) });
  return answered.map((block) => {
    if (block.type === 'lists') {
      return { ...block, lists: [...block.lists, { column, limit: 5 }] };
    }
    if (block.type !== 'quick-links') return block;
    return { ...block, links: [...block.links.slice(0, 2), own, ...block.links.slice(2)] };
  });
}

/** The home page of a township: what people come for first, on a telephone. */
export function townshipHome(
  blocks: TemplateBlock[],
  township: Township,
  of: { office: string; phone: string; leaderBlock: TemplateBlock; today: Day },
): TemplateBlock[] {
  const county = counties.find(({ code }) => code === township.county);
  const own = withBlocks(blocks, {
    leaders: of.leaderBlock,
    contacts: {
      type: 'contacts',
      offices: [
        {
          name: of.office,
          phone: of.phone,
          address: `中卫市${county?.name ?? ''}${township.name}政府路示例 1 号`,
          hours: '工作日 8:30—12:00，14:30—18:00，周六上午延时服务',
        },
      ],
    },
  });
  const answered = own.flatMap((block): TemplateBlock[] => {
    if (block.type === 'contacts') return [{ type: 'elder-switch' }, block];
    return [block.type === 'quick-links' ? withGuides(block) : block];
  });
  return township.slug === snowedIn ? [snowAlert(of.today), ...answered] : answered;
}

/** The way to guides leads to what the township's centre does. */
const withGuides = (block: Extract<TemplateBlock, { type: 'quick-links' }>): TemplateBlock => ({
  ...block,
  links: block.links.map((link) =>
    link.label === '办事指南' ? { ...link, href: servicesPath } : link,
  ),
});

/** One township of the hills, whose home page bears an alert for the demo's first days. */
const snowedIn = 'caowa';

const snowAlert = (today: Day): TemplateBlock => ({
  type: 'urgent-banner',
  level: 'warning',
  text: '道路结冰黄色预警（示例）：今明两天山区路面结冰，请减少出行，校车和班车视路况停运。',
  href: 'column:/tzgg/',
  until: at(plusDays(today, 3), 18, 0),
});
