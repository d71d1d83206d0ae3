import type { Field, UploadField } from 'payload';
import type { Words } from '../domain/words.ts';

/** A column of the same site. */
export function column(
  name: string,
  label: Words,
  more: { required?: boolean; index?: boolean; admin?: Field['admin'] } = {},
): Field {
  return {
    name,
    type: 'relationship',
    relationTo: 'columns',
    label: { ...label },
    ...more,
    admin: { allowCreate: false, sortOptions: 'path', ...more.admin },
  } as Field;
}

/** A picture, or several, of the same site. */
export function image(name: string, label: Words, more: Partial<UploadField> = {}): Field {
  return {
    name,
    type: 'upload',
    relationTo: 'media',
    label: { ...label },
    filterOptions: { kind: { equals: 'image' } },
    displayPreview: true,
    ...more,
  } as Field;
}

/** A document for readers to take away. */
export function attachment(name: string, label: Words, more: Partial<UploadField> = {}): Field {
  return {
    name,
    type: 'upload',
    relationTo: 'media',
    label: { ...label },
    filterOptions: { kind: { equals: 'attachment' } },
    ...more,
  } as Field;
}
