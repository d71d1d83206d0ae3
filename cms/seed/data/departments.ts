import type { PaletteName } from './palettes.ts';

/** A department of the city government and what its stories are about. */
export interface Department {
  slug: string;
  name: string;
  palette: PaletteName;
  motto: string;
  /** What it answers for, one duty per line of its 机构职能 page. */
  duties: string[];
  sections: string[];
  /** Its own column, beside those every department has. */
  special: { slug: string; name: string; type: '办事服务' | '数据发布' | '工作动态' | '政策解读'; description: string };
  /** A short word for its field, to be dropped into titles: 教育, 水务. */
  field: string;
  address: string;
  picture: string;
}

export const departments: Department[] = [
  {
    slug: 'jyj', name: '教育局', field: '教育', palette: '靛青', motto: '立德树人 惠师惠生', picture: 'school-morning',
    duties: ['贯彻教育法律法规，拟订全市教育事业发展规划并组织实施', '统筹学前教育、义务教育、高中阶段教育和职业教育', '指导中小学招生、学籍管理和考试工作', '指导教师队伍建设和师德师风建设', '指导学校安全、后勤和学生资助工作'],
    sections: ['办公室', '基础教育科', '职业教育与成人教育科', '教师工作科', '校园安全科', '招生考试中心'],
    special: { slug: 'zsks', name: '招生考试', type: '办事服务', description: '中小学招生、学籍与各类考试的安排和提醒' }, address: '中卫市沙坡头区文昌南街示例 1 号',
  },
  {
    slug: 'wjw', name: '卫生健康委员会', field: '卫生健康', palette: '石青', motto: '健康中卫 共建共享', picture: 'hospital-dawn',
    duties: ['组织拟订卫生健康事业发展规划和政策措施', '推进医药卫生体制改革和县域医共体建设', '制定并组织落实疾病预防控制规划', '组织实施基本公共卫生服务和妇幼健康服务', '指导老年健康、职业健康和爱国卫生工作'],
    sections: ['办公室', '医政医管科', '疾病预防控制科', '基层卫生与妇幼健康科', '老龄健康科', '综合监督科'],
    special: { slug: 'jkkp', name: '健康科普', type: '政策解读', description: '把医生的话讲给大家听：时令疾病、用药与急救常识' }, address: '中卫市沙坡头区应理南街示例 2 号',
  },
  {
    slug: 'rsj', name: '人力资源和社会保障局', field: '人社', palette: '松柏', motto: '就业有岗 社保有依', picture: 'service-hall',
    duties: ['拟订全市就业创业政策并组织实施', '统筹城乡社会保险政策落实和基金管理', '负责职业能力建设和技能人才评价', '负责事业单位人事管理和专业技术职称工作', '负责劳动关系协调、劳动监察和调解仲裁'],
    sections: ['办公室', '就业促进科', '社会保险科', '人才与职业能力科', '劳动关系科', '劳动保障监察支队'],
    special: { slug: 'jycy', name: '就业创业', type: '办事服务', description: '招聘会、岗位信息、技能培训和创业扶持' }, address: '中卫市沙坡头区丰安东路示例 3 号',
  },
  {
    slug: 'gaj', name: '公安局', field: '公安', palette: '黛蓝', motto: '人民公安为人民', picture: 'town-night',
    duties: ['维护社会治安秩序，预防和打击违法犯罪', '负责户籍、居民身份证和出入境管理', '负责道路交通安全管理', '监督管理危险物品和大型群众性活动安全', '指导反诈宣传和群防群治'],
    sections: ['指挥中心', '治安管理支队', '交通警察支队', '出入境管理支队', '户政科', '反诈中心'],
    special: { slug: 'aqts', name: '安全提示', type: '办事服务', description: '反诈、出行和居家安全提示' }, address: '中卫市沙坡头区鼓楼东街示例 4 号',
  },
  {
    slug: 'czj', name: '财政局', field: '财政', palette: '朱砂', motto: '聚财有道 用财有方', picture: 'civic-hall',
    duties: ['拟订财税发展规划、政策并组织实施', '编制年度市本级预决算草案并组织执行', '负责政府非税收入和国库集中收付管理', '负责政府采购监督管理和行政事业单位国有资产管理', '组织实施预算绩效管理'],
    sections: ['办公室', '预算科', '国库科', '农业农村科', '社会保障科', '政府采购监督管理办公室'],
    special: { slug: 'yjsgk', name: '预决算公开', type: '数据发布', description: '市本级和部门预算、决算及绩效信息' }, address: '中卫市沙坡头区鼓楼西街示例 5 号',
  },
  {
    slug: 'nyncj', name: '农业农村局', field: '农业农村', palette: '苜蓿', motto: '强农惠农 和美乡村', picture: 'wolfberry-field',
    duties: ['统筹推进乡村全面振兴，拟订农业农村发展规划', '指导粮食等主要农产品生产和农产品质量安全', '负责农村集体经济、土地承包和宅基地改革管理', '指导农业机械化、种业和植物保护工作', '负责动植物疫病防控和渔业管理'],
    sections: ['办公室', '种植业管理科', '畜牧兽医科', '农村合作经济科', '乡村建设科', '农业技术推广中心'],
    special: { slug: 'nssy', name: '农时农事', type: '办事服务', description: '按节气说农活：田管、防病、增墒和市场行情' }, address: '中卫市沙坡头区沙坡头大道示例 6 号',
  },
  {
    slug: 'swj', name: '水务局', field: '水务', palette: '沙枣', motto: '以水定需 量水而行', picture: 'canal-spring',
    duties: ['保障水资源合理开发利用，实行用水总量控制', '指导农业灌溉、农村供水和节约用水', '负责河湖管理保护，组织实施河湖长制', '负责水土保持和重要水利工程建设管理', '承担水旱灾害防御的日常工作'],
    sections: ['办公室', '水资源与节约用水科', '农村水利科', '河湖管理科', '水土保持科', '水旱灾害防御中心'],
    special: { slug: 'sqgq', name: '水情灌情', type: '数据发布', description: '黄河来水、干渠流量、灌溉进度和水库蓄水' }, address: '中卫市沙坡头区应理北街示例 7 号',
  },
  {
    slug: 'zrzyj', name: '自然资源局', field: '自然资源', palette: '大漠', motto: '节约集约 绿染沙海', picture: 'straw-checkerboard',
    duties: ['负责自然资源调查监测和确权登记', '组织编制国土空间规划并监督实施', '负责耕地保护、土地利用和矿产资源管理', '负责国土空间生态修复和防沙治沙', '负责地质灾害预防和治理'],
    sections: ['办公室', '国土空间规划科', '耕地保护科', '不动产登记中心', '生态修复科', '防沙治沙科'],
    special: { slug: 'fszs', name: '防沙治沙', type: '工作动态', description: '麦草方格、固沙造林和沙漠边缘的守护' }, address: '中卫市沙坡头区滨河西路示例 8 号',
  },
  {
    slug: 'mzj', name: '民政局', field: '民政', palette: '枸杞', motto: '民政为民 民政爱民', picture: 'courtyard-elders',
    duties: ['负责最低生活保障、特困供养和临时救助', '统筹养老服务体系建设和老年人福利', '负责儿童福利、未成年人保护和残疾人福利', '负责社会组织、区划地名和婚姻登记管理', '指导基层政权建设和社区服务'],
    sections: ['办公室', '社会救助科', '养老服务科', '儿童福利科', '社会组织管理科', '区划地名科'],
    special: { slug: 'yljz', name: '养老救助', type: '办事服务', description: '低保、特困、临时救助和养老服务的标准与办法' }, address: '中卫市沙坡头区平安东路示例 9 号',
  },
  {
    slug: 'jtysj', name: '交通运输局', field: '交通运输', palette: '远山', motto: '路畅人和 货通四方', picture: 'desert-road',
    duties: ['拟订公路、水路交通运输发展规划', '负责公路建设、养护和路政管理', '负责道路客货运输和城市公共交通管理', '指导农村公路建设和城乡客运一体化', '负责交通运输安全监督管理'],
    sections: ['办公室', '规划建设科', '公路管理科', '运输服务科', '安全监督科', '综合执法支队'],
    special: { slug: 'cxts', name: '出行提示', type: '办事服务', description: '路况、施工、公交调整和恶劣天气出行提示' }, address: '中卫市沙坡头区丰安西路示例 10 号',
  },
  {
    slug: 'wlj', name: '文化旅游广电局', field: '文旅', palette: '紫塞', motto: '大漠黄河 星空之城', picture: 'milky-way-dunes',
    duties: ['拟订文化旅游广电事业和产业发展规划', '推动公共文化服务体系建设和群众文化活动', '负责文物保护和非物质文化遗产保护', '统筹旅游资源开发、宣传推广和市场监管', '指导广播电视和网络视听工作'],
    sections: ['办公室', '公共服务科', '文物与非遗科', '资源开发科', '市场管理科', '广播电视科'],
    special: { slug: 'whhd', name: '文化活动', type: '工作动态', description: '展览、演出、讲座和非遗体验预告' }, address: '中卫市沙坡头区文化广场示例 11 号',
  },
  {
    slug: 'yjglj', name: '应急管理局', field: '应急管理', palette: '长河', motto: '生命至上 安全第一', picture: 'rain-valley',
    duties: ['组织编制全市应急体系建设规划和总体预案', '负责安全生产综合监督管理', '统筹森林草原防灭火、防汛抗旱和地震应急救援', '负责灾情统计、救灾物资储备调拨和灾害救助', '组织开展应急演练和安全宣传教育'],
    sections: ['办公室', '应急指挥中心', '危险化学品监管科', '工矿商贸监管科', '防灾减灾救灾科', '执法支队'],
    special: { slug: 'fzjz', name: '防灾减灾', type: '办事服务', description: '预警解读、避险知识和家庭应急准备' }, address: '中卫市沙坡头区迎宾大道示例 12 号',
  },
  {
    slug: 'sthjj', name: '生态环境局', field: '生态环境', palette: '梯田', motto: '蓝天碧水 净土长青', picture: 'wetland-reeds',
    duties: ['负责生态环境监测和信息发布', '统筹大气、水、土壤污染防治', '负责建设项目环境影响评价审批', '组织开展生态环境保护执法', '指导农业农村环境整治和生态创建'],
    sections: ['办公室', '大气环境科', '水生态环境科', '土壤与固体废物科', '环评与排放管理科', '综合执法支队'],
    special: { slug: 'hjzl', name: '环境质量', type: '数据发布', description: '空气、地表水和饮用水水源水质月报' }, address: '中卫市沙坡头区平安西路示例 13 号',
  },
  {
    slug: 'ylbzj', name: '医疗保障局', field: '医疗保障', palette: '丁香', motto: '医有所保 病有良医', picture: 'clinic-garden',
    duties: ['拟订医疗保险、生育保险和医疗救助政策并组织实施', '负责医疗保障基金监督管理', '落实药品和医用耗材集中带量采购', '推进医保支付方式改革和异地就医结算', '负责医保经办服务体系建设'],
    sections: ['办公室', '待遇保障科', '医药服务管理科', '基金监管科', '医疗保障服务中心'],
    special: { slug: 'ybwd', name: '医保问答', type: '政策解读', description: '参保、缴费、报销和异地就医，一问一答' }, address: '中卫市沙坡头区文萃路示例 14 号',
  },
];
