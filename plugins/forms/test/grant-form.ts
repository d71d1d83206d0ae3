import type { Asking } from '../src/domain/fields.ts';

/** An application with a question of every type, over three pages. */
export const grantForm: Asking = {
  pages: [
    {
      title: '谁来申请',
      sections: [
        {
          title: '申请人',
          fields: [
            { name: 'name', label: '姓名', type: 'text', most: 20, autocomplete: 'name' },
            { name: 'born', label: '出生日期', type: 'date', to: {} },
            { name: 'age', label: '年龄', type: 'calculated', value: { age: 'born' }, unit: '岁' },
            {
              name: 'guardian',
              label: '监护人姓名',
              type: 'text',
              most: 20,
              when: { field: 'age', below: 18 },
            },
            { name: 'home', label: '居住地', type: 'address', within: '6405' },
          ],
        },
      ],
      stops: [
        {
          when: { field: 'age', above: 80 },
          text: '八十岁以上请申请高龄津贴，请到乡镇民生服务中心办理。',
        },
      ],
    },
    {
      title: '家庭',
      sections: [
        {
          title: '家庭成员',
          fields: [
            {
              name: 'members',
              label: '共同生活的家庭成员',
              type: 'group',
              row: '成员',
              least: 1,
              most: 4,
              fields: [
                { name: 'who', label: '姓名', type: 'text', most: 20 },
                { name: 'income', label: '月收入', type: 'number', least: 0, decimals: 2 },
                {
                  name: 'work',
                  label: '工作单位',
                  type: 'text',
                  most: 50,
                  when: { field: 'income', above: 0 },
                },
              ],
            },
            {
              name: 'total',
              label: '家庭月收入',
              type: 'calculated',
              decimals: 2,
              unit: '元',
              value: { total: { group: 'members', answer: 'income' } },
            },
            { name: 'people', label: '人数', type: 'calculated', value: { count: 'members' } },
            {
              name: 'why',
              label: '困难说明',
              type: 'long-text',
              most: 500,
              optional: true,
              neededWhen: {
                all: [{ field: 'total', above: 3000 }, { not: { field: 'age', below: 18 } }],
              },
            },
          ],
        },
      ],
    },
    {
      title: '发放',
      sections: [
        {
          title: '收款',
          fields: [
            {
              name: 'bank',
              label: '开户行',
              type: 'choice',
              isList: true,
              options: [
                { value: 'abc', label: '农业银行' },
                { value: 'rcb', label: '农村商业银行' },
              ],
            },
            { name: 'card', label: '银行卡号', type: 'text', most: 23, format: 'bank-card' },
            {
              name: 'plate',
              label: '车牌号',
              type: 'text',
              most: 8,
              optional: true,
              pattern: { re2: '宁[A-E][A-Z0-9]{5,6}', say: '如 宁E12345' },
            },
            {
              name: 'papers',
              label: '材料',
              type: 'files',
              most: 2,
              mostBytes: 1e6,
              kinds: ['pdf'],
            },
            { name: 'truth', label: '承诺', type: 'statement', text: '以上内容属实。' },
            { name: 'signed', label: '签名', type: 'signature' },
          ],
        },
      ],
    },
  ],
};

/** Answers to it that are in order, as a browser sends them. */
export const grantAnswers: Record<string, string> = {
  name: '马建国',
  born: '1980-02-29',
  'home/township': '640502103',
  'home/street': '渡口村 12 号',
  'members/0/who': '李梅',
  'members/0/income': '1,200.50',
  'members/0/work': '镇卫生院',
  'members/1/who': '马小军',
  'members/1/income': '0',
  bank: 'abc',
  card: '6228 4804 0256 4890 018',
  truth: 'agreed',
  'signed/name': '马建国',
};
