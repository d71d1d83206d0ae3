import type { Field } from 'payload';

const fresh = { beforeDuplicate: [() => null] };
const unseen = { hidden: true, disableListColumn: true, disableListFilter: true };

/**
 * Which save of a document this is, whose, and who wrote on it since it was last published. A form sends back the number it was filled from, so
 * that `claimRevision` can tell whether somebody else saved since.
 */
export const revisionFields: Field[] = [
  { name: 'revision', type: 'number', defaultValue: 0, hooks: fresh, admin: unseen },
  {
    name: 'savedBy',
    type: 'text',
    access: { create: () => false, update: () => false },
    hooks: fresh,
    admin: unseen,
  },
  {
    name: 'writtenBy',
    type: 'json',
    access: { create: () => false, update: () => false },
    hooks: fresh,
    admin: unseen,
  },
];

/** Says on screen that two people changed one document, and offers both texts. */
export const clashNotice: Field = {
  name: 'clash',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '@mingtang/editorial/admin#ClashNotice' },
  },
};
