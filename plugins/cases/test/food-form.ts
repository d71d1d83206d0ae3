import type { FurtherForm } from '@mingtang/intake';

/** A form of an item as somebody designed it: two pages, a photo, a question asked in one case only. */
export const foodForm: FurtherForm = {
  end: 'food',
  path: '/apply/food.html',
  letter: 'S',
  title: '食品经营许可申请',
  description: '申请食品经营许可。',
  html: '',
  next: '五个工作日内告知是否受理。',
  pages: [
    {
      title: '申请人',
      sections: [
        {
          title: '申请人',
          fields: [
            { name: 'name', label: '姓名', type: 'text', most: 50, autocomplete: 'name' },
            { name: 'id', label: '身份证号', type: 'text', most: 18, format: 'id-number' },
            { name: 'phone', label: '电话', type: 'text', most: 20, format: 'phone' },
            { name: 'email', label: '邮箱', type: 'text', most: 100, format: 'email' },
          ],
        },
      ],
    },
    {
      title: '经营',
      sections: [
        {
          title: '经营场所',
          fields: [
            {
              name: 'kind',
              label: '业态',
              type: 'choice',
              options: [
                { value: 'canteen', label: '单位食堂' },
                { value: 'shop', label: '食品销售' },
              ],
            },
            {
              name: 'seats',
              label: '座位数',
              type: 'number',
              when: { field: 'kind', is: ['canteen'] },
            },
            {
              name: 'licence',
              label: '营业执照',
              type: 'files',
              most: 2,
              mostBytes: 5 * 1024 * 1024,
              kinds: ['pdf', 'jpg', 'png'],
            },
          ],
        },
      ],
    },
  ],
};
