import type { Township } from '../data/townships.ts';
import { organOf } from '../data/townships.ts';
import { parts, type Story, sheetOf, table } from './story.ts';
import { folk } from './township-news.ts';

const rural = (t: Township) => t.terrain !== 'urban' && t.terrain !== 'unit';
const money = (n: number) => n.toFixed(2);

/** How a township goes about disclosure, for 信息公开制度. */
export const townshipRules: Story<Township>[] = [
  {
    id: 'regulation',
    column: '/zwgk/zd/',
    write: (t, on) => ({
      title: `${organOf(t)}政务公开工作制度`,
      body: `第一条 依据《中华人民共和国政府信息公开条例》，结合本地实际，制定本制度。

第二条 群众关心的惠民补贴、社会救助、农村集体资产和村级事务，一律主动公开。

第三条 公开的信息同时在网站、便民服务中心公开栏和村（社区）公示栏发布，内容一致。

第四条 党政办公室每周收集各站所应当公开的信息，经分管负责人审查后发布；自形成之日起二十个工作日内公开。

第五条 群众对公开内容有疑问的，站所负责人当面或者电话说明；需要更正的，三个工作日内更正。

第六条 每年一月公布上一年度政府信息公开工作情况，接受监督。

第七条 本制度自${on.long}起施行。`,
    }),
  },
];

/** Budgets and accounts of a township, for 财政预决算. */
export const townshipMoney: Story<Township>[] = [
  {
    id: 'budget',
    column: '/czyjs/',
    months: [1, 2, 3],
    write: (t, on, c) => {
      const total = c.whole(1800, 4600);
      const names = [
        '一般公共服务支出',
        '农林水支出',
        '社会保障和就业支出',
        '城乡社区支出',
        '卫生健康支出',
        '住房保障支出',
      ];
      const amounts = parts(
        total,
        [34, 28, 14, 11, 7, 6].map((s) => s + c.whole(-2, 2)),
      );
      const rows = [
        ['支出科目', '预算数（万元）', '占比'],
        ...names.map((n, i) => [
          n,
          money(amounts[i] as number),
          `${(((amounts[i] as number) / total) * 100).toFixed(1)}%`,
        ]),
        ['合计', money(total), '100.0%'],
      ];
      return {
        title: `${t.name}${on.year}年部门预算公开说明`,
        files: [sheetOf(`${t.name}${on.year}年部门预算表（示例）`, rows)],
        body: `## 一、部门基本情况
${organOf(t)}主要承担经济发展、公共服务、社会治理和平安建设等职责，内设办公室${c.whole(4, 7)}个、事业站所${c.whole(3, 6)}个，编制内实有人员${c.whole(46, 98)}人。

## 二、收支总体情况
${on.year}年收支总预算${money(total)}万元，比上年${c.pick(['增加', '减少'])}${c.decimal(1, 6)}%，主要原因是人员经费标准调整和项目安排变化。

${table(rows)}

## 三、“三公”经费
公务用车运行维护费${c.decimal(4, 9, 2)}万元，公务接待费${c.decimal(0.3, 1.5, 2)}万元，因公出国（境）费为零，总额与上年${c.pick(['持平', '相比下降百分之五'])}。

## 四、其他说明
政府采购预算${c.decimal(20, 90, 2)}万元；绩效目标覆盖全部项目支出；无国有资本经营预算支出。

名词解释和全部表格见附件。所列数据均为示例。`,
      };
    },
  },
  {
    id: 'accounts',
    column: '/czyjs/',
    months: [8, 9, 10],
    write: (t, on, c) => {
      const total = c.whole(2000, 4900);
      const [basic, project] = parts(total, [58 + c.whole(-6, 6), 42]) as [number, number];
      return {
        title: `${t.name}${on.year - 1}年度部门决算公开`,
        files: [
          {
            kind: 'pdf',
            name: `${t.name}${on.year - 1}年度部门决算（示例）.pdf`,
            title: `${t.name}${on.year - 1}年度部门决算`,
            lines: [
              `收入总计 ${money(total)} 万元`,
              `支出总计 ${money(total)} 万元`,
              `其中：基本支出 ${money(basic)} 万元，项目支出 ${money(project)} 万元`,
              '“三公”经费严格控制在预算以内。',
              '本文件为示例，数据不代表真实情况。',
            ],
          },
        ],
        body: `${on.year - 1}年度，${t.name}收入总计${money(total)}万元，支出总计${money(total)}万元。其中：

- **基本支出**${money(basic)}万元，用于人员工资、社会保障缴费和日常运转；
- **项目支出**${money(project)}万元，重点用于人居环境整治、农田水利、道路养护和困难群众救助。

## 预算执行中的主要变化
年中追加的项目主要是防汛救灾、公益岗位补贴和涉农整合资金。年末结转${c.decimal(12, 80, 2)}万元，均为跨年实施的项目。

## 绩效自评
对${c.whole(6, 14)}个项目开展绩效自评，平均得分${c.decimal(88, 96)}分。群众满意度较低的是${c.pick(['道路照明', '垃圾清运频次', '灌溉调度'])}，已调整今年的安排。

## 机关运行
机关运行经费比上年下降${c.decimal(1, 5)}%，政府采购全部实行线上公开。完整表格见附件。`,
      };
    },
  },
  {
    id: 'project-funds',
    column: '/czyjs/',
    write: (t, on, c) => {
      const villages = c.some(t.villages, 4);
      const rows = [
        ['项目', '实施地点', '金额（万元）', '进度'],
        ['产业道路硬化', villages[0] as string, c.decimal(30, 120, 2), '已完工'],
        ['灌溉管网改造', villages[1] as string, c.decimal(40, 160, 2), '在建'],
        ['圈棚改造奖补', villages[2] as string, c.decimal(12, 60, 2), '已验收'],
        ['公共照明', villages[3] as string, c.decimal(6, 28, 2), '已完工'],
      ];
      return {
        title: `${t.name}${on.year}年${c.pick(['衔接资金', '涉农资金', '为民办实事资金'])}项目安排和进展公示`,
        files: [sheetOf(`${t.name}${on.year}年项目资金公示表（示例）`, rows)],
        body: `依照资金公开的规定，现将${t.name}${on.year}年有关项目资金安排和实施进展公示如下，公示期十日。

${table(rows)}

项目经村民代表会议提出、镇级审核、县级批复，工程类项目实行公开招标或村民议事会比选，质保金按${c.whole(3, 5)}%预留。

公示期内，单位和个人对项目内容、资金使用有异议的，可实名向镇财政所或镇纪检监察办公室反映，受理后十个工作日内答复。监督电话：0955-70${c.whole(10000, 99999)}（示例）；也可拨打 12317 或 12345。`,
      };
    },
  },
];

