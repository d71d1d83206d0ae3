import { defineCollection, isGlobal, nobody, sitesWhere } from '@mingtang/tenancy';
import type { Access, Where } from 'payload';

/**
 * Templates that were saved from live sites 存为模板. They are made by actions alone and never changed;
 * who administers the site they are for, or the one they were saved from, sees them and may take them
 * away. Sites that grew from one stay as they are.
 */
export const savedTemplates = defineCollection({
  slug: 'templates',
  labels: {
    singular: { zh: '站点模板', en: 'Site template' },
    plural: { zh: '站点模板', en: 'Site templates' },
  },
  admin: {
    group: { zh: '站点与人员', en: 'Sites and people' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'savedFrom', 'owner', 'updatedAt'],
    description: {
      zh: '由已开通的站点存下的模板，供所属站点之下的新站点选用。在站点的“开通与检查单”页面存为模板。',
      en: 'Saved from live sites, for new sites below the owner. A site is saved as a template on its go-live screen.',
    },
    hidden: ({ user }) => !administersAny(user),
  },
  access: {
    read: ofAdministrators,
    create: nobody,
    update: nobody,
    delete: ofAdministrators,
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['owner', 'name'], unique: true }],
  fields: [
    { name: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    { name: 'description', type: 'textarea', label: { zh: '说明', en: 'Description' } },
    {
      name: 'owner',
      type: 'relationship',
      label: { zh: '供此站点之下选用', en: 'For sites below' },
      relationTo: 'sites',
      index: true,
    },
    {
      name: 'only',
      type: 'relationship',
      label: { zh: '仅供此站点选用', en: 'For this site alone' },
      relationTo: 'sites',
      index: true,
    },
    {
      name: 'savedFrom',
      type: 'relationship',
      label: { zh: '取自站点', en: 'Saved from' },
      relationTo: 'sites',
      required: true,
      index: true,
    },
    {
      name: 'savedBy',
      type: 'relationship',
      label: { zh: '保存人', en: 'Saved by' },
      relationTo: 'users',
    },
    { name: 'template', type: 'json', required: true, admin: { hidden: true } },
  ],
});

/** Decides what the menu shows, by what the record of the signed-in user shows. */
function administersAny(user: unknown): boolean {
  const shown = user as { globalRoles?: string[]; tenants?: { roles?: string[] }[] } | null;
  return Boolean(
    shown?.globalRoles?.includes('system-admin') ||
      shown?.tenants?.some(({ roles }) => roles?.includes('site-admin')),
  );
}

async function ofAdministrators({ req }: Parameters<Access>[0]): Promise<Where | boolean> {
  if (req.user?.collection !== 'users') return false;
  if (isGlobal(req.user, 'system-admin')) return true;
  const mine = await sitesWhere(req, ['site-admin']);
  if (mine.length === 0) return false;
  return { or: ['owner', 'savedFrom', 'only'].map((field) => ({ [field]: { in: mine } })) };
}
