import { defineCollection, nobody } from '@mingtang/tenancy';

/** Where sites in preparation can be looked at 试运行: see `addressToken` of tenancy. For the system alone. */
export const trials = defineCollection({
  slug: 'trials',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    { name: 'site', type: 'relationship', relationTo: 'sites', required: true, unique: true },
    { name: 'nonce', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true, unique: true },
  ],
});
