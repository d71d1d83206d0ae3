import type { Access, CollectionBeforeValidateHook } from 'payload';
import { memberWith } from '../access/member-with.ts';
import {
  forgetRights,
  idOf,
  isAnyAdministrator,
  isGlobal,
  sitesWhere,
  siteTree,
} from '../access/rights.ts';
import { defineCollection } from '../define-collection.ts';
import { roleLabels, siteRoles } from '../domain/roles.ts';
import { subtreeOf } from '../domain/site-tree.ts';
import { refusals } from '../refusals.ts';
import { Refused } from '../refused.ts';

/** Who is what, at which site. Rights live here and not with the user, whose row every login rewrites. */
export const memberships = defineCollection({
  slug: 'memberships',
  labels: {
    singular: { zh: '成员授权', en: 'Membership' },
    plural: { zh: '成员授权', en: 'Memberships' },
  },
  admin: {
    hidden: ({ user }) => !isAnyAdministrator(user),
    group: { zh: '站点与人员', en: 'Sites and people' },
    description: {
      zh: '谁在哪个站点担任什么角色。可以包含全部下级站点。',
      en: 'Who holds which roles at which site, with or without the sites below it.',
    },
    useAsTitle: 'id',
    defaultColumns: ['user', 'site', 'roles', 'subtree', 'updatedAt'],
    listSearchableFields: ['user.name', 'site.name'],
  },
  access: {
    read: whereGranted({ own: true }),
    create: whereGranted({ own: false }),
    update: whereGranted({ own: false }),
    delete: whereGranted({ own: false }),
    readVersions: () => false,
  },
  lockDocuments: false,
  indexes: [{ fields: ['user', 'site'], unique: true }],
  fields: [
    {
      name: 'user',
      type: 'relationship',
      label: { zh: '人员', en: 'Person' },
      relationTo: 'users',
      required: true,
      index: true,
      access: { update: () => false },
    },
    {
      name: 'site',
      type: 'relationship',
      label: { zh: '站点', en: 'Site' },
      relationTo: 'sites',
      required: true,
      index: true,
      access: { update: () => false },
    },
    {
      name: 'roles',
      type: 'select',
      label: { zh: '角色', en: 'Roles' },
      hasMany: true,
      required: true,
      options: siteRoles.map((value) => ({ value, label: { ...roleLabels[value] } })),
    },
    {
      name: 'subtree',
      type: 'checkbox',
      label: { zh: '含全部下级站点', en: 'Includes all sites below' },
      defaultValue: false,
    },
  ],
  hooks: {
    beforeValidate: [refuseMoreThanHeld()],
    afterChange: [({ req }) => forgetRights(req)],
    afterDelete: [({ req }) => forgetRights(req)],
  },
});

/** Administrators of the site, and the two global administrators who give rights; `own` adds a person's own. */
function whereGranted({ own }: { own: boolean }): Access {
  return async (args) => {
    const { req } = args;
    if (isGlobal(req.user, 'system-admin', 'security-admin')) return true;
    if (own && isGlobal(req.user, 'auditor')) return true;
    const administered = await memberWith('site-admin')(args);
    if (!own || !req.user) return administered;
    const mine = { user: { equals: req.user.id } };
    return typeof administered === 'object' ? { or: [mine, administered] } : mine;
  };
}

/** Nobody raises themselves, and nobody grants over sites they do not administer. */
function refuseMoreThanHeld(): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    if (!req.user || !data) return data;
    if (idOf(data.user ?? originalDoc?.user) === String(req.user.id)) {
      throw new Refused(req, refusals.ownRights);
    }
    if (!data.subtree || isGlobal(req.user, 'system-admin', 'security-admin')) return data;
    const below = subtreeOf(await siteTree(req), idOf(data.site ?? originalDoc?.site));
    const administered = new Set(await sitesWhere(req, ['site-admin']));
    if (!below.every((site) => administered.has(site))) {
      throw new Refused(req, refusals.subtreeNotYours);
    }
    return data;
  };
}