/** 民生公开 of a township: who was helped, by numbers and never by name. */
export const townshipWelfare: Story<Township>[] = [
  {
    id: 'allowance',
    column: '/msgk/',
    write: (t, on, c) => {
      const villages = t.villages.slice(0, 5);
      const rows = [
        ['村（社区）', '户数', '人数', '发放金额（元）'],
        ...villages.map((v) => {
          const people = c.whole(14, 66);
          return [v, c.whole(8, people - 3), people, people * c.whole(380, 460)];
        }),
      ];
      return {
        title: `${t.name}${on.year}年${on.month}月最低生活保障资金发放公示`,
        files: [sheetOf(`${t.name}${on.year}年${on.month}月低保发放汇总（示例）`, rows)],
        body: `按照最低生活保障政策和个人信息保护的要求，现将${t.name}本月低保资金发放情况按村（社区）汇总公示。保障对象名单在村级公示栏公示，不在互联网公开个人信息。

${table(rows)}

本月新增保障对象${c.whole(2, 9)}户，因收入增长、死亡等原因退出${c.whole(1, 7)}户。资金由财政部门通过“一卡通”直接发放，到账短信会显示“低保”字样。

家庭收入、人口、财产发生变化的，请在三十日内主动报告。认为不符合条件的人员享受了待遇，或符合条件而未享受的，可向镇民政办公室反映，电话 0955-70${c.whole(10000, 99999)}（示例）。`,
      };
    },
  },
  {
    id: 'soil-subsidy',
    column: '/msgk/',
    by: rural,
    write: (t, on, c) => {
      const rate = c.decimal(62, 84, 2);
      const rows = [
        ['村', '补贴面积（亩）', '补贴金额（元）'],
        ...t.villages.slice(0, 6).map((v) => {
          const mu = c.whole(16, 74) * 100;
          return [v, mu, (mu * Number(rate)).toFixed(2)];
        }),
      ];
      return {
        title: `${t.name}${on.year}年耕地地力保护补贴面积和金额公示`,
        files: [sheetOf(`${t.name}${on.year}年耕地地力保护补贴（示例）`, rows)],
        body: `经农户申报、村级核实、镇级复核，${on.year}年耕地地力保护补贴面积已经确定，补贴标准为每亩${rate}元，现公示七日。

${table(rows)}

## 哪些地不补
已作为畜牧养殖场、林地、成片粮田转设施农业用地、非农业征占用的耕地，以及常年抛荒、占补平衡中质量达不到标准的耕地，不予补贴。

## 拿到补贴要做什么
请做到耕地不撂荒、秸秆不焚烧、残膜要回收、土壤地力不降低。

农户可凭身份证在村级代办点查询自家地块明细。有异议请在公示期内向村民委员会或镇农业综合服务中心提出。`,
      };
    },
  },
  {
    id: 'relief',
    column: '/msgk/',
    write: (t, on, c) => {
      const quarter = Math.ceil(on.month / 3);
      return {
        title: `${t.name}${on.year}年第${'一二三四'[quarter - 1]}季度临时救助情况公开`,
        body: `本季度，${t.name}共受理临时救助申请${c.whole(36, 92)}件，经入户核查和民主评议，批准${c.whole(26, 36)}件，未批准的均书面说明了理由。

${table([
  ['救助原因', '户数', '金额（元）'],
  ['重大疾病', c.whole(8, 18), c.whole(26, 68) * 1000],
  ['突发事故', c.whole(2, 7), c.whole(6, 22) * 1000],
  ['因学困难', c.whole(3, 9), c.whole(6, 24) * 1000],
  ['其他', c.whole(1, 6), c.whole(2, 12) * 1000],
])}

## 怎样申请
遇到突发性、紧迫性困难，可以由本人、家人或村（社区）代为向镇民政办公室提出。情况紧急的，**先救助、后补手续**，二十四小时内给付。

## 监督
救助资金全部打卡发放，经办人员不得收取任何费用。对审批结果有异议的，可以申请复核，镇里在七个工作日内答复。`,
      };
    },
  },
  {
    id: 'age-allowance',
    column: '/msgk/',
    write: (t, on, c) => ({
      title: `${t.name}高龄津贴发放情况公示（${on.year}年${on.month}月）`,
      body: `本月，${t.name}为符合条件的高龄老人发放津贴，具体如下：

${table([
  ['年龄段', '人数', '月标准（元）'],
  ['80—89周岁', c.whole(180, 460), c.whole(45, 55) * 10],
  ['90—99周岁', c.whole(16, 48), c.whole(50, 60) * 10],
  ['100周岁及以上', c.whole(0, 3), c.whole(80, 100) * 10],
])}

本月新增${c.whole(4, 14)}人，注销${c.whole(1, 8)}人。津贴从年满周岁的次月起计发，每月${c.whole(15, 20)}日前打入社保卡。

## 常见问题
**没有收到怎么办？**请先查询社保卡金融功能是否激活；已激活仍未到账的，与镇民政办公室联系。

**外地居住能领吗？**户籍在本地即可申领，异地居住的可以通过手机视频完成年度核验。

**去世后怎么处理？**家属应在次月月底前申报，多领的津贴需要退回。`,
    }),
  },
  {
    id: 'village-affairs',
    column: '/msgk/',
    write: (t, on, c) => ({
      title: `${t.name}${on.year}年度村（社区）务公开检查结果`,
      body: `近日，由镇纪检、民政、财政人员和${folk(t)}代表组成的检查组，对各村（社区）务公开情况进行了检查。检查采取看公示栏、查台账、问群众的方式，随机访问${c.whole(90, 220)}人。

${table([['单位', '内容完整', '更新及时', '群众知晓率'], ...t.villages.slice(0, 5).map((v) => [v, c.pick(['好', '好', '较好']), c.pick(['好', '较好', '一般']), `${c.whole(78, 97)}%`])])}

## 主要问题
1. 个别单位财务支出只写总额、不列明细；
2. 低保、危房改造等公示期满后未存档；
3. 公示栏位置偏僻，老人看不到、看不清。

## 整改要求
${on.month >= 12 ? '次年一月' : '一个月内'}完成整改，财务明细逐笔公开；公示材料字号不小于三号，张贴高度不超过一米六；同步在网格群推送图片版。镇里将组织回访，结果计入年度考核。`,
    }),
  },
];

