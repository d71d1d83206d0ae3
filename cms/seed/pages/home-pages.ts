import type { County } from '../data/counties.ts';
import { counties } from '../data/counties.ts';
import type { Department } from '../data/departments.ts';
import type { Township } from '../data/townships.ts';
import type { SeedBlock, SeedLink } from '../plan.ts';
import { sectionContacts } from './about-pages.ts';

const link = (
  label: string,
  href: string,
  icon: SeedLink['icon'],
  description?: string,
): SeedLink => ({
  label,
  href,
  ...(icon && { icon }),
  ...(description && { description }),
});

const gov: SeedBlock = {
  type: 'service-grid',
  title: '办事服务',
  groups: [
    {
      label: '个人办事',
      links: [
        link('生育收养', 'column:/bsfw/bszn/', 'baby'),
        link('教育入学', 'column:/bsfw/bszn/', 'school'),
        link('就业社保', 'column:/bsfw/bszn/', 'work'),
        link('医疗卫生', 'column:/bsfw/bszn/', 'medical'),
        link('住房保障', 'column:/bsfw/bszn/', 'home'),
        link('交通出行', 'column:/bsfw/bmts/', 'road'),
        link('养老助残', 'column:/bsfw/bszn/', 'elder'),
      ],
    },
    {
      label: '法人办事',
      links: [
        link('企业开办', 'column:/bsfw/bszn/', 'business'),
        link('资质认定', 'column:/bsfw/bszn/', 'certificate'),
        link('工程建设', 'column:/bsfw/bszn/', 'building'),
        link('融资支持', 'column:/bsfw/bszn/', 'money'),
        link('用地规划', 'column:/bsfw/bszn/', 'land'),
        link('惠企政策', 'column:/zwgk/fdzdgk/zcwj/', 'document'),
      ],
    },
    {
      label: '农户服务',
      links: [
        link('涉农补贴', 'column:/zwgk/fdzdgk/msgk/', 'money'),
        link('土地流转', 'column:/bsfw/bszn/', 'farm'),
        link('灌溉用水', 'column:/bsfw/bmts/', 'water'),
        link('灾害防范', 'column:/zwgk/fdzdgk/yjgl/', 'shield'),
      ],
    },
  ],
};

const portalLinks: SeedBlock = {
  type: 'quick-links',
  links: [
    link('政策文件', 'column:/zwgk/fdzdgk/zcwj/', 'document'),
    link('政策解读', 'column:/jdhy/zcjd/', 'question'),
    link('领导之窗', 'column:/zwgk/fdzdgk/ldzc/', 'people'),
    link('财政预决算', 'column:/zwgk/fdzdgk/czyjs/', 'money'),
    link('统计信息', 'column:/zwgk/fdzdgk/tjxx/', 'chart'),
    link('便民提示', 'column:/bsfw/bmts/', 'megaphone'),
    link('征集调查', 'column:/hdjl/zjdc/', 'form'),
    link('依申请公开', 'column:/zwgk/ysqgk/', 'search'),
    link('公开年报', 'column:/zwgk/nb/', 'calendar'),
    link('12345 热线', 'tel:12345', 'phone'),
  ],
};

