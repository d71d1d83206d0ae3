import type { TemplateBlock } from '@mingtang/sitebuilding/domain';
import { type County, counties } from '../data/counties.ts';
import type { Department } from '../data/departments.ts';
import type { Township } from '../data/townships.ts';
import type { OwnPages } from './own-pages.ts';
import { hours, type Publisher } from './publisher.ts';

const text = (prose: string, title?: string): TemplateBlock => ({
  type: 'rich-text',
  ...(title && { title }),
  prose,
});

/** 走进中卫. */
export function cityPages(of: Publisher, leaderBlock: TemplateBlock): OwnPages {
  return {
    '/gk/': [
      text(`中卫位于宁夏中西部，黄河前套之首，北倚腾格里沙漠，南接黄土高原，黄河自西向东穿境而过。这里是黄河自流灌溉最早的地区之一，麦草方格治沙、枸杞、硒砂瓜和星空，是外地人记住中卫的四个词。

全市辖沙坡头区、中宁县、海原县，面积约 1.74 万平方公里，常住人口一百余万人。铁路、高速公路在此交会，机场通达多个城市。`),
      {
        type: 'gallery',
        images: [
          'dunes-gold',
          'river-bend',
          'wolfberry-field',
          'terraces',
          'milky-way-dunes',
          'old-tower',
        ],
      },
      {
        type: 'numbers',
        title: '数字里的中卫',
        note: '数据为示例',
        items: [
          { value: '1.74', unit: '万平方公里', label: '面积' },
          { value: '3', unit: '个', label: '县（区）' },
          { value: '182', unit: '公里', label: '黄河过境' },
          { value: '2900', unit: '小时', label: '年日照' },
        ],
      },
    ],
    '/gk/dlqh/': [
      text(`## 地形
地势由西南向东北倾斜，沙漠、卫宁平原、台地、黄土丘陵和山地兼有。平原区渠网纵横，山区沟壑梯田相间。

## 气候
深居内陆，属温带干旱、半干旱气候：冬长夏短，日照充足，昼夜温差大，风沙较多。北部年均降水不足二百毫米，南部山区三百至四百毫米，蒸发量远大于降水量。

## 水系
黄河过境约一百八十二公里，支流有清水河等。引黄灌溉历史悠久，美利渠、七星渠、跃进渠等干渠至今滋养着平原。

## 气候里的日子
| 季节 | 特点 | 出行提示 |
| --- | --- | --- |
| 春 | 回暖快，多风沙 | 备口罩、外套 |
| 夏 | 昼热夜凉 | 防晒、补水 |
| 秋 | 天高气爽 | 瓜果上市，适合出行 |
| 冬 | 干冷少雪 | 保暖、防滑 |`),
    ],
    '/gk/lswh/': [
      text(`## 河渠里的历史
秦汉以来，先民在黄河两岸开渠引水、屯垦戍边。古渠几经修浚，名称沿用至今，被誉为“活着的文物”。

## 看得见的古迹
- **高庙**：层层叠起的木构楼阁，是城中最醒目的轮廓；
- **石空大佛寺石窟、双龙山石窟**：丝路北道上的石窟遗存；
- **西安州古城**：旱塬上的城垣与烽燧；
- **菜园遗址**：新石器时代先民生活的证据；
- **大麦地岩画**：刻在石头上的牧歌。

## 手上的非遗
剪纸、刺绣、皮影、道情、水车制作、枸杞传统栽培……它们大多还在日常里使用着。

## 治沙精神
一格麦草、几代人，铁路从沙海中穿过半个多世纪，安然无恙。`),
      {
        type: 'timeline',
        title: '近七十年大事',
        items: [
          {
            when: '1958年8月',
            title: '包兰铁路建成通车',
            text: '线路穿过腾格里沙漠边缘，麦草方格固住了沙坡头的流沙。',
            image: 'desert-train',
          },
          { when: '2004年', title: '设立地级中卫市', text: '辖沙坡头区、中宁县、海原县。' },
          { when: '2020年11月', title: '海原县退出贫困县序列' },
          { when: '2022年12月', title: '银川至兰州高铁中卫至兰州段开通运营' },
        ],
      },
      {
        type: 'gallery',
        images: ['old-tower', 'water-wheel', 'desert-train', 'straw-checkerboard'],
      },
    ],
    '/gk/tscy/': [
      text(`**枸杞** 道地产区，种植、加工、检测、交易链条完整。

**果蔬** 富硒苹果、硒砂瓜、设施番茄，依托昼夜温差和沙壤，糖度高、耐储运。

**草畜** 山区种草养牛，川区奶牛规模养殖，粪污还田。

**云计算** 干燥凉爽的气候适合数据中心，绿电就近消纳。

**清洁能源** 风光资源丰富，光伏与治沙、养殖结合。

**旅游** 沙漠、黄河、星空、石窟、古村落，四季各有看头。`),
      {
        type: 'gallery',
        images: [
          'wolfberry-branch',
          'orchard',
          'melon-field',
          'cattle',
          'data-centre',
          'solar-farm',
        ],
      },
    ],
    '/gk/xzqh/': [
      text('中卫市辖一区两县，共有四十六个乡镇和乡级单位。点击名称可以进入各自的网站。'),
      { type: 'directory', title: '县（区）', level: 'county', scope: 'children' },
      { type: 'directory', title: '乡镇和乡级单位', level: 'township', scope: 'children' },
    ],
    '/zwgk/fdzdgk/jgzn/': [
      text(`## 主要职责
- 执行本级人民代表大会及其常务委员会的决议和上级行政机关的决定、命令；
- 规定行政措施，发布决定和命令；
- 管理经济、教育、科学、文化、卫生、体育、城乡建设、生态环境和财政、民政、公安、司法行政等行政工作；
- 领导所属工作部门和下级人民政府的工作；
- 保护公民权利，保障法律赋予的各项权益。

## 办公信息
办公地址：${of.address}
办公时间：${hours}
联系电话：${of.phone}`),
      { type: 'directory', title: '工作部门', level: 'department', scope: 'children' },
    ],
    '/zwgk/fdzdgk/ldzc/': [
      leaderBlock,
      text('本页人员均为虚构示例，用于演示页面，与任何真实人员无关。'),
    ],
  };
}

