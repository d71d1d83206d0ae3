import type { CodeNames } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import type { Field, SelectField } from 'payload';

type OfType<T extends Field['type']> = Extract<Field, { type: T }>;
type More<T extends Field['type']> = Partial<OfType<T>>;

/** Fields that recur in the forms of items and points, each with its name in both languages. */

export function text(name: string, label: Words, more: More<'text'> = {}): Field {
  return { name, type: 'text', label: { ...label }, maxLength: 200, ...more } as Field;
}

export function longText(name: string, label: Words, more: More<'textarea'> = {}): Field {
  return { name, type: 'textarea', label: { ...label }, maxLength: 4000, ...more } as Field;
}

export function checkbox(name: string, label: Words, more: More<'checkbox'> = {}): Field {
  return { name, type: 'checkbox', label: { ...label }, defaultValue: false, ...more } as Field;
}

/** One of a list of codes. */
export function choice(
  name: string,
  label: Words,
  codes: Record<string, CodeNames>,
  more: Partial<SelectField> = {},
): Field {
  const options = Object.entries(codes).map(([value, { zh, en }]) => ({
    value,
    label: { zh, en },
  }));
  return { name, type: 'select', label: { ...label }, options, ...more } as Field;
}

/** Any number of a list of codes. */
export function choices(
  name: string,
  label: Words,
  codes: Record<string, CodeNames>,
  more: Partial<SelectField> = {},
): Field {
  return choice(name, label, codes, { hasMany: true, ...more } as Partial<SelectField>);
}

/** Rows that are folded and called by what is in their first field. */
export function rows(
  name: string,
  label: Words,
  row: Words,
  fields: Field[],
  more: More<'array'> = {},
): Field {
  return {
    name,
    type: 'array',
    label: { ...label },
    labels: { singular: { ...row }, plural: { ...label } },
    maxRows: 40,
    fields,
    ...more,
    admin: {
      initCollapsed: true,
      components: { RowLabel: '@mingtang/services/admin#NamedRow' },
      ...more.admin,
    },
  } as Field;
}

/** A time limit: so many working days or days. */
export function limit(name: string, label: Words, units: Record<string, CodeNames>): Field {
  return {
    name,
    type: 'group',
    label: { ...label },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'amount',
            type: 'number',
            label: { zh: '时长', en: 'How many' },
            min: 1,
            max: 3650,
            admin: { width: '40%' },
          },
          choice('unit', { zh: '单位', en: 'Unit' }, units, {
            defaultValue: 'workday',
            admin: { width: '60%' },
          }),
        ],
      },
    ],
  };
}

/** Where and when people are served. */
export const placeFields: Field[] = [
  text('name', { zh: '窗口（地点）名称', en: 'Name of the place' }, { required: true }),
  text('address', { zh: '地址', en: 'Address' }, { required: true }),
  text(
    'hours',
    { zh: '办理时间', en: 'Hours' },
    {
      required: true,
      admin: { placeholder: { zh: '工作日 9:00—12:00，13:30—17:00', en: 'Weekdays 9:00–17:00' } },
    },
  ),
  text('phone', { zh: '电话', en: 'Telephone' }, { maxLength: 40 }),
  text('directions', { zh: '怎么去', en: 'How to get there' }),
];

/** A file of the site for people to take away. */
export function file(name: string, label: Words): Field {
  return {
    name,
    type: 'upload',
    relationTo: 'media',
    label: { ...label },
    filterOptions: { kind: { equals: 'attachment' } },
  } as Field;
}
