import type { RowField } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import type { DesignedField, FormDefinition } from './definition.ts';

const both = (zh: string, en: string): Words => ({ zh, en });
const none = both('', '');

const next = both(
  '工作人员将在规定时限内审核，并通过查询页告知进度。',
  'Your application is looked at within the time the law sets; look up how it stands.',
);
const files: DesignedField = {
  name: 'papers',
  label: both('申请材料', 'Documents'),
  hint: both(
    '可以用手机拍照，四角完整、文字清楚。',
    'Pictures from a phone will do, whole and legible.',
  ),
  type: 'files',
  most: 6,
  mostBytes: 10 * 1024 * 1024,
  kinds: ['pdf', 'jpg', 'png'],
};
const ending: DesignedField[] = [
  {
    name: 'truth',
    label: both('承诺', 'Declaration'),
    type: 'statement',
    text: both(
      '以上内容和材料真实有效；如有虚假，愿承担法律责任。',
      'What I stated and sent is true; I answer for it before the law.',
    ),
  },
  { name: 'signed', label: both('签名', 'Signature'), type: 'signature' },
];
const contact: RowField<Words>[] = [
  {
    name: 'phone',
    label: both('手机号码', 'Mobile number'),
    type: 'text',
    most: 20,
    format: 'phone',
    autocomplete: 'tel',
  },
  {
    name: 'email',
    label: both('电子邮箱', 'Address of mail'),
    type: 'text',
    most: 254,
    format: 'email',
    autocomplete: 'email',
    optional: true,
  },
  {
    name: 'text-messages',
    label: both('短信', 'Text messages'),
    type: 'choices',
    optional: true,
    options: [
      { value: 'yes', label: both('用短信告知办理进展', 'Tell me of progress by text message') },
    ],
  },
];

const page = (title: Words, fields: DesignedField[]) => ({
  title,
  sections: [{ title, fields }],
});

/** What a form may be begun from. */
export const formTemplates: {
  id: string;
  name: Words;
  about: Words;
  definition: FormDefinition;
}[] = [
  {
    id: 'person',
    name: both('个人申请', 'Application of a person'),
    about: both(
      '身份、联系方式、居住地，事由，材料，承诺和签名',
      'Who, how to be reached, where; what for; documents, declaration and signature',
    ),
    definition: {
      title: both('个人申请表', 'Application of a person'),
      description: none,
      intro: both(
        '请准备身份证和申请材料，约需 10 分钟。',
        'Have your identity card and documents at hand; it takes some ten minutes.',
      ),
      next,
      draftDays: 30,
      pages: [
        page(both('申请人', 'Who applies'), [
          {
            name: 'name',
            label: both('姓名', 'Name'),
            type: 'text',
            most: 50,
            autocomplete: 'name',
          },
          {
            name: 'id',
            label: both('居民身份证号码', 'Identity number'),
            type: 'text',
            most: 18,
            format: 'id-number',
            example: both('11010519491231002X', '11010519491231002X'),
          },
          ...contact,
          { name: 'home', label: both('居住地', 'Where you live'), type: 'address' },
        ]),
        page(both('申请事项', 'What you apply for'), [
          {
            name: 'what',
            label: both('申请内容和理由', 'What you apply for, and why'),
            type: 'long-text',
            most: 2000,
          },
        ]),
        page(both('材料和承诺', 'Documents and declaration'), [files, ...ending]),
      ],
    },
  },
  {
    id: 'enterprise',
    name: both('企业申请', 'Application of an enterprise'),
    about: both(
      '单位、信用代码、法定代表人、经办人，事由，材料，承诺和签名',
      'The enterprise and its credit code, who represents it, who acts; what for; documents, declaration and signature',
    ),
    definition: {
      title: both('企业申请表', 'Application of an enterprise'),
      description: none,
      intro: both(
        '请准备营业执照和申请材料，约需 15 分钟。',
        'Have your licence and documents at hand; it takes some fifteen minutes.',
      ),
      next,
      draftDays: 30,
      pages: [
        page(both('申请单位', 'The enterprise'), [
          {
            name: 'company',
            label: both('单位名称', 'Its name'),
            type: 'text',
            most: 100,
            autocomplete: 'organization',
          },
          {
            name: 'code.credit',
            label: both('统一社会信用代码', 'Unified social credit code'),
            type: 'text',
            most: 18,
            format: 'credit-code',
          },
          {
            name: 'head',
            label: both('法定代表人姓名', 'Legal representative'),
            type: 'text',
            most: 50,
          },
          { name: 'seat', label: both('住所', 'Seat'), type: 'address' },
          {
            name: 'isAgent',
            label: both('由谁办理', 'Who acts'),
            type: 'choice',
            options: [
              { value: 'head', label: both('法定代表人本人', 'The legal representative') },
              { value: 'agent', label: both('委托经办人', 'Somebody authorised') },
            ],
          },
          {
            name: 'agent',
            label: both('经办人姓名', 'Who is authorised'),
            type: 'text',
            most: 50,
            when: { field: 'isAgent', is: ['agent'] },
          },
          ...contact,
        ]),
        page(both('申请事项', 'What is applied for'), [
          {
            name: 'what',
            label: both('申请内容和理由', 'What is applied for, and why'),
            type: 'long-text',
            most: 2000,
          },
        ]),
        page(both('材料和承诺', 'Documents and declaration'), [files, ...ending]),
      ],
    },
  },
  {
    id: 'survey',
    name: both('调查问卷', 'Survey'),
    about: both(
      '选择、多选、打分和一个填空，不问是谁',
      'Choices, a scale and words of one’s own; it does not ask who answers',
    ),
    definition: {
      title: both('调查问卷', 'Survey'),
      description: none,
      intro: both(
        '不用填写姓名和电话，约需 2 分钟。',
        'No name and no telephone is asked for; it takes some two minutes.',
      ),
      next: both(
        '谢谢参与。调查结束后在本站公布结果。',
        'Thank you. Results are published here when the survey is over.',
      ),
      draftDays: 0,
      pages: [
        page(both('问题', 'Questions'), [
          {
            name: 'satisfied',
            label: both('总体是否满意', 'Are you satisfied'),
            type: 'choice',
            options: [
              { value: 'very', label: both('非常满意', 'Very') },
              { value: 'yes', label: both('满意', 'Yes') },
              { value: 'fair', label: both('一般', 'Fairly') },
              { value: 'no', label: both('不满意', 'No') },
            ],
          },
          {
            name: 'reasons',
            label: both('哪些方面需要改进（可多选）', 'What should be better (several)'),
            optional: true,
            type: 'choices',
            options: [
              { value: 'time', label: both('办理时间', 'How long it takes') },
              { value: 'way', label: both('线上渠道', 'On line') },
              { value: 'manner', label: both('服务态度', 'How one is treated') },
            ],
          },
          {
            name: 'score',
            label: both('打几分（1–10）', 'How many points (1 to 10)'),
            type: 'number',
            least: 1,
            most: 10,
            unit: both('分', ' points'),
          },
          {
            name: 'words',
            label: both('还想说什么', 'What else you would say'),
            hint: both('不会公布。', 'It is not published.'),
            optional: true,
            type: 'long-text',
            most: 500,
          },
        ]),
      ],
    },
  },
];
