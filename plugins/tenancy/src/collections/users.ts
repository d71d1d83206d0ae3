import type {
  Access,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  Where,
} from 'payload';
import { idOf, isAnyAdministrator, isGlobal, sitesWhere } from '../access/rights.ts';
import { anyStaff, nobody } from '../access/rules.ts';
import { asSystem } from '../acting.ts';
import { defineCollection } from '../define-collection.ts';
import { globalRoles, roleLabels } from '../domain/roles.ts';
import { say } from '../domain/words.ts';
import {
  crownFirstUser,
  readGlobalRoles,
  readTenants,
  writeGlobalRoles,
} from '../hooks/global-roles.ts';
import { refusals } from '../refusals.ts';
import { Refused } from '../refused.ts';

const shortestPassword = 10;

/**
 * Staff. The only collection anybody signs in to; citizens are never in it. What a person may do is
 * in memberships: `globalRoles` and `tenants` only show it.
 */
export function users({ secureCookies }: { secureCookies: boolean }) {
  return defineCollection({
    slug: 'users',
    labels: { singular: { zh: '人员', en: 'Person' }, plural: { zh: '人员', en: 'People' } },
    admin: {
      hidden: ({ user }) => !isAnyAdministrator(user),
      group: { zh: '站点与人员', en: 'Sites and people' },
      useAsTitle: 'name',
      defaultColumns: ['name', 'unit', 'email', 'globalRoles', 'updatedAt'],
      listSearchableFields: ['name', 'email', 'unit'],
    },
    auth: {
      tokenExpiration: 8 * 60 * 60,
      maxLoginAttempts: 5,
      lockTime: 10 * 60 * 1000,
      removeTokenFromResponses: true,
      cookies: { sameSite: 'Lax', secure: secureCookies },
    },
    access: {
      admin: anyStaff,
      read,
      create: ({ req }) => isGlobal(req.user, 'system-admin', 'security-admin'),
      update,
      delete: nobody,
      readVersions: nobody,
      unlock: ({ req }) => isGlobal(req.user, 'system-admin', 'security-admin'),
    },
    fields: [
      { name: 'name', type: 'text', label: { zh: '姓名', en: 'Name' }, required: true },
      { name: 'unit', type: 'text', label: { zh: '单位', en: 'Unit' } },
      {
        name: 'globalRoles',
        type: 'select',
        label: { zh: '三员', en: 'Administrator' },
        admin: {
          position: 'sidebar',
          description: {
            zh: '系统管理员、安全管理员、审计员三员分立，一人至多担任其一。各站点的角色在“成员授权”中设置。',
            en: 'One person is at most one of the three. Roles at sites are set in Memberships.',
          },
        },
        hasMany: true,
        virtual: true,
        options: globalRoles.map((value) => ({ value, label: { ...roleLabels[value] } })),
        validate: (value: unknown, { req }) =>
          !Array.isArray(value) || value.length <= 1 || say(req, refusals.rolesExclusive.message),
        access: { create: mayAppoint, update: mayAppoint },
        hooks: { afterRead: [readGlobalRoles] },
      },
      {
        name: 'tenants',
        type: 'json',
        virtual: true,
        admin: { hidden: true },
        access: { create: () => false, update: () => false },
        hooks: { afterRead: [readTenants] },
      },
      {
        name: 'memberships',
        type: 'join',
        label: { zh: '成员授权', en: 'Memberships' },
        collection: 'memberships',
        on: 'user',
        admin: { defaultColumns: ['site', 'roles', 'subtree'], allowCreate: true },
      },
    ],
    hooks: {
      beforeOperation: [refuseShortPassword],
      beforeValidate: [refuseForeignCredentials],
      beforeChange: [crownFirstUser],
      afterChange: [writeGlobalRoles],
    },
  });
}

/** Administrators see everybody; administrators of a site see its members; everybody sees themselves. */
async function read({ req }: Parameters<Access>[0]) {
  if (!anyStaff({ req }) || !req.user) return false;
  if (isGlobal(req.user, ...globalRoles)) return true;
  const administered = await sitesWhere(req, ['site-admin']);
  const members = administered.length > 0 ? await membersOf(req, administered) : [];
  return { id: { in: [...new Set([String(req.user.id), ...members])] } } satisfies Where;
}

function update({ req }: Parameters<Access>[0]) {
  if (!anyStaff({ req }) || !req.user) return false;
  if (isGlobal(req.user, 'system-admin', 'security-admin')) return true;
  return { id: { equals: req.user.id } } satisfies Where;
}

function mayAppoint({ req, id }: { req: Parameters<Access>[0]['req']; id?: number | string }) {
  return (
    isGlobal(req.user, 'system-admin', 'security-admin') && String(id) !== String(req.user?.id)
  );
}

async function membersOf(req: Parameters<Access>[0]['req'], sites: string[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who is a member decides who may be seen'),
    collection: 'memberships',
    depth: 0,
    pagination: false,
    select: { user: true },
    where: { site: { in: sites } },
  });
  return docs.map(({ user }) => idOf(user));
}

/** Covers creating, changing and resetting. */
const refuseShortPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return;
  const password = (args as { data?: { password?: unknown } }).data?.password;
  if (typeof password === 'string' && [...password].length < shortestPassword) {
    throw new Refused(req, refusals.passwordShort);
  }
};

/** One of the three cannot become another by setting a new password for them. */
const refuseForeignCredentials: CollectionBeforeValidateHook = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !data || !req.user || !originalDoc) return data;
  const isSelf = idOf(originalDoc) === String(req.user.id);
  const changes = Boolean(data.password) || (data.email && data.email !== originalDoc.email);
  if (!isSelf && changes && originalDoc.globalRoles?.length > 0) {
    throw new Refused(req, refusals.credentialsNotYours);
  }
  return data;
};