/** 政府信息公开工作年度报告 of a township. */
export const townshipReport: Story<Township> = {
  id: 'annual-report',
  column: '/nb/',
  months: [1],
  write: (t, on, c) => {
    const year = on.year - 1;
    const asked = c.whole(0, 6);
    return {
      title: `${t.name}${year}年政府信息公开工作年度报告`,
      files: [
        {
          kind: 'pdf',
          name: `${t.name}${year}年政府信息公开工作年度报告（示例）.pdf`,
          title: `${t.name}${year}年政府信息公开工作年度报告`,
          lines: [
            '一、总体情况',
            '二、主动公开政府信息情况',
            `三、收到和处理政府信息公开申请情况：${asked} 件`,
            '四、政府信息公开行政复议、行政诉讼情况',
            '五、存在的主要问题及改进情况',
            '六、其他需要报告的事项',
            '本文件为示例。',
          ],
        },
      ],
      body: `本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为${year}年1月1日至12月31日。

## 一、总体情况
全年主动公开政府信息${c.whole(180, 460)}条，其中工作动态${c.whole(90, 180)}条、民生资金${c.whole(24, 60)}条、政策文件${c.whole(8, 22)}条。修订公开目录${c.whole(1, 3)}次，培训信息员${c.whole(2, 5)}次。

## 二、主动公开政府信息情况
${table([
  ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', 0, 0, 0],
  ['行政规范性文件', c.whole(0, 2), 0, c.whole(1, 4)],
])}

## 三、收到和处理政府信息公开申请情况
全年收到申请${asked}件，上年结转0件，均在法定期限内答复，本年结转0件。

## 四、政府信息公开行政复议、行政诉讼情况
全年未发生因政府信息公开引起的行政复议和行政诉讼。

## 五、存在的主要问题及改进情况
一是图解、短视频等解读形式少；二是村级公开发展不平衡。${on.year}年将把群众提问最多的十件事做成明白卡，并每季度抽查村务公开。

## 六、其他需要报告的事项
本年度未收取信息处理费。`,
    };
  },
};
