import type { Field, UploadField } from 'payload';
import type { Words } from '../domain/words.ts';
import type { MediaDocument } from '../records/documents.ts';

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

/** A file of one kind, of the same site. */
const fileOf =
  (kind: MediaDocument['kind'], fixed: Partial<UploadField> = {}) =>
  (name: string, label: Words, more: Partial<UploadField> = {}): Field =>
    ({
      name,
      type: 'upload',
      relationTo: 'media',
      label: { ...label },
      filterOptions: { kind: { equals: kind } },
      ...fixed,
      ...more,
    }) as Field;

/** A picture, or several, of the same site. */
export const image = fileOf('image', { displayPreview: true });

/** A document for readers to take away. */
export const attachment = fileOf('attachment');

/** A film to be shown in place. */
export const film = fileOf('video');

/** What is said in a film, to be read. */
export const captions = fileOf('captions');
