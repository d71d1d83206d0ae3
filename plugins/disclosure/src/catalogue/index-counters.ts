import { defineCollection, nobody } from '@mingtang/tenancy';

/** The last serial of each organ and year. Written by `takeNumber` alone, in SQL; nobody has a door to it. */
export const indexCounters = defineCollection({
  slug: 'index-counters',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  indexes: [{ fields: ['organ', 'year'], unique: true }],
  fields: [
    { name: 'organ', type: 'text', required: true },
    { name: 'year', type: 'number', required: true },
    { name: 'last', type: 'number', required: true },
  ],
});
