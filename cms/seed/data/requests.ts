import type { Application, PastAct } from '@mingtang/disclosure';

/** A request of the demo; days are told in working days before today. */
export interface SeedRequest {
  site: string;
  channel: 'in-person' | 'registered-post' | 'plain-post' | 'fax';
  came: number;
  application: Application;
  past: (Pick<PastAct, 'act' | 'said'> & { ago: number; signs?: boolean })[];
}

const person = (name: string, idNumber: string, phone: string): Application['applicant'] => ({
  kind: 'person',
  name,
  idType: 'passport',
  idNumber,
  phone,
});

const asked = (applicant: Application['applicant'], description: string): Application => ({
  applicant,
  wanted: { description },
  form: 'paper',
  delivery: 'in-person',
});

const registered = (ago: number) => ({ act: 'registered' as const, ago });
const assigned = (ago: number, to: string) => ({ act: 'assigned' as const, ago, said: { to } });

/** Requests for information in every state an office knows; everybody in them is invented. */
export const requests: SeedRequest[] = [
  {
    site: 'zhongwei',
    channel: 'in-person',
    came: 19,
    application: asked(
      person('马示例', 'E00000001', '13900000001'),
      '2025 年沙坡头水利枢纽下游农田灌溉用水指标分配方案',
    ),
    past: [registered(19), assigned(18, '市水务局（示例）')],
  },
  {
    site: 'zhongwei',
    channel: 'registered-post',
    came: 24,
    application: asked(
      person('李示例', 'E00000002', '13900000002'),
      '滨河西路道路改造工程征收补偿安置方案及批准文件',
    ),
    past: [registered(24), assigned(22, '市自然资源局（示例）')],
  },
  {
    site: 'zhongwei',
    channel: 'in-person',
    came: 10,
    application: asked(
      {
        kind: 'business',
        name: '示例农业科技有限公司',
        creditCode: '91350100M000100Y43',
        representative: '王示例',
        contact: '赵示例',
        phone: '0955-7000003',
      },
      '2024 年枸杞产业扶持资金项目评审结果及评分表',
    ),
    past: [
      registered(10),
      assigned(9, '市农业农村局（示例）'),
      {
        act: 'consulted',
        ago: 7,
        said: {
          kind: 'third-party',
          who: '示例枸杞专业合作社',
          about: '评分表中涉及贵单位经营情况的内容，是否同意公开',
        },
      },
      { act: 'consultation-served', ago: 6, said: { consultation: 1 } },
    ],
  },
  {
    site: 'zhongwei',
    channel: 'in-person',
    came: 5,
    application: asked(person('张示例', 'E00000003', '13900000004'), '有关我村的全部文件'),
    past: [
      registered(5),
      {
        act: 'correction-asked',
        ago: 3,
        said: { what: '请写明所需文件的年份和涉及的具体事项。', until: '' },
      },
    ],
  },
  {
    site: 'zhongwei',
    channel: 'plain-post',
    came: 1,
    application: asked(
      person('周示例', 'E00000004', '13900000005'),
      '全市公办幼儿园 2026 年秋季招生计划',
    ),
    past: [],
  },
  {
    site: 'zhongwei',
    channel: 'in-person',
    came: 12,
    application: asked(
      person('吴示例', 'E00000005', '13900000006'),
      '香山湖公园提升改造项目竣工验收报告',
    ),
    past: [
      registered(12),
      assigned(11, '市住房城乡建设局（示例）'),
      {
        act: 'answer-proposed',
        ago: 2,
        said: {
          result: 'disclosed',
          text: '您申请公开的竣工验收报告，现予以公开，见附件（共 6 页）。',
        },
      },
    ],
  },
  {
    site: 'zhongwei',
    channel: 'in-person',
    came: 40,
    application: asked(
      person('郑示例', 'E00000006', '13900000007'),
      '2025 年度市本级行政事业性收费目录',
    ),
    past: [
      registered(40),
      assigned(39, '市财政局（示例）'),
      {
        act: 'answer-proposed',
        ago: 30,
        said: { result: 'disclosed', text: '您申请的收费目录已主动公开，查阅网址见附件。' },
      },
      { act: 'answer-approved', ago: 29, signs: true },
      { act: 'delivered', ago: 28, said: { way: '当面领取' } },
      { act: 'closed', ago: 27 },
    ],
  },
  {
    site: 'zhongwei',
    channel: 'registered-post',
    came: 60,
    application: asked(
      person('冯示例', 'E00000007', '13900000008'),
      '某企业 2023 年环境监测原始记录',
    ),
    past: [
      registered(60),
      assigned(58, '市生态环境局（示例）'),
      {
        act: 'answer-proposed',
        ago: 46,
        said: {
          result: 'not-held',
          text: '经检索，本机关未制作或者获取您申请的政府信息。建议向该企业监测报告的备案机关咨询。',
        },
      },
      { act: 'answer-approved', ago: 45, signs: true },
      { act: 'delivered', ago: 43, said: { way: '邮寄，示例单号 0001' } },
      { act: 'contested', ago: 20, said: { kind: 'reconsideration' } },
    ],
  },
  {
    site: 'bm/jyj',
    channel: 'in-person',
    came: 3,
    application: asked(
      {
        kind: 'legal-service',
        name: '示例律师事务所',
        creditCode: '91350100M000100Y43',
        representative: '陈示例',
        contact: '褚示例',
        phone: '0955-7000009',
      },
      '2025 年义务教育阶段学校划片范围调整的论证材料',
    ),
    past: [registered(3)],
  },
  {
    site: 'bm/jyj',
    channel: 'in-person',
    came: 18,
    application: asked(
      person('卫示例', 'E00000008', '13900000010'),
      '2020 至 2025 年教师招聘岗位、报名人数和录用人数',
    ),
    past: [
      registered(18),
      assigned(17, '人事科'),
      {
        act: 'extended',
        ago: 2,
        signs: true,
        said: { workdays: 20, reason: '申请内容跨六个年度，需要调取档案逐年核对' },
      },
    ],
  },
];