/** About a county. */
export function countyPages(county: County, of: Publisher, leaderBlock: TemplateBlock): OwnPages {
  const images: Record<string, string[]> = {
    '640502': ['straw-checkerboard', 'river-bend', 'orchard', 'skyline'],
    '640521': ['wolfberry-field', 'canal-spring', 'workshop', 'wetland-reeds'],
    '640522': ['terraces', 'cattle', 'grassland', 'sunflowers'],
  };
  return {
    '/gk/': [
      text(`${county.name}${county.land}。${county.climate}。

面积约 ${county.squareKilometres} 平方公里，人口约 ${county.peopleInTenThousands} 万人（示例）。

## 产业
以${county.industries.join('、')}为主导，特色农产品有${county.products.join('、')}。

## 水
主要水源和渠系：${county.waters.join('、')}。

## 看点
${county.sights.map((sight) => `- ${sight}`).join('\n')}`),
      { type: 'gallery', images: images[county.code] ?? ['village'] },
    ],
    '/gk/xzqh/': [
      text(`${county.name}所辖乡镇和乡级单位如下，点击名称可以进入各自的网站。`),
      { type: 'directory', level: 'township', scope: 'children' },
    ],
    '/zwgk/fdzdgk/jgzn/': [
      text(`## 主要职责
执行本级人民代表大会的决议和上级行政机关的决定、命令；管理本行政区域内的经济和社会事务；领导所属工作部门和乡镇人民政府的工作；办理上级交办的其他事项。

## 工作部门
政府办公室、发展和改革、教育、公安、民政、司法、财政、人力资源和社会保障、自然资源、住房城乡建设、交通运输、水务、农业农村、文化旅游、卫生健康、应急管理、审计、市场监管、统计、医疗保障等。

## 办公信息
办公地址：${of.address}
办公时间：${hours}
联系电话：${of.phone}`),
    ],
    '/zwgk/fdzdgk/ldzc/': [
      leaderBlock,
      text('本页人员均为虚构示例，用于演示页面，与任何真实人员无关。'),
    ],
  };
}

