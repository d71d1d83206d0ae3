import {
  anyStaff,
  defineCollection,
  isGlobal,
  nobody,
  siteRoles,
  sitesWhere,
  siteTree,
} from '@mingtang/tenancy';
import type { Access, CollectionConfig, Endpoint, Where } from 'payload';
import { deciders } from '../queries/who-decides.ts';

/**
 * Applications for opening a site 开通申请: who submitted what, and what was decided. They are made
 * and decided by actions alone; what was decided stays.
 */
export function openings(endpoints: Omit<Endpoint, 'root'>[]): CollectionConfig {
  return defineCollection({
    slug: 'openings',
    labels: {
      singular: { zh: '开通申请', en: 'Application for opening' },
      plural: { zh: '开通申请', en: 'Applications for opening' },
    },
    admin: {
      group: { zh: '站点与人员', en: 'Sites and people' },
      useAsTitle: 'submittedAt',
      defaultColumns: ['site', 'state', 'submittedBy', 'submittedAt', 'decidedBy'],
      description: {
        zh: '站点开通的申请与审批记录，只增不改。',
        en: 'Applications and what was decided. Nothing here is changed afterwards.',
      },
    },
    access: {
      read: ofSitesConcerned,
      create: nobody,
      update: nobody,
      delete: nobody,
      readVersions: nobody,
    },
    lockDocuments: false,
    disableDuplicate: true,
    defaultSort: '-submittedAt',
    endpoints,
    fields: [
      {
        name: 'site',
        type: 'relationship',
        label: { zh: '站点', en: 'Site' },
        relationTo: 'sites',
        required: true,
        index: true,
      },
      {
        name: 'state',
        type: 'select',
        label: { zh: '状态', en: 'State' },
        required: true,
        index: true,
        options: [
          { value: 'open', label: { zh: '待审核', en: 'Waiting' } },
          { value: 'returned', label: { zh: '已退回', en: 'Returned' } },
          { value: 'approved', label: { zh: '已批准', en: 'Approved' } },
          { value: 'withdrawn', label: { zh: '已撤回', en: 'Recalled' } },
        ],
      },
      {
        name: 'submittedBy',
        type: 'relationship',
        label: { zh: '提交人', en: 'Submitted by' },
        relationTo: 'users',
        required: true,
      },
      {
        name: 'submittedAt',
        type: 'date',
        label: { zh: '提交时间', en: 'Submitted at' },
        required: true,
        index: true,
      },
      {
        name: 'hash',
        type: 'text',
        label: { zh: '内容摘要', en: 'Hash of what was submitted' },
        required: true,
      },
      {
        name: 'decidedBy',
        type: 'relationship',
        label: { zh: '办理人', en: 'Decided by' },
        relationTo: 'users',
      },
      { name: 'decidedAt', type: 'date', label: { zh: '办理时间', en: 'Decided at' } },
      { name: 'reason', type: 'textarea', label: { zh: '退回原因', en: 'Reason' } },
    ],
  });
}

/** For members of the site, and for those who decide on it. */
const ofSitesConcerned: Access = async ({ req }) => {
  if (!anyStaff({ req })) return false;
  if (isGlobal(req.user, 'system-admin', 'auditor')) return true;
  const decided = new Set(await sitesWhere(req, deciders));
  const below = decided.size === 0 ? [] : await siteTree(req);
  const sites = [
    ...(await sitesWhere(req, siteRoles)),
    ...below.filter(({ parent }) => parent && decided.has(parent)).map(({ id }) => id),
  ];
  const where: Where = { site: { in: sites } };
  return sites.length > 0 && where;
};
