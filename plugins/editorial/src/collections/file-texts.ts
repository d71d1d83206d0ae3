import { defineCollection, nobody } from '@mingtang/tenancy';

/**
 * The words of uploaded files, by the hash of their bytes: read once, kept for whoever needs them of the
 * same bytes. Written and read by `textsOf` alone.
 */
export const fileTexts = defineCollection({
  slug: 'file-texts',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    { name: 'blob', type: 'text', required: true, unique: true },
    // `empty`: there are no words in it, as in a scan.
    { name: 'state', type: 'select', required: true, options: ['read', 'empty', 'unreadable'] },
    { name: 'text', type: 'text' },
  ],
});
