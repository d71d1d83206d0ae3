import { type Validity, validities } from '@mingtang/publication';
import type { Field } from 'payload';
import type { Words } from '../domain/words.ts';
import { text } from './labelled.ts';

const validityWords: Record<Validity, Words> = {
  'in-force': { zh: '有效', en: 'In force' },
  amended: { zh: '已修改', en: 'Amended' },
  repealed: { zh: '废止', en: 'Repealed' },
  expired: { zh: '失效', en: 'Expired' },
};

/** What a policy document says of itself 文件要素. All of it may be left out. */
export function policyFacts(): Field {
  return {
    name: 'policy',
    type: 'group',
    label: false,
    fields: [
      text(
        'number',
        { zh: '文号', en: 'Document number' },
        {
          maxLength: 60,
          admin: { placeholder: { zh: '卫政发〔2026〕12号', en: '[2026] No. 12' } },
        },
      ),
      {
        type: 'row',
        fields: [
          {
            name: 'issuedOn',
            type: 'date',
            label: { zh: '成文日期', en: 'Issued on' },
            admin: {
              width: '50%',
              date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
            },
          },
          {
            name: 'validity',
            type: 'select',
            label: { zh: '有效性', en: 'Validity' },
            options: validities.map((value) => ({ value, label: { ...validityWords[value] } })),
            admin: { width: '50%' },
          },
        ],
      },
    ],
  };
}
