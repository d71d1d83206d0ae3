import type { FlattenedField } from 'payload';
import { bodyOf, type Kind } from './two-towns.ts';

/** Data that refers to a document, and the field it does it by. */
export interface Reference {
  field: string;
  to: Kind;
  data: object;
}

/**
 * One reference for every field of a collection that can hold one, found by walking its fields: by
 * relationship, upload, row, block and node of rich text.
 */
export function referringData(
  fields: FlattenedField[],
  documents: Record<Kind, string>,
): Reference[] {
  return fields.flatMap((field) => {
    const inside = (inner: Reference[], wrap: (data: object) => unknown): Reference[] =>
      inner.map(({ field: path, to, data }) => ({
        field: `${field.name}.${path}`,
        to,
        data: { [field.name]: wrap(data) },
      }));
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return [field.relationTo]
          .flat()
          .filter((to): to is Kind => to in documents)
          .map((to) => {
            const id = documents[to];
            const one = Array.isArray(field.relationTo) ? { relationTo: to, value: id } : id;
            return { field: field.name, to, data: { [field.name]: field.hasMany ? [one] : one } };
          });
      case 'richText':
        return nodesTo(documents).map(({ name, to, node }) => ({
          field: `${field.name}.${name}`,
          to,
          data: { [field.name]: bodyOf('正文', node) },
        }));
      case 'group':
      case 'tab':
        return inside(referringData(field.flattenedFields, documents), (data) => data);
      case 'array':
        return inside(referringData(field.flattenedFields, documents), (data) => [data]);
      case 'blocks':
        return field.blocks.flatMap((block) =>
          inside(referringData(block.flattenedFields, documents), (data) => [
            { blockType: block.slug, ...data },
          ]),
        );
      default:
        return [];
    }
  });
}

function nodesTo(documents: Record<Kind, string>) {
  const common = { version: 3, format: '', indent: 0, direction: 'ltr' };
  const words = {
    version: 1,
    type: 'text',
    text: 'x',
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  };
  const links = (['articles', 'columns', 'pages'] as const).map((to) => ({
    name: `link to ${to}`,
    to,
    node: {
      ...common,
      type: 'paragraph',
      version: 1,
      children: [
        {
          ...common,
          type: 'link',
          id: 'a1b2c3d4e5f6a1b2c3d4e5f6',
          children: [words],
          fields: {
            linkType: 'internal',
            newTab: false,
            url: '',
            doc: { relationTo: to, value: documents[to] },
          },
        },
      ],
    },
  }));
  const upload = {
    name: 'picture',
    to: 'media' as const,
    node: {
      type: 'upload',
      version: 3,
      format: '',
      id: 'a1b2c3d4e5f6a1b2c3d4e5f7',
      relationTo: 'media',
      value: documents.media,
      fields: {},
    },
  };
  return [...links, upload];
}
