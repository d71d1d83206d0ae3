import { defineCollection, nobody } from '@mingtang/tenancy';

/**
 * Clash copies 冲突副本: what somebody wrote on the base of an older version and could not save,
 * word for word as it was sent. Written where a save is refused (`keepClash`); read and put to use
 * through `/api/{articles,pages}/:id/clashes`. Not tied to the document by the database: a copy
 * outlives what it was written for.
 */
export const clashCopies = defineCollection({
  slug: 'clash-copies',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    { name: 'site', type: 'relationship', relationTo: 'sites', required: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'by', type: 'text' },
    { name: 'words', type: 'json', required: true },
    // Two copies that say the same are one.
    { name: 'hash', type: 'text', required: true },
    { name: 'settledAt', type: 'date' },
  ],
});
