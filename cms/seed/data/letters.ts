import type { LetterKind } from '@mingtang/publication';

/** A mailbox of the demo. */
export interface SeedMailbox {
  site: string;
  slug: string;
  name: string;
  addressee: string;
  of: 'leader' | 'department';
  text: string;
  order: number;
}

export const mailboxes: SeedMailbox[] = [
  {
    site: 'zhongwei',
    slug: 'shizhang',
    name: '市长信箱',
    addressee: '市长',
    of: 'leader',
    text: '对全市经济社会发展和政府工作的意见建议，以及需要多个部门协调解决的生活难题。',
    order: 1,
  },
  {
    site: 'zhongwei',
    slug: 'zhengwu',
    name: '政务服务信箱',
    addressee: '市行政审批局',
    of: 'department',
    text: '政务大厅、网上办事、惠企政策兑现中的咨询和投诉。',
    order: 2,
  },
  {
    site: 'zhongwei',
    slug: 'minsheng',
    name: '民生热点信箱',
    addressee: '民生部门',
    of: 'department',
    text: '供水供热、教育医疗、社保救助、住房物业等身边事。',
    order: 3,
  },
];

/** A letter of the demo; days are told in working days before today. */
export interface SeedLetter {
  mailbox: string;
  kind: LetterKind;
  came: number;
  title: string;
  text: string;
  name: string;
  /** Whether its writer lets it be published. */
  isOpen: boolean;
  /** Answered so many working days before today. */
  replied?: number;
  reply?: string;
  /** Of what was answered: not published. */
  isKept?: boolean;
}

