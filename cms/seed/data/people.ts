import type { SeedPerson } from '../plan.ts';

/** Who can sign in to the demo: each kind of person once, and neighbours to be kept apart. */
export const people: SeedPerson[] = [
  {
    email: 'admin@example.cn',
    name: '系统管理员（示例）',
    purpose: '系统管理员 · System administrator',
    globalRole: 'system-admin',
    memberships: [],
  },
  {
    email: 'security@example.cn',
    name: '安全管理员（示例）',
    purpose: '安全管理员 · Security administrator',
    globalRole: 'security-admin',
    memberships: [],
  },
  {
    email: 'audit@example.cn',
    name: '审计员（示例）',
    purpose: '审计员 · Auditor',
    globalRole: 'auditor',
    memberships: [],
  },
  {
    email: 'city@example.cn',
    name: '市门户站长（示例）',
    purpose: '市门户站长，可管理全部下级站点 · City webmaster, with all sites below',
    memberships: [
      { site: 'zhongwei', roles: ['editor', 'publisher', 'site-admin'], subtree: true },
    ],
  },
  {
    email: 'city-editor@example.cn',
    name: '市门户采编（示例）',
    purpose:
      '市门户采编，政策文件须三审 · Editor of the city portal; policy documents pass three reviews',
    memberships: [{ site: 'zhongwei', roles: ['editor'], subtree: false }],
  },
  {
    email: 'city-reviewer@example.cn',
    name: '市门户初审（示例）',
    purpose: '市门户初审 · First reviewer of the city portal',
    memberships: [{ site: 'zhongwei', roles: ['reviewer'], subtree: false }],
  },
  {
    email: 'city-approver@example.cn',
    name: '市政府办复审（示例）',
    purpose: '市门户复审 · Second reviewer of the city portal',
    memberships: [{ site: 'zhongwei', roles: ['approver'], subtree: false }],
  },
  {
    email: 'shapotou@example.cn',
    name: '沙坡头区签发人（示例）',
    purpose: '沙坡头区签发人，含所辖乡镇 · Publisher of 沙坡头区 and its townships',
    memberships: [{ site: 'shapotou', roles: ['editor', 'reviewer', 'publisher'], subtree: true }],
  },
  {
    email: 'yingshuiqiao@example.cn',
    name: '迎水桥镇编辑兼签发（示例）',
    purpose: '迎水桥镇采编和签发 · Editor and publisher of 迎水桥镇',
    memberships: [
      { site: 'shapotou/yingshuiqiao', roles: ['editor', 'publisher'], subtree: false },
    ],
  },
  {
    email: 'yingshuiqiao-editor@example.cn',
    name: '迎水桥镇采编（示例）',
    purpose: '迎水桥镇采编，不能签发 · Editor of 迎水桥镇, may not publish',
    memberships: [{ site: 'shapotou/yingshuiqiao', roles: ['editor'], subtree: false }],
  },
  {
    email: 'changle@example.cn',
    name: '常乐镇采编（示例）',
    purpose: '常乐镇采编 · Editor of 常乐镇',
    memberships: [{ site: 'shapotou/changle', roles: ['editor'], subtree: false }],
  },
  {
    email: 'changle-reviewer@example.cn',
    name: '常乐镇初审（示例）',
    purpose: '常乐镇初审；区里复审、镇里签发 · First reviewer of 常乐镇',
    memberships: [{ site: 'shapotou/changle', roles: ['reviewer'], subtree: false }],
  },
  {
    email: 'changle-publisher@example.cn',
    name: '常乐镇签发（示例）',
    purpose: '常乐镇终审签发 · Publisher of 常乐镇',
    memberships: [{ site: 'shapotou/changle', roles: ['publisher'], subtree: false }],
  },
  {
    email: 'jyj@example.cn',
    name: '市教育局站长（示例）',
    purpose: '市教育局站长 · Webmaster of the education bureau',
    memberships: [{ site: 'bm/jyj', roles: ['editor', 'publisher', 'site-admin'], subtree: false }],
  },
  {
    email: 'window@example.cn',
    name: '市政务公开窗口（示例）',
    purpose: '市政府和教育局的依申请公开窗口 · Clerk for requests for information',
    memberships: [
      { site: 'zhongwei', roles: ['clerk'], subtree: false },
      { site: 'bm/jyj', roles: ['clerk'], subtree: false },
    ],
  },
  {
    email: 'approver@example.cn',
    name: '市政府办公室审批人（示例）',
    purpose: '市政府和教育局的审批人 · Approver of the city government',
    memberships: [
      { site: 'zhongwei', roles: ['approver'], subtree: false },
      { site: 'bm/jyj', roles: ['approver'], subtree: false },
    ],
  },
  {
    email: 'jyj-window@example.cn',
    name: '市教育局窗口（示例）',
    purpose: '市教育局窗口，答复其他部门征求的意见 · Clerk of the education bureau',
    memberships: [{ site: 'bm/jyj', roles: ['clerk'], subtree: false }],
  },
  {
    email: 'shapotou-window@example.cn',
    name: '沙坡头区窗口（示例）',
    purpose: '沙坡头区窗口，办理区里的办件 · Clerk of 沙坡头区',
    memberships: [{ site: 'shapotou', roles: ['clerk'], subtree: false }],
  },
  {
    email: 'ningan@example.cn',
    name: '宁安镇采编兼签发（示例）',
    purpose: '中宁县宁安镇采编和签发 · Editor and publisher of 宁安镇',
    memberships: [{ site: 'zhongning/ningan', roles: ['editor', 'publisher'], subtree: false }],
  },
];
