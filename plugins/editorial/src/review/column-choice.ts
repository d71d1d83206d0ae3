import type { Field } from 'payload';
import { columnTypeOptions } from '../fields/column-type-options.ts';
import { idOf } from '../records/documents.ts';

/** By which columns a flow says what it serves: by their type, or one by one at its own site. */
export const columnChoice: Field[] = [
  {
    name: 'columnTypes',
    type: 'select',
    hasMany: true,
    label: { zh: '栏目类型（不选则全部）', en: 'Types of column (all unless chosen)' },
    options: columnTypeOptions,
  },
  {
    name: 'columns',
    type: 'relationship',
    relationTo: 'columns' as 'users',
    hasMany: true,
    label: { zh: '栏目（不选则全部）', en: 'Columns (all unless chosen)' },
    admin: { condition: (data) => Boolean(data?.site) },
    filterOptions: ({ data }) => ({ site: { equals: idOf(data?.site) ?? '' } }),
  },
];
