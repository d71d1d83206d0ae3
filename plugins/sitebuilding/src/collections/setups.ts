import { defineCollection, nobody } from '@mingtang/tenancy';

/**
 * What has been answered in the set-up wizard of a site that is still empty; gone once the site is
 * made. Read and written through `/api/sites/:id/setup`, by administrators of the site alone.
 */
export const setups = defineCollection({
  slug: 'setups',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    { name: 'site', type: 'relationship', relationTo: 'sites', required: true, unique: true },
    { name: 'step', type: 'number', required: true },
    { name: 'answers', type: 'json', required: true },
  ],
});