/** The home page of the city's portal. */
export function cityHome(leaderBlock: SeedBlock): SeedBlock[] {
  return [
    { type: 'lead', column: '/zwdt/yw/', limit: 7 },
    {
      type: 'lists',
      lists: [
        { column: '/zwdt/tzgg/', limit: 6 },
        { column: '/zwdt/xqdt/', limit: 6 },
        { column: '/zwdt/bmdt/', limit: 6 },
      ],
    },
    portalLinks,
    gov,
    {
      type: 'lists',
      title: '政务公开',
      lists: [
        { column: '/zwgk/fdzdgk/zcwj/', limit: 5 },
        { column: '/jdhy/zcjd/', limit: 5 },
        { column: '/jdhy/hygq/', limit: 5 },
      ],
    },
    { ...leaderBlock, title: '领导之窗' },
    {
      type: 'topics',
      title: '专题专栏',
      banners: [
        { label: '防沙治沙', href: 'column:/ztzl/fszs/', image: 'straw-checkerboard-dusk' },
        { label: '黄河流域生态保护', href: 'column:/ztzl/hhst/', image: 'river-bend-dusk' },
        { label: '乡村全面振兴', href: 'column:/ztzl/xczx/', image: 'terraces' },
        { label: '优化营商环境', href: 'column:/ztzl/yshj/', image: 'service-hall' },
      ],
    },
    {
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
    {
      type: 'lists',
      title: '互动交流',
      lists: [
        { column: '/hdjl/zjdc/', limit: 4 },
        { column: '/hdjl/zxft/', limit: 4 },
        { column: '/bsfw/bmts/', limit: 4 },
      ],
    },
    { type: 'directory', title: '县区政府', level: 'county', scope: 'children' },
    { type: 'directory', title: '市政府部门', level: 'department', scope: 'children' },
  ];
}

/** The home page of a county's portal. */
export function countyHome(county: County, leaderBlock: SeedBlock): SeedBlock[] {
  const image =
    { '640502': 'dunes-gold', '640521': 'wolfberry-branch', '640522': 'terraces-green' }[
      county.code
    ] ?? 'village';
  return [
    { type: 'lead', column: '/zwdt/yw/', limit: 6 },
    {
      type: 'lists',
      lists: [
        { column: '/zwdt/tzgg/', limit: 6 },
        { column: '/zwdt/xzdt/', limit: 6 },
        { column: '/zwdt/bmdt/', limit: 6 },
      ],
    },
    portalLinks,
    gov,
    {
      type: 'lists',
      title: '公开与解读',
      lists: [
        { column: '/zwgk/fdzdgk/zcwj/', limit: 5 },
        { column: '/jdhy/zcjd/', limit: 5 },
        { column: '/zwgk/fdzdgk/msgk/', limit: 5 },
      ],
    },
    { ...leaderBlock, title: '领导之窗' },
    {
      type: 'topics',
      title: '专题专栏',
      banners: [
        { label: '乡村全面振兴', href: 'column:/ztzl/xczx/', image: 'village' },
        { label: '特色产业', href: 'column:/ztzl/tsnc/', image },
      ],
    },
    {
      type: 'numbers',
      title: `数说${county.name}`,
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
    { type: 'directory', title: '乡镇和街道', level: 'township', scope: 'children' },
  ];
}

/** The home page of a department: what people come for, what is in force, who answers; then what happened. */
export function departmentHome(department: Department, phone: string): SeedBlock[] {
  return [
    {
      type: 'quick-links',
      title: '常用入口',
      links: [
        link('办事指南', 'column:/bszn/', 'form'),
        link('政策文件', 'column:/zwgk/zcwj/', 'document'),
        link(department.special.name, `column:/${department.special.slug}/`, 'calendar'),
        link('政策解读', 'column:/zwgk/zcjd/', 'question'),
        link('依申请公开', 'column:/zwgk/ysqgk/', 'search'),
        link('联系我们', 'column:/lxwm/', 'phone'),
      ],
    },
    {
      type: 'lists',
      lists: [
        { column: '/zwgk/zcwj/', limit: 5 },
        { column: '/zwgk/zcjd/', limit: 3 },
        { column: '/tzgg/', limit: 5 },
        { column: '/bszn/', limit: 5 },
        { column: `/${department.special.slug}/`, limit: 5 },
      ],
    },
    { ...sectionContacts(department, phone), title: '联系科室' },
    { type: 'lead', title: '工作动态', column: '/gzdt/', limit: 5 },
    { type: 'directory', title: '其他部门', level: 'department', scope: 'all' },
  ];
}

/** The home page of a township: what people come for first, on a telephone. */
export function townshipHome(
  township: Township,
  of: { office: string; phone: string; leaderBlock: SeedBlock },
): SeedBlock[] {
  const county = counties.find(({ code }) => code === township.county);
  return [
    { type: 'lead', column: '/dt/', limit: 5 },
    {
      type: 'quick-links',
      title: '我要办事',
      links: [
        link('办事指南', 'column:/bsfw/bszn/', 'form', '条件、材料、地点'),
        link('便民提示', 'column:/bsfw/bmts/', 'megaphone', '停水停电、天气、班车'),
        link('惠民公开', 'column:/zwgk/msgk/', 'money', '补贴和救助'),
        link('打电话问', `tel:${of.phone}`, 'phone', of.phone),
        link('联系我们', 'column:/lxwm/', 'map', '地址和时间'),
        link('12345', 'tel:12345', 'chat', '二十四小时热线'),
      ],
    },
    {
      type: 'lists',
      lists: [
        { column: '/tzgg/', limit: 5 },
        { column: '/bsfw/bmts/', limit: 5 },
      ],
    },
    {
      type: 'lists',
      title: '政务公开',
      lists: [
        { column: '/zwgk/zcwj/', limit: 4 },
        { column: '/zwgk/msgk/', limit: 4 },
        { column: '/zwgk/czyjs/', limit: 4 },
      ],
    },
    { type: 'lists', lists: [{ column: '/tscy/', title: '特色产业', limit: 4 }] },
    { ...of.leaderBlock, title: '领导之窗' },
    {
      type: 'contacts',
      title: '到这里找我们',
      offices: [
        {
          name: of.office,
          phone: of.phone,
          address: `中卫市${county?.name ?? ''}${township.name}政府路示例 1 号`,
          hours: '工作日 8:30—12:00，14:30—18:00，周六上午延时服务',
        },
      ],
    },
  ];
}
