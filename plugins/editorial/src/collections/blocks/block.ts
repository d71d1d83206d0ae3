import type { Block, Field } from 'payload';
import type { Words } from '../../domain/words.ts';
import { checkbox, text } from '../../fields/labelled.ts';
import type { BlockDocument } from '../../records/documents.ts';

/** A kind of block: what editors call it, and what it holds besides a heading. */
export function block(slug: BlockDocument['blockType'], label: Words, fields: Field[]): Block {
  return {
    slug,
    labels: { singular: { ...label }, plural: { ...label } },
    // Blocks have a heading that readers see; a second name, for editors only, would be mistaken for it.
    admin: { disableBlockName: true },
    fields: [
      {
        type: 'row',
        fields: [
          text(
            'title',
            { zh: '标题（可不填）', en: 'Heading (optional)' },
            { maxLength: 40, admin: { width: '70%' } },
          ),
          checkbox(
            'hideOnPhone',
            { zh: '手机上不显示', en: 'Hide on phones' },
            { admin: { width: '30%' } },
          ),
        ],
      },
      ...fields,
    ],
  };
}
