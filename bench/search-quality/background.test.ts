import { expect, test } from 'vitest';
import { background, type Publisher } from './background.ts';

const publishers: Publisher[] = [
  ...['中卫市', '沙坡头区', '中宁县', '海原县'].map(
    (site): Publisher => ({
      site,
      level: site === '中卫市' ? 'city' : 'county',
      villages: ['鸣沙村'],
    }),
  ),
  ...['中卫市人力资源和社会保障局', '中卫市教育局'].map(
    (site): Publisher => ({ site, level: 'department', villages: ['鸣沙村'] }),
  ),
  ...[
    '迎水桥镇',
    '石空镇',
    '宣和镇',
    '镇罗镇',
    '大战场镇',
    '兴仁镇',
    '香山乡',
    '鸣沙镇',
    '关桥乡',
  ].map((site): Publisher => ({ site, level: 'township', villages: ['鸣沙村'] })),
];

/** What a title that answers a task would say, by the cards of the tasks. */
const answers: Record<string, RegExp> = {
  t01: /出生登记/,
  t02: /食品经营许可/,
  t03: /个体工商户(设立|登记|注册)/,
  t04: /残疾人证/,
  t05: /社会保障卡|社保卡/,
  t06: /公积金/,
  t07: /宅基地.*(指南|须知|审批)|建房/,
  t08: /退休/,
  t09: /取水许可|机井/,
  t10: /户外广告|牌匾|店招/,
  t11: /存量房|二手房|转移登记/,
  t12: /异地就医/,
  t13: /高龄.*(指南|须知|办法)/,
  t14: /离婚/,
  t15: /动物防疫条件/,
  t16: /失业保险/,
  t17: /道路运输证|年度审验/,
  t18: /招生入学|随迁子女/,
  t19: /临时救助.*(指南|须知|办法)/,
  t21: /引进.*人才|人才.*(措施|办法)/,
  t22: /枸杞.*(措施|方案|补贴)/,
  t23: /肉牛.*(方案|政策|措施)|见犊补母/,
  t24: /算力|云计算/,
  t25: /住房消费|购房|契税/,
  t26: /2026年耕地地力/,
  t27: /稳岗/,
  t28: /烟花爆竹/,
  t29: /生育|育儿|产假/,
  t30: /民营经济/,
  t31: /三四轮|低速电动|代步车/,
  t32: /供热价格/,
  t33: /规范性文件/,
  t35: /民生实事/,
  t36: /供热管理/,
  t37: /防汛抗旱应急预案/,
  t38: /水库/,
  t39: /庭院经济/,
  t40: /非物质文化遗产/,
  t41: /垃圾处理/,
  t42: /迎水桥镇2024年政府信息公开/,
  t43: /统计公报/,
  t44: /挂牌出让公告/,
  t45: /迎水桥镇2026年.*低保/,
  t46: /镇罗镇2023年政府信息公开/,
  t47: /宣和镇2025年部门预算/,
  t48: /分工/,
  t49: /压砂地|硒砂瓜/,
  t50: /海原县2026年.*招聘/,
  t51: /(征收土地|征地补偿|土地征收).*2026年/,
  t52: /机构概况|公开指南/,
  t53: /机构职能|内设机构/,
  t54: /禁牧/,
  t55: /房屋征收/,
  t57: /养老保险.*(参保|补缴|问答)/,
  t58: /养护.*(责任|路长)/,
  t59: /噪声|夜间施工/,
  t60: /转学|学籍/,
  t61: /居民基本医疗保险/,
  t62: /欠薪|农民工工资|拖欠/,
  t63: /2026.*(停止供热|采暖期)/,
  t64: /市长信箱/,
  t65: /三公/,
  t67: /保障标准/,
  t68: /医疗保险.*住院|报销/,
  t69: /缴费基数|缴存基数/,
  t70: /公共租赁住房|公租房/,
  t71: /特困人员(认定|救助供养)/,
  t72: /大病保险|医疗救助/,
  t73: /补课|校外培训/,
  t75: /门票/,
  t76: /残疾人.*补贴.*(办法|细则|标准)/,
  t77: /财政决算/,
  t78: /12345/,
  t79: /住房.*贷款/,
  t80: /结婚/,
  t81: /2026年.*停水/,
  t82: /2026年.*停电/,
  t83: /2026年.*面试/,
};

const made = background(20_000, publishers);

test('the background answers none of the tasks', () => {
  const answering = made.flatMap(({ title }) =>
    Object.entries(answers)
      .filter(([, says]) => says.test(title))
      .map(([task]) => `${task}: ${title}`),
  );
  expect([...new Set(answering)]).toEqual([]);
});

test('the background is the same every time', () => {
  expect(background(20_000, publishers)[19_999]).toEqual(made[19_999]);
});