/** Letters as a city gets them; everybody in them is invented. */
export const letters: SeedLetter[] = [
  {
    mailbox: 'minsheng',
    kind: 'help',
    came: 14,
    title: '滨河花园小区暖气不热，什么时候能解决',
    text: '我家住滨河花园2号楼3单元602室，11 月以来室内温度一直在 15 度左右，老人孩子都感冒了。\n物业说是热力公司的管网问题，热力公司说是小区换热站的问题。请帮忙协调，电话 13900000101。',
    name: '马示例',
    isOpen: true,
    replied: 8,
    reply:
      '您好！来信收悉。市住房和城乡建设局会同供热企业现场查看，系小区二号换热站循环泵老化、流量不足。\n循环泵已经更换，并对立管逐户排气；入户测温三户，室内温度均在 20 度以上。\n如仍不达标，可拨打供热服务热线，工作人员两小时内入户测温。',
  },
  {
    mailbox: 'minsheng',
    kind: 'inquiry',
    came: 22,
    title: '外地户口的孩子在中卫上小学需要什么材料',
    text: '我在中卫工业园区上班，孩子明年上小学，户口在甘肃。请问需要准备什么材料、什么时候报名？',
    name: '李示例',
    isOpen: true,
    replied: 19,
    reply:
      '您好！随迁子女入学凭居住证、务工证明（劳动合同或营业执照）和户口簿，在居住地所属学区报名。\n报名时间一般在每年 7 月，由各县（区）教育局在政府网站公布；居住证请提前半年办理。',
  },
  {
    mailbox: 'shizhang',
    kind: 'suggestion',
    came: 30,
    title: '建议在香山湖公园增设直饮水点和遮阳座椅',
    text: '夏天到香山湖公园锻炼、带孩子玩的人很多，公园里买水要走很远，东边步道没有树荫。建议增设直饮水点和遮阳座椅。',
    name: '王示例',
    isOpen: true,
    replied: 18,
    reply:
      '您好！您的建议已采纳。市综合执法局将在明年 5 月前于东门、北门各增设一处直饮水点，并沿东侧步道补植国槐 60 株、安装遮阳座椅 12 组。感谢您关心城市建设。',
  },
  {
    mailbox: 'zhengwu',
    kind: 'inquiry',
    came: 16,
    title: '个体户变更经营场所可以网上办吗',
    text: '我的小超市要搬到隔壁街，营业执照和食品经营许可证都要改地址，能不能一次办、在网上办？',
    name: '张示例',
    isOpen: true,
    replied: 13,
    reply:
      '您好！可以。营业执照住所变更全程网办，食品经营许可变更网上申请、现场核查一次。\n在“办事服务”里选择“食品经营许可变更”，按提示上传新场所平面图和使用证明即可；两证可同步受理，一并寄达。',
  },
  {
    mailbox: 'zhengwu',
    kind: 'complaint',
    came: 26,
    title: '政务大厅中午没人，请了假白跑一趟',
    text: '上周三中午 12 点 40 到政务大厅办社保卡，窗口没有人，公告上写的是中午不休息。请了半天假白跑一趟。',
    name: '赵示例',
    isOpen: true,
    replied: 17,
    reply:
      '您好！经查，当日社保窗口值班人员临时离岗，未安排顶岗，公告承诺没有做到，我局向您致歉。\n已对值班人员批评教育，并实行“一窗两岗”轮值；窗口状态今后在大厅屏幕和网上实时显示。您可在任意工作日持本信登记号直接办理，不用排队。',
  },
  {
    mailbox: 'shizhang',
    kind: 'complaint',
    came: 35,
    title: '夜间施工扰民',
    text: '鼓楼西街道路改造工地连续一周凌晨两点还在用破碎机，附近居民没法休息，打过两次电话没人管。',
    name: '周示例',
    isOpen: true,
    replied: 25,
    reply:
      '您好！经市生态环境局、市综合执法局现场核查，施工单位未办理夜间施工证明，情况属实，已依法处罚并责令停止 22:00 至次日 6:00 的产生噪声作业。\n工地出入口已公示监督电话，再有夜间施工可随时举报。',
  },
  {
    mailbox: 'minsheng',
    kind: 'inquiry',
    came: 12,
    title: '城乡居民医保断缴一年能补缴吗',
    text: '去年忘了交城乡居民医保，今年住院能报销吗，能不能补交去年的？',
    name: '吴示例',
    isOpen: true,
    replied: 9,
    reply:
      '您好！城乡居民医保按年缴费，上一年度的不能补缴。今年在集中缴费期内缴费的，从 1 月 1 日起享受待遇；集中缴费期后缴费的，有 3 个月的待遇等待期，等待期内住院费用不予报销。\n断缴后再参保会重新计算连续缴费年限，请按时缴费。',
  },
  {
    mailbox: 'minsheng',
    kind: 'thanks',
    came: 20,
    title: '感谢社区帮老人装扶手',
    text: '我父亲 82 岁，腿脚不便，社区工作人员上门评估后免费给卫生间装了扶手和防滑垫，非常感谢。',
    name: '郑示例',
    isOpen: true,
    replied: 17,
    reply:
      '您好！感谢来信。困难老年人家庭适老化改造今年计划 320 户，已完成 287 户。身边还有需要的老人，可向社区申请。',
  },
  {
    mailbox: 'shizhang',
    kind: 'suggestion',
    came: 9,
    title: '建议开通中宁到中卫高铁站的早班公交',
    text: '中宁坐早班高铁要打车到中卫南站，要八十多块钱。建议开通 6 点前的早班公交。',
    name: '冯示例',
    isOpen: true,
  },
  {
    mailbox: 'zhengwu',
    kind: 'complaint',
    came: 3,
    title: '惠企补贴材料反复要求补交',
    text: '申请稳岗补贴，三次被要求补材料，每次说的都不一样。希望一次说清楚。',
    name: '陈示例',
    isOpen: false,
  },
  {
    mailbox: 'minsheng',
    kind: 'help',
    came: 11,
    title: '小区高层水压不足',
    text: '我们小区 16 层以上每天早晚没有水，物业说要等二次供水改造。',
    name: '褚示例',
    isOpen: true,
  },
  {
    mailbox: 'zhengwu',
    kind: 'inquiry',
    came: 5,
    title: '公积金异地转移多久到账',
    text: '公积金从银川转到中卫，已经一个月了，请问一般多久到账？',
    name: '卫示例',
    isOpen: true,
    replied: 2,
    reply: '您好！异地转移接续一般 10 个工作日内办结，可在全国住房公积金小程序查询进度。',
    isKept: true,
  },
];
