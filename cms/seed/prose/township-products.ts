import type { Township } from '../data/townships.ts';
import { type Story, table } from './story.ts';

/** True where a township grows, raises or makes something whose name holds one of the words. */
const makes =
  (...words: string[]) =>
  (t: Township) =>
    t.products.some((product) => words.some((word) => product.includes(word)));

/** What townships live from, for 特色产业. */
export const townshipProducts: Story<Township>[] = [
  {
    id: 'wolfberry',
    column: '/tscy/',
    by: makes('枸杞'),
    write: (t, _on, c) => {
      const [a, b] = c.some(t.villages, 2);
      return {
        title: `${t.name}枸杞：一粒红果的七道关`,
        cover: c.pick(['wolfberry-field', 'wolfberry-branch']),
        body: `在${t.name}，枸杞从枝头到茶杯要过七道关：修剪、施肥、绿色防控、适时采摘、清洗烘干、色选分级、检测赋码。每一道都记在一张“田间档案”上，扫码就能看见。

全镇现有枸杞${c.whole(6, 32)}千亩，主要分布在${a}、${b}一带。近年来，种植户把老品种换成果大肉厚的新品种，株行距放宽到能开进小型机械，亩均用工减少${c.whole(4, 9)}个。

## 怎样种出好枸杞
- 用肥以腐熟羊粪为主，一年两次，深施覆土；
- 蚜虫、木虱靠天敌和粘虫板，用药严格执行间隔期；
- 头茬、二茬果宜在晨露干后采，轻摘轻放、不带果柄；
- 烘干温度分三段走，最高不超过六十五摄氏度。

## 一亩地的账
${table([
  ['项目', '金额（元）'],
  ['鲜果收入', c.whole(58, 82) * 100],
  ['采摘用工', c.whole(22, 30) * 100],
  ['水肥植保', c.whole(9, 14) * 100],
  ['纯收入', c.whole(22, 36) * 100],
])}

每到夏天，采摘工从周边县区赶来，最多时一天有${c.whole(3, 9)}千人在地里。镇里设立了用工驿站，提供饮水、茶炉和遮阳棚，工钱日结、现场公示。`,
      };
    },
  },
  {
    id: 'apple',
    column: '/tscy/',
    by: makes('苹果', '大枣', '香水梨'),
    write: (t, _on, c) => {
      const fruit = t.products.find((p) => /苹果|大枣|香水梨/.test(p)) as string;
      const a = c.pick(t.villages);
      return {
        title: `老果园焕新枝：${t.name}${fruit}的三次“换装”`,
        cover: 'orchard',
        body: `${a}的果农说，村里的果园换过三次“装”：第一次是从房前屋后搬到成片的地里，第二次是从大冠稀植换成矮砧密植，第三次是给果树装上了滴灌、防雹网和气象站。

目前${t.name}${fruit}面积${c.whole(4, 18)}千亩，挂果${c.whole(3, 12)}千亩，年产量约${c.decimal(0.8, 3.6)}万吨。得益于昼夜温差大和黄土沙壤，果实糖度稳定在${c.whole(14, 17)}度以上。

## 换装之后
- 水肥一体化让每亩用水减少三成，果面更光洁；
- 行间种草、割草还田，土壤有机质提高到${c.decimal(1.2, 1.9)}%；
- 修剪下来的枝条粉碎做菌棒，果园不再冒烟。

采收季，果子先进冷库“睡一觉”，再按大小、着色分出等级。镇里的冷库可以存${c.whole(2, 9)}千吨，错开集中上市，春节前后价格每公斤能高出${c.decimal(0.6, 1.8)}元。

“一棵树养三代人，人也得跟着树学新东西。”今年冬天，果树修剪夜校还会开课，想学的人到村部登记就行。`,
      };
    },
  },
  {
    id: 'melon',
    column: '/tscy/',
    by: makes('硒砂瓜', '瓜菜', '香瓜'),
    write: (t, _on, c) => {
      const [a, b] = c.some(t.villages, 2);
      return {
        title: `石头缝里的甜：${t.name}瓜田的新种法`,
        cover: 'melon-field',
        body: `砂石压田是旱塬上的老办法：一层石头盖在土上，白天吸热、夜里保温，雨水渗得下、跑不掉。${t.name}的瓜，就是从石头缝里长出来的。

如今的种法变了。为了保护生态，全镇对退化砂地有序退出、轮作休耕，保留的${c.whole(8, 26)}千亩标准化瓜田做到“三减一增”：减水、减肥、减膜，增有机肥。${a}、${b}的示范田用上了膜下滴灌，一株一滴头，亩均用水不到${c.whole(40, 70)}方。

${table([
  ['做法', '过去', '现在'],
  ['株数', `每亩${c.whole(260, 300)}株`, `每亩${c.whole(180, 220)}株`],
  ['地膜', '普通膜', '全生物降解膜或回收奖补'],
  ['轮作', '连年种瓜', '两年一轮，倒茬豆类、油料'],
  ['销售', '地头等车', '订单加分级装箱'],
])}

每个瓜贴一张带编号的标签，写着地块、种植户和采收日期。到了七月，镇里统一设交易点，过磅、检测、装车一条龙，瓜农不用再到公路边守夜。`,
      };
    },
  },
  {
    id: 'cattle',
    column: '/tscy/',
    by: makes('肉牛', '草畜', '奶牛', '苜蓿'),
    write: (t, _on, c) => {
      const a = c.pick(t.villages);
      return {
        title: `从“散放山坡”到“户繁企育”，${t.name}的牛有了档案`,
        cover: 'cattle',
        body: `耳标一扫，这头牛的出生日期、父母、免疫记录全都跳出来。在${a}的养殖小区，${c.whole(320, 980)}头牛每一头都有一份电子档案。

${t.name}的养殖大户负责带，普通农户负责养母牛、繁小牛，企业负责收购育肥，这叫“户繁企育”。目前全镇存栏${c.decimal(0.6, 2.8)}万头，养殖户${c.whole(620, 1900)}户，户均${c.whole(6, 14)}头。

## 草从哪里来
${t.terrain === 'hills' ? '退耕地和坡地种上了紫花苜蓿、燕麦和青贮玉米' : '渠边地、倒茬地种上了青贮玉米和苜蓿'}，全镇饲草面积${c.whole(9, 36)}千亩。镇里建了${c.whole(3, 9)}个草料配送中心，秸秆加工成全混合日粮，装车送到户，每头牛一天的成本下降约${c.decimal(1.2, 2.6)}元。

## 粪往哪里去
养殖小区配套堆肥场，发酵后的有机肥还田，一年处理粪污${c.whole(3, 12)}万吨，村口不再有味道。

## 风险谁来担
母牛保险、育肥险和价格险一起上，保费财政补一块、村集体补一块、农户出一块。去年理赔${c.whole(80, 260)}头次，最快的从报案到到账用了三天。`,
      };
    },
  },
  {
    id: 'sheep',
    column: '/tscy/',
    by: makes('羊'),
    write: (t, _on, c) => {
      const a = c.pick(t.villages);
      return {
        title: `${t.name}：一只羊的“圈养经”`,
        cover: 'grassland',
        body: `封山禁牧以后，羊从山上下来了，养羊人的本事也得换一换。在${a}，圈舍向阳、地面漏缝、自动饮水，母羊有产房，羔羊有暖床。

${t.name}现有羊只饲养量${c.decimal(1.2, 8.6)}万只，主要靠本地草、本地料。养殖户总结出一套顺口溜：一看精神二看毛，三看反刍四看膘；青贮苜蓿配着喂，断奶之前要补料。

## 三个变化
1. 品种：坚持保种选育，核心群${c.whole(600, 2600)}只，建有系谱；
2. 繁殖：由一年一胎到两年三胎，羔羊成活率提高到${c.whole(92, 97)}%；
3. 卖法：活羊论只卖变成分割冷鲜卖，一只羊多卖${c.whole(120, 260)}元。

草畜平衡是底线。镇草原管护员每月核查一次圈养情况，围栏外的草场这几年长高了，${t.sight}一带又能看见成片的针茅。`,
      };
    },
  },
  {
    id: 'greenhouse',
    column: '/tscy/',
    by: makes('设施', '蔬菜', '鲜切花', '菌草', '红葱', '拱棚'),
    write: (t, _on, c) => {
      const a = c.pick(t.villages);
      return {
        title: `一座棚就是一个绿色车间，${t.name}${t.products[0]}错峰上市`,
        cover: 'greenhouses',
        body: `棚外零下十度，棚里二十五度。揭开棉帘，${a}的温室里${t.products[0]}正挂果，熊蜂在花间忙着授粉。

${t.name}现有日光温室和拱棚${c.whole(620, 2600)}座，亩均产值${c.decimal(2.1, 4.6)}万元。过去大家一窝蜂种一样的菜，价格说跌就跌；现在由合作社统一排茬口，哪个月缺什么就种什么。

## 看得见的技术
- 二十四小时监测温湿度，低于八摄氏度自动提醒；
- 滴灌施肥按生长期配方，一亩一年节水约${c.whole(90, 180)}方；
- 高温闷棚、轮作换土，连作病害发生率下降一半；
- 色板、防虫网和天敌昆虫，减少用药${c.whole(30, 50)}%。

${table([
  ['茬口', '定植', '上市'],
  ['秋冬茬', '八月下旬', '十一月至次年二月'],
  ['冬春茬', '十二月上旬', '三月至六月'],
  ['越夏茬', '五月中旬', '七月至九月'],
])}

每天清晨五点，检测车开到地头，合格的菜当天进城，隔天就能摆上外地的货架。`,
      };
    },
  },
  {
    id: 'grain',
    column: '/tscy/',
    by: makes(
      '大米',
      '玉米',
      '荞麦',
      '莜麦',
      '谷子',
      '燕麦',
      '亚麻',
      '马铃薯',
      '小茴香',
      '稻渔',
      '油葵',
    ),
    write: (t, _on, c) => {
      const crop = t.products.find((p) =>
        /大米|玉米|荞麦|莜麦|谷子|燕麦|亚麻|马铃薯|小茴香|稻渔/.test(p),
      ) as string;
      const a = c.pick(t.villages);
      return {
        title: `小作物，大讲究：走进${t.name}${crop}种植基地`,
        cover:
          t.terrain === 'hills' ? c.pick(['terraces', 'sunflowers', 'terraces-green']) : 'paddies',
        body: `站在${a}的高处往下看，${crop}地块像打开的书页。这里${t.terrain === 'hills' ? '海拔高、气候凉、病虫少' : '水足土肥、光照长'}，种出来的${crop}味道足，这几年成了${t.name}的一张名片。

## 讲究一：选种
与农科院所合作建立品种试验田，对比${c.whole(8, 22)}个品种，留下抗旱、抗倒、品质好的${c.whole(2, 4)}个主推。

## 讲究二：种地
- 秋季深翻，早春顶凌耙耱保墒；
- ${t.terrain === 'hills' ? '全膜覆盖、垄沟集雨，把有限的雨水留在根边' : '激光平地，浅湿间歇灌溉，水层不过寸'}；
- 有机肥替代化肥，两年一轮作。

## 讲究三：加工
镇里的加工厂年处理${c.whole(2, 12)}千吨，清选、脱壳、色选、真空包装，从卖原粮变成卖小袋，每公斤增值${c.decimal(1.6, 5.8)}元。

今年种植面积${c.whole(4, 21)}千亩，带动${c.whole(320, 1400)}户。合作社与农户签保底价，行情高时随行就市，行情低时按保底价收购。`,
      };
    },
  },
  {
    id: 'tourism',
    column: '/tscy/',
    by: (t) => t.terrain !== 'unit',
    write: (t, _on, c) => {
      const [a, b] = c.some(t.villages, 2);
      const covers: Record<Township['terrain'], string[]> = {
        desert: ['dunes-gold', 'milky-way-dunes'],
        irrigated: ['river-bend', 'water-wheel'],
        hills: ['terraces', 'grassland'],
        urban: ['old-tower', 'lanterns'],
        unit: ['grassland'],
      };
      return {
        title: `去${t.sight}，住一晚${a}——${t.name}乡村旅游指南`,
        cover: c.pick(covers[t.terrain]),
        body: `如果只有一个周末，可以把它留给${t.name}。这里有${t.sight}，有${t.products[0]}，也有晚上抬头就能看见的星星。

## 第一天
上午到${t.sight}，${t.terrain === 'desert' ? '看沙与河在一处转弯，脚下是一格一格的麦草' : t.terrain === 'hills' ? '沿着步道走到高处，层层梯田铺到天边' : '听讲解员讲讲老城、老渠和老故事'}；中午在${a}的农家院吃一顿羊肉搓面；下午跟着主人家下地，体验一次采摘。

## 第二天
清晨的${b}适合散步，集市上有热腾腾的油香和手工凉粉。喜欢动手的可以学剪纸、编草；带孩子的可以去农耕体验园。

## 实用信息
${table([
  ['项目', '说明'],
  ['交通', '县城乘镇村班车，约四十分钟'],
  ['住宿', `登记民宿${c.whole(6, 26)}家，床位${c.whole(60, 320)}张，淡季价格减半`],
  ['最好的时候', t.terrain === 'hills' ? '六月到九月' : '五月到十月'],
  ['带一件', '昼夜温差大，备外套、帽子和防晒用品'],
])}

## 请您留意
不要踩踏农田和固沙设施，垃圾随身带走，野外不用明火。遇到宰客、服务不周，可拨打 12345。`,
      };
    },
  },
  {
    id: 'unit-industry',
    column: '/tscy/',
    by: (t) => t.terrain === 'unit',
    write: (t, _on, c) => ({
      title: `${t.products[0]}、${t.products[1]}：${t.name}的两张牌`,
      cover: c.pick(['data-centre', 'solar-farm', 'grassland']),
      body: `${t.name}地方不大，却有两张牌：一张是${t.products[0]}，一张是${t.products[1]}。

## 第一张牌：${t.products[0]}
从起步到今天，走过了“有没有”到“好不好”的路。围绕这一主业，先后建成配套设施${c.whole(12, 36)}项，制定操作规程${c.whole(6, 18)}个，年产值（示例）达到${c.decimal(0.4, 6.8)}亿元。

## 第二张牌：${t.products[1]}
以${t.water}为基础保障，坚持节约集约，单位产出的用水、用能连续三年下降，累计下降${c.decimal(8, 19)}%。

## 下一步
- 扩大与科研院所合作，设立专家工作站；
- 完善道路、供电、供暖等公用设施，让职工住得安心；
- 面向周边乡镇提供用工岗位${c.whole(60, 320)}个，开设技能培训班${c.whole(3, 9)}期。

欢迎有意合作的单位来电来访，实地查看。`,
    }),
  },
];
