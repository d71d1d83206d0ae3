import { anyMember, defineCollection, nobody } from '@mingtang/tenancy';

/** Versions of forms that were published, as they were then: written once by `publishForm`, and never changed. */
export const formVersions = defineCollection({
  slug: 'form-versions',
  labels: {
    singular: { zh: '表单版本', en: 'Version of a form' },
    plural: { zh: '表单版本', en: 'Versions of forms' },
  },
  admin: { hidden: true, useAsTitle: 'note' },
  access: {
    read: anyMember,
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['form', 'number'], unique: true }],
  fields: [
    // Written on the system's account alone, which says whose form it is.
    { name: 'site', type: 'relationship', relationTo: 'sites', required: true, index: true },
    {
      name: 'form',
      type: 'relationship',
      relationTo: 'forms' as 'users',
      required: true,
      index: true,
    },
    { name: 'number', type: 'number', required: true },
    { name: 'definition', type: 'json', required: true },
    { name: 'address', type: 'text' },
    { name: 'note', type: 'text', required: true, maxLength: 200 },
    // Their name then: whoever reads this need not be allowed to read people.
    { name: 'by', type: 'text' },
  ],
});
