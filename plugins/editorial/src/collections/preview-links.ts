import { defineCollection, nobody } from '@mingtang/tenancy';

/**
 * Addresses at which a draft can be looked at without signing in 预览链接, for a time: see
 * `endpoints/preview-links.ts`. For the system alone; an address that is ended is deleted.
 */
export const previewLinks = defineCollection({
  slug: 'preview-links',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    // The one it was made at: a document that moves to another site leaves its addresses behind.
    { name: 'site', type: 'relationship', relationTo: 'sites', required: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'by', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
    { name: 'nonce', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true, unique: true },
  ],
});
