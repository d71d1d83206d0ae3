import type { Field } from 'payload';

/** Fills the form from a Word document or a spreadsheet. */
export const importDocumentField: Field = {
  name: 'importDocument',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '@mingtang/editorial/admin#ImportDocument' },
  },
};
