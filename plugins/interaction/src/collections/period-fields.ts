import type { Field } from 'payload';

const date = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const;

/** From when until when something is open to the public. */
export const periodFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'from',
        type: 'date',
        required: true,
        label: { zh: '开始时间', en: 'Opens' },
        admin: { date, width: '50%' },
      },
      {
        name: 'until',
        type: 'date',
        required: true,
        label: { zh: '结束时间', en: 'Closes' },
        admin: { date, width: '50%' },
      },
    ],
  },
];
