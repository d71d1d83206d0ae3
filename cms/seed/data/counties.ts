import type { PaletteName } from '@mingtang/sitebuilding/templates';

/** A county-level unit and what prose may say of it. Figures are rounded samples. */
export interface County {
  code: string;
  slug: string;
  name: string;
  palette: PaletteName;
  motto: string;
  seat: string;
  /** One clause each, to be dropped into a sentence. */
  land: string;
  climate: string;
  products: string[];
  industries: string[];
  waters: string[];
  sights: string[];
  roads: string[];
  schools: string[];
  peopleInTenThousands: number;
  squareKilometres: number;
}

export const counties: County[] = [
  {
    code: '640502',
    slug: 'shapotou',
    name: '沙坡头区',
    palette: '大漠',
    motto: '沙漠水城 云天中卫',
    seat: '滨河镇文昌大街',
    land: '北倚腾格里沙漠，南靠香山，黄河自西向东穿境而过',
    climate: '日照长、昼夜温差大，年均降水不足二百毫米，农业靠黄河灌溉',
    products: ['富硒苹果', '设施蔬菜', '硒砂瓜', '优质大米'],
    industries: ['云计算和大数据', '新型材料', '全域旅游', '设施农业'],
    waters: ['美利渠', '羚羊角渠', '羚羊寿渠', '黄河沙坡头灌区总干渠'],
    sights: ['沙坡头', '高庙', '腾格里湖', '北长滩古村落'],
    roads: ['滨河大道', '沙坡头大道', '迎闫公路', '镇照公路'],
    schools: ['沙坡头区第三小学', '沙坡头区第九小学', '柔远九年制学校', '宣和中学'],
    peopleInTenThousands: 40,
    squareKilometres: 5400,
  },
  {
    code: '640521',
    slug: 'zhongning',
    name: '中宁县',
    palette: '枸杞',
    motto: '中国枸杞之乡',
    seat: '宁安镇正大街',
    land: '地处卫宁平原东部，清水河在境内汇入黄河，川区平阔、山区起伏',
    climate: '光热充足、土壤多为清水河冲积而成的轻壤，宜种枸杞',
    products: ['枸杞', '玉米', '硒砂瓜', '红枣'],
    industries: ['枸杞精深加工', '现代物流', '新型建材', '光伏发电'],
    waters: ['七星渠', '跃进渠', '康滩渠', '柳青渠'],
    sights: ['石空大佛寺石窟', '双龙山石窟', '黄羊古落', '天湖湿地'],
    roads: ['亲水大道', '宁安大道', '石喇公路', '滚新公路'],
    schools: ['中宁县第二小学', '中宁县第六小学', '鸣沙中心学校', '大战场中学'],
    peopleInTenThousands: 33,
    squareKilometres: 4200,
  },
  {
    code: '640522',
    slug: 'haiyuan',
    name: '海原县',
    palette: '梯田',
    motto: '绿染群山 牛肥草茂',
    seat: '海兴开发区政务大道',
    land: '地处黄土高原西北部，南华山、西华山横亘其间，沟壑纵横、梯田层叠',
    climate: '旱作为主、十年九旱，海拔高、气候凉爽，宜种杂粮牧草',
    products: ['高端肉牛', '小杂粮', '马铃薯', '香水梨'],
    industries: ['草畜产业', '旱作节水农业', '劳务经济', '文化旅游'],
    waters: ['清水河', '园河', '苋麻河', '固海扬水干渠'],
    sights: ['南华山', '西安州古城', '天都山石窟', '菜园新石器遗址'],
    roads: ['海同公路', '国道341线', '黑海公路', '西李公路'],
    schools: ['海原县第一小学', '海原县第三小学', '三河中心学校', '李旺中学'],
    peopleInTenThousands: 34,
    squareKilometres: 5000,
  },
];
