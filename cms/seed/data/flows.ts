import { end, type FlowDefinition, type Step, submitter } from '@mingtang/approvals/domain';
import type { SiteRole, Words } from '@mingtang/tenancy';

/** A flow of the demo, and what waits in it. */
export interface SeedFlow {
  site: string;
  name: string;
  kinds: string[];
  columnTypes?: string[];
  definition: FlowDefinition;
  submissions: SeedSubmission[];
}

export interface SeedSubmission {
  /** E-mail of who writes and submits it. */
  by: string;
  column: string;
  title: string;
  source: string;
  body: string;
  comment: string;
  urgent?: string;
  /** What became of it since, oldest first; `task` is counted for each. */
  acts: { by: string; verb: 'approve' | 'return'; comment: string }[];
}

const level = (
  id: string,
  name: Words,
  { role, at, workdays, next }: { role: SiteRole; at?: 'above'; workdays: number; next: string },
): Step => ({
  id,
  name,
  kind: 'decide',
  actors: [{ by: 'role', role, ...(at && { at }) }],
  mode: 'any',
  deadline: { workdays },
  verbs: [
    ...(['approve', 'return', 'reject', 'add-signer', 'hand-over'] as const),
    ...(['delegate', 'circulate', 'nudge', 'recall'] as const),
  ],
  next: [{ to: next }],
});

const first = (next: string) =>
  level('first', { zh: '初审', en: 'First review' }, { role: 'reviewer', workdays: 2, next });
const final = level(
  'final',
  { zh: '终审签发', en: 'Final sign-off' },
  { role: 'publisher', workdays: 1, next: end },
);

/** Policy documents of the city, and everything of one township, go through three reviews 三审三校. */
export const flows: SeedFlow[] = [
  {
    site: 'zhongwei',
    name: '政策文件三审三校',
    kinds: ['articles'],
    columnTypes: ['政策文件'],
    definition: {
      name: { zh: '政策文件三审三校', en: 'Three reviews of policy documents' },
      start: [{ to: 'first' }],
      urgentStart: [{ to: 'final' }],
      distinctPeople: true,
      steps: [
        first('second'),
        level(
          'second',
          { zh: '复审', en: 'Second review' },
          { role: 'approver', workdays: 2, next: 'final' },
        ),
        final,
      ],
    },
    submissions: [
      {
        by: 'city-editor@example.cn',
        column: '政策文件',
        title: '关于推进政务公开标准化规范化的实施意见（送审稿）',
        source: '中卫市人民政府办公室（示例）',
        body: '各县（区）人民政府，市政府各部门、各直属机构：\n\n为进一步做好政务公开工作，保障人民群众知情权、参与权、表达权、监督权，结合本市实际，提出如下实施意见。本文为示例文本。\n\n## 一、总体要求\n\n坚持以公开为常态、不公开为例外，做到决策、执行、管理、服务、结果全过程公开。',
        comment: '已对照文件原文校对，请审。',
        acts: [
          { by: 'city-reviewer@example.cn', verb: 'approve', comment: '格式规范，同意报复审。' },
        ],
      },
    ],
  },
  {
    site: 'shapotou/changle',
    name: '常乐镇三审三校',
    kinds: ['articles', 'pages'],
    definition: {
      name: { zh: '常乐镇三审三校', en: 'Three reviews at 常乐镇' },
      start: [{ to: 'first' }],
      urgentStart: [{ to: 'final' }],
      distinctPeople: true,
      steps: [
        first('second'),
        level(
          'second',
          { zh: '区级复审', en: 'Review by the district' },
          { role: 'reviewer', at: 'above', workdays: 2, next: 'final' },
        ),
        final,
      ],
    },
    submissions: [
      {
        by: 'changle@example.cn',
        column: '通知公告',
        title: '关于开展冬季取暖安全入户检查的通知',
        source: '常乐镇人民政府（示例）',
        body: '各村（社区）：\n\n入冬以来气温持续走低，为防止一氧化碳中毒和火灾事故，定于近期开展冬季取暖安全入户检查。请各村（社区）安排专人，逐户查看烟道、炉具和用电线路，发现隐患当场整改。本文为示例文本。',
        comment: '请审核，拟本周发布。',
        acts: [],
      },
      {
        by: 'changle@example.cn',
        column: '通知公告',
        title: '关于领取惠民补贴银行卡的通知',
        source: '常乐镇人民政府（示例）',
        body: '各位村民：\n\n本年度惠民补贴银行卡已制作完成，请携带本人身份证到镇便民服务中心领取。本文为示例文本。',
        comment: '请审核。',
        acts: [
          {
            by: 'changle-reviewer@example.cn',
            verb: 'return',
            comment: '请补充领取时间、地点和咨询电话。',
          },
        ],
      },
    ],
  },
];

/** Where the demo returns things to. */
export const backTo = submitter;
