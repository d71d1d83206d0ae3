import type { Words } from './words.ts';

/** What a member may be at a site. Being one never implies being another. */
export const siteRoles = [
  'editor',
  'reviewer',
  'publisher',
  'clerk',
  'approver',
  'site-admin',
] as const;
export type SiteRole = (typeof siteRoles)[number];

/**
 * The three separated administrators 三员. A person is at most one of them.
 *
 * - `system-admin` runs the house: creates sites and accounts, and stands as `site-admin` everywhere;
 * - `security-admin` gives and takes rights, and sees no content;
 * - `auditor` reads everything and changes nothing.
 */
export const globalRoles = ['system-admin', 'security-admin', 'auditor'] as const;
export type GlobalRole = (typeof globalRoles)[number];

export const roleLabels: Record<SiteRole | GlobalRole, Words> = {
  editor: { zh: '采编', en: 'Editor' },
  reviewer: { zh: '审核', en: 'Reviewer' },
  publisher: { zh: '签发', en: 'Publisher' },
  clerk: { zh: '窗口', en: 'Clerk' },
  approver: { zh: '审批', en: 'Approver' },
  'site-admin': { zh: '站点管理员', en: 'Site administrator' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
};
