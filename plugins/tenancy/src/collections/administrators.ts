import { nobody } from '../access/rules.ts';
import { defineCollection } from '../define-collection.ts';
import { globalRoles } from '../domain/roles.ts';

/** Which person is which of the three administrators. Written through `globalRoles` of users, by nobody directly. */
export const administrators = defineCollection({
  slug: 'administrators',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, unique: true },
    {
      name: 'role',
      type: 'select',
      required: true,
      options: globalRoles.map((value) => ({ value, label: value })),
    },
  ],
});
