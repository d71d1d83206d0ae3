import { type BlockType, columnWidths, innerBlockTypes } from '@mingtang/publication';
import type { Block, FieldHook } from 'payload';
import type { Words } from '../../domain/words.ts';
import { refuseFaults } from '../../refuse-faults.ts';
import { block } from './block.ts';

const widthWords: Record<(typeof columnWidths)[number], Words> = {
  even: { zh: '等宽', en: 'Even' },
  'wide-first': { zh: '左宽右窄', en: 'Wide first' },
  'wide-last': { zh: '左窄右宽', en: 'Wide last' },
};

/** Data that does not come from the form may hold any block anywhere; Payload would drop it unseen. */
const refuseMisplaced: FieldHook = ({ value, path, req, collection }) => {
  const inner: readonly string[] = innerBlockTypes;
  const faults = (Array.isArray(value) ? value : []).flatMap((row, index) =>
    inner.includes(row?.blockType)
      ? []
      : [{ path: [...path, index].join('.'), code: 'block-misplaced' as const }],
  );
  if (faults.length > 0) refuseFaults(req, { collection: collection?.slug, faults });
  return value;
};

/** Columns that hold some of the other blocks, and never columns again. */
export function multiColumn(blocks: Block[]): Block {
  const inner: readonly BlockType[] = innerBlockTypes;
  return block(
    'multi-column',
    {
      label: { zh: '分栏', en: 'Columns' },
      about: {
        zh: '两栏或三栏并排，栏内放其他区块；手机上依次排列。',
        en: 'Two or three columns of other blocks side by side; on phones one below the other.',
      },
      shelf: 'layout',
    },
    [
      {
        name: 'widths',
        type: 'select',
        label: { zh: '栏宽（两栏时）', en: 'Widths (of two columns)' },
        required: true,
        defaultValue: 'even',
        options: columnWidths.map((value) => ({ value, label: { ...widthWords[value] } })),
        admin: { isClearable: false },
      },
      {
        name: 'columns',
        type: 'array',
        label: { zh: '栏', en: 'Columns' },
        labels: { singular: { zh: '栏', en: 'Column' }, plural: { zh: '栏', en: 'Columns' } },
        minRows: 2,
        maxRows: 3,
        fields: [
          {
            name: 'blocks',
            type: 'blocks',
            label: { zh: '区块', en: 'Blocks' },
            labels: { singular: { zh: '区块', en: 'Block' }, plural: { zh: '区块', en: 'Blocks' } },
            blocks: blocks.filter(({ slug }) => inner.includes(slug as BlockType)),
            maxRows: 8,
            hooks: { beforeValidate: [refuseMisplaced] },
          },
        ],
      },
    ],
  );
}