/** About a department. */
export function departmentPages(
  department: Department,
  of: Publisher,
  leaderBlock: TemplateBlock,
): OwnPages {
  return {
    '/gk/': [
      text(`## 主要职责
${department.duties.map((duty, i) => `${i + 1}. ${duty}；`).join('\n')}

## 内设机构
${department.sections.map((section) => `- ${section}`).join('\n')}`),
      { ...sectionContacts(department, of.phone), title: '办公信息' },
    ],
    '/gk/ldzc/': [leaderBlock, text('本页人员均为虚构示例，用于演示页面，与任何真实人员无关。')],
  };
}

/** Who answers in a department: its sections and their numbers. */
export function sectionContacts({ sections }: Department, phone: string): TemplateBlock {
  return {
    type: 'contacts',
    offices: sections
      .slice(0, 4)
      .map((name, i) => ({ name, phone: extension(phone, i + 1), hours })),
  };
}

const scenes: Record<Township['terrain'], string[]> = {
  urban: ['skyline', 'old-tower'],
  irrigated: ['canal-spring', 'oasis-edge'],
  desert: ['straw-checkerboard', 'oasis-edge'],
  hills: ['terraces-green', 'village'],
  unit: ['grassland', 'solar-farm'],
};

/** About a township. */
export function townshipPages(
  township: Township,
  of: Publisher,
  leaderBlock: TemplateBlock,
): OwnPages {
  const county = counties.find(({ code }) => code === township.county) as County;
  const ground = {
    urban: '地处城区，社区多、商户多、学校医院集中',
    irrigated: `引${township.water}水自流灌溉，田成方、林成网`,
    desert: '一面是沙、一面是河，绿洲夹在中间，治沙与农耕相依',
    hills: `沟壑梯田相间，靠${township.water}和集雨生产生活`,
    unit: '为县（区）派出或管理的乡级单位，承担专门的生产和管理任务',
  }[township.terrain];
  return {
    '/gk/': [
      text(`${township.name}隶属中卫市${county.name}，行政区划代码 ${township.code}。这里${ground}，人口约 ${township.peopleInTenThousands} 万人（示例）。

## 村和社区
辖${township.villages.join('、')}等。

## 产业
以${township.products.join('、')}为主，${township.terrain === 'unit' ? '兼顾服务周边乡镇' : '劳务和乡村旅游为补充'}。

## 去处
最为人知的是${township.sight}。`),
      {
        type: 'timeline',
        title: '今年大事记（示例）',
        items: [
          { when: '1月', title: '公布全年为民办实事清单' },
          { when: '4月', title: '各村和社区公开上一季度党务、村务、财务' },
          { when: '8月', title: `${township.products[0]}陆续上市，便民服务中心开设临时代办点` },
          { when: '11月', title: '逐户走访困难家庭，落实冬季取暖' },
        ],
      },
      { type: 'gallery', images: scenes[township.terrain] },
    ],
    '/gk/jgzn/': [
      text(`## 主要职责
宣传和执行法律法规与政策；发展经济、改善民生；提供公共服务；维护社会稳定；保护生态环境和基本农田；指导村（居）民自治；办理上级交办的其他事项。`),
      {
        type: 'contacts',
        title: '站所电话（示例）',
        offices: [
          '党政办公室',
          '便民服务中心',
          '农业综合服务中心',
          '综合执法办公室',
          '平安法治办公室',
        ].map((name, i) => ({ name, phone: extension(of.phone, i + 1), hours })),
      },
    ],
    '/gk/ldzc/': [leaderBlock, text('本页人员均为虚构示例，用于演示页面，与任何真实人员无关。')],
  };
}

/** The number of a section: the unit's own with another last digit. */
function extension(phone: string, digit: number): string {
  return phone.replace(/\d$/, String(digit));
}
