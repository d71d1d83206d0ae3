import type { IntakeKind, OfferedForm } from '@mingtang/intake';

/** A small form with a field of every sort that matters. */
export const wishForm: OfferedForm = {
  path: '/apply/wish.html',
  title: '提出愿望',
  description: '说说您的愿望。',
  html: '<p>请如实填写。</p>',
  next: '三日内答复。',
  letter: 'W',
  pages: [
    {
      sections: [
        {
          title: '申请人',
          fields: [
            {
              name: 'who',
              label: '申请人',
              type: 'choice',
              options: [
                { value: 'person', label: '公民' },
                { value: 'company', label: '企业' },
              ],
            },
            {
              name: 'idNumber',
              label: '身份证号',
              type: 'text',
              most: 18,
              format: 'id-number',
              when: { field: 'who', is: ['person'] },
            },
            {
              name: 'creditCode',
              label: '统一社会信用代码',
              type: 'text',
              most: 18,
              format: 'credit-code',
              when: { field: 'who', is: ['company'] },
            },
            {
              name: 'phone',
              label: '电话',
              type: 'text',
              most: 30,
              format: 'phone',
              autocomplete: 'tel',
            },
          ],
        },
        {
          title: '愿望',
          fields: [
            { name: 'wish', label: '愿望', type: 'long-text', most: 200 },
            {
              name: 'ways',
              label: '方式',
              type: 'choices',
              optional: true,
              options: [
                { value: 'mail', label: '邮寄' },
                { value: 'online', label: '网上' },
              ],
            },
            {
              name: 'papers',
              label: '材料',
              type: 'files',
              optional: true,
              most: 2,
              mostBytes: 3 * 1024 * 1024,
              kinds: ['pdf', 'jpg', 'docx'],
            },
          ],
        },
      ],
    },
  ],
};

/** Answers to it that are in order. */
export const wish = {
  who: 'person',
  idNumber: '11010519491231002X',
  phone: '0955-7012345',
  wish: '修好村口的路灯。',
};

export const wishKind = (take: IntakeKind['take']): IntakeKind => ({
  name: 'wish',
  label: { zh: '愿望', en: 'Wishes' },
  formOf: (site) => (site.purpose === 'topic' ? undefined : wishForm),
  take,
});
