import {
  audiences,
  channels,
  enterpriseEvents,
  exerciseLevels,
  handlings,
  itemTypes,
  limitUnits,
  materialForms,
  materialSources,
  necessities,
  onlineDepths,
  organKinds,
  personEvents,
  reaches,
  resultTypes,
  serviceThemes,
  specialProcedures,
  stepKinds,
} from '@mingtang/publication/records';
import { say } from '@mingtang/tenancy';
import type { Field, NumberFieldSingleValidation, Tab, TextFieldSingleValidation } from 'payload';
import { slugFaultOf } from '../domain/service-slug.ts';
import {
  checkbox,
  choice,
  choices,
  file,
  limit,
  longText,
  placeFields,
  rows,
  text,
} from './fields.ts';

const slug: TextFieldSingleValidation = (value, { req }) => {
  const fault = slugFaultOf(value);
  return fault ? say(req, fault) : true;
};

const organCode: TextFieldSingleValidation = (value, { req }) =>
  /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(value ?? '') ||
  say(req, {
    zh: '代码使用小写字母、数字和连字符，最多 40 个字符。',
    en: 'A code is made of lower-case letters, digits and hyphens, 40 at most.',
  });

const row = (...fields: Field[]): Field => ({ type: 'row', fields });
const half = { admin: { width: '50%' } } as const;

const basics: Field[] = [
  text('name', { zh: '事项名称', en: 'Name' }, { required: true, maxLength: 100 }),
  longText(
    'summary',
    { zh: '一句话说明', en: 'In one sentence' },
    {
      required: true,
      maxLength: 200,
      admin: {
        description: {
          zh: '办什么、谁来办，写给第一次办事的人看；列表和检索中显示。',
          en: 'What it is and for whom, for somebody who never did it; shown in lists and search.',
        },
      },
    },
  ),
  text(
    'slug',
    { zh: '网址代码', en: 'Address' },
    {
      required: true,
      unique: true,
      validate: slug,
      maxLength: 60,
      admin: {
        placeholder: 'gao-ling-jin-tie',
        description: {
          zh: '小写字母、数字和连字符；办事指南网址为 /fw/代码/，全市不重复，发布后不再更改。',
          en: 'Lower-case letters, digits and hyphens; the guide stands at /fw/address/, is the only one in the city, and stays.',
        },
      },
    },
  ),
  text(
    'keywords',
    { zh: '别名和常用说法', en: 'Other names' },
    {
      hasMany: true,
      maxRows: 20,
      admin: {
        description: {
          zh: '群众怎么叫就怎么写（如“低保”），便于检索；每输完一个按回车。',
          en: 'What people call it, so that they find it. Enter after each.',
        },
      },
    },
  ),
  row(
    choice('type', { zh: '事项类型', en: 'Type' }, itemTypes, { required: true, ...half }),
    choices('levels', { zh: '行使层级', en: 'Levels' }, exerciseLevels, {
      required: true,
      ...half,
    }),
  ),
  {
    name: 'organ',
    type: 'group',
    label: { zh: '实施主体', en: 'Organ' },
    fields: [
      row(
        text('name', { zh: '名称', en: 'Name' }, { required: true, ...half }),
        text(
          'code',
          { zh: '网址代码', en: 'Address' },
          {
            required: true,
            validate: organCode,
            admin: { width: '50%', placeholder: 'rsj' },
          },
        ),
      ),
    ],
  },
  row(
    choice('organKind', { zh: '实施主体性质', en: 'Kind of organ' }, organKinds, half),
    text('delegatedBy', { zh: '委托部门', en: 'Delegated by' }, half),
  ),
  row(
    text('baseCode', { zh: '基本编码（12 位）', en: 'Base code (12)' }, { maxLength: 12, ...half }),
    text(
      'implementationCode',
      { zh: '实施编码（31 位）', en: 'Implementation code (31)' },
      {
        maxLength: 31,
        ...half,
      },
    ),
  ),
  rows('bases', { zh: '设定依据', en: 'Legal basis' }, { zh: '依据', en: 'Basis' }, [
    text('law', { zh: '法律法规名称和文号', en: 'Law and number' }, { required: true }),
    text('article', { zh: '条款', en: 'Article' }),
    longText('text', { zh: '条文内容', en: 'Its words' }),
  ]),
];

const whom: Field[] = [
  choices('audiences', { zh: '服务对象', en: 'Whom it serves' }, audiences, { required: true }),
  row(
    choices('personEvents', { zh: '人生事件（个人）', en: 'Events of life' }, personEvents, half),
    choices(
      'enterpriseEvents',
      { zh: '经营阶段（企业）', en: 'Stages of enterprises' },
      enterpriseEvents,
      half,
    ),
  ),
  choices('themes', { zh: '主题分类', en: 'Themes' }, serviceThemes),
  longText(
    'conditions',
    { zh: '受理条件', en: 'Conditions' },
    {
      admin: {
        rows: 6,
        description: { zh: '一行一条。', en: 'One a line.' },
      },
    },
  ),
];

/** Years that answers are kept: whole ones. */
const wholeYears: NumberFieldSingleValidation = (value, { req }) =>
  value === null ||
  value === undefined ||
  (Number.isInteger(value) && value >= 1 && value <= 100) ||
  say(req, { zh: '请填写 1 到 100 的整数年。', en: 'Whole years, from 1 to 100.' });

const course: Field[] = [
  choice('handling', { zh: '办件类型', en: 'Handling' }, handlings, {
    required: true,
    defaultValue: 'promised',
  }),
  row(
    limit('statutoryLimit', { zh: '法定办结时限', en: 'Statutory limit' }, limitUnits),
    limit('promisedLimit', { zh: '承诺办结时限', en: 'Promised limit' }, limitUnits),
  ),
  text('limitNote', { zh: '时限说明', en: 'Note on limits' }),
  {
    name: 'retentionYears',
    type: 'number',
    label: { zh: '办件内容保管年限', en: 'Years that answers are kept' },
    min: 1,
    max: 100,
    admin: {
      step: 1,
      description: {
        zh: '办结以后满这么多年，申请内容、附件和留言自动删除，只留办理经过和编号。不填按 10 年。只对此后的申请有效。',
        en: 'So many years after a case ended, answers, files and messages are deleted; its story and numbers stay. Ten where nothing is said. For what is applied for from now on.',
      },
    },
    validate: wholeYears,
  },
  rows('steps', { zh: '办理环节', en: 'Steps' }, { zh: '环节', en: 'Step' }, [
    row(
      text('name', { zh: '环节名称', en: 'Name' }, { required: true, ...half }),
      choice('kind', { zh: '环节类别', en: 'Kind' }, stepKinds, { required: true, ...half }),
    ),
    text('handler', { zh: '办理岗位', en: 'Handler' }),
    limit('limit', { zh: '办理时限', en: 'Limit' }, limitUnits),
    longText('standard', { zh: '审查标准', en: 'Measure' }, { maxLength: 1000 }),
  ]),
  rows(
    'special',
    { zh: '特别程序（不计入办结时限）', en: 'Special procedures (not counted)' },
    { zh: '特别程序', en: 'Special procedure' },
    [
      choice('procedure', { zh: '程序', en: 'Procedure' }, specialProcedures, { required: true }),
      limit('limit', { zh: '所需时间', en: 'Time' }, limitUnits),
      text('note', { zh: '说明', en: 'Note' }),
    ],
  ),
];

const isConditional = (_: unknown, own: { necessity?: string }) => own?.necessity === 'conditional';

const materialsTab: Field[] = [
  rows('materials', { zh: '申请材料', en: 'Materials' }, { zh: '材料', en: 'Material' }, [
    text('name', { zh: '材料名称', en: 'Name' }, { required: true }),
    row(
      choice('necessity', { zh: '必要性', en: 'Necessity' }, necessities, {
        required: true,
        defaultValue: 'required',
        ...half,
      }),
      choices('forms', { zh: '材料形式', en: 'Form' }, materialForms, half),
    ),
    text(
      'when',
      { zh: '什么情形下提供', en: 'In which case' },
      {
        admin: { condition: isConditional },
      },
    ),
    row(
      {
        name: 'copies',
        type: 'number',
        label: { zh: '份数', en: 'Copies' },
        min: 0,
        max: 20,
        defaultValue: 1,
        admin: { width: '50%' },
      },
      choice('source', { zh: '来源渠道', en: 'Source' }, materialSources, {
        required: true,
        defaultValue: 'applicant',
        ...half,
      }),
    ),
    text('issuer', { zh: '核发部门', en: 'Issued by' }),
    checkbox(
      'isShared',
      { zh: '可以通过数据共享获得', en: 'Can be obtained by sharing' },
      {
        admin: {
          description: {
            zh: '勾选后不得要求申请人提供（国务院令第716号第十条），必要性应为“免提交”。',
            en: 'Then it may not be demanded (State Council order 716): necessity is “need not be handed in”.',
          },
        },
      },
    ),
    row(
      file('blank', { zh: '空白表格', en: 'Blank form' }),
      file('sample', { zh: '示例样表', en: 'Sample' }),
    ),
    longText('guide', { zh: '填报须知', en: 'How to fill it in' }, { maxLength: 1000 }),
    text('standard', { zh: '受理标准', en: 'Measure' }, { maxLength: 500 }),
    text('basis', { zh: '要求提供的依据', en: 'Basis' }),
  ]),
];

const ways: Field[] = [
  choices('channels', { zh: '办理形式', en: 'Ways to apply' }, channels, {
    required: true,
    defaultValue: ['window'],
  }),
  row(
    {
      name: 'visits',
      type: 'number',
      label: { zh: '到办事现场次数', en: 'Visits needed' },
      required: true,
      min: 0,
      max: 9,
      defaultValue: 1,
      admin: { width: '30%' },
    },
    text(
      'visitReason',
      { zh: '必须到现场的原因', en: 'Why one must come' },
      {
        admin: { width: '70%' },
      },
    ),
  ),
  row(
    checkbox('fullyOnline', { zh: '全程网办', en: 'Wholly on-line' }, half),
    checkbox('byMail', { zh: '提供邮寄送达', en: 'Sent by mail' }, half),
  ),
  row(
    choice('onlineDepth', { zh: '网办深度', en: 'On-line depth' }, onlineDepths, {
      required: true,
      defaultValue: '1',
      ...half,
    }),
    choice('reach', { zh: '通办范围', en: 'Reach' }, reaches, {
      required: true,
      defaultValue: 'own',
      ...half,
    }),
  ),
  text(
    'booking',
    { zh: '预约办理', en: 'Appointments' },
    {
      admin: {
        description: {
          zh: '怎样预约；不提供预约的留空。',
          en: 'How to make one; left empty where there are none.',
        },
      },
    },
  ),
  row(
    text(
      'consultPhone',
      { zh: '咨询电话', en: 'Telephone for questions' },
      {
        required: true,
        maxLength: 60,
        ...half,
      },
    ),
    text(
      'complaintPhone',
      { zh: '监督投诉电话', en: 'Telephone for complaints' },
      {
        required: true,
        maxLength: 60,
        ...half,
      },
    ),
  ),
  rows('places', { zh: '办理地点', en: 'Places' }, { zh: '地点', en: 'Place' }, placeFields),
  text(
    'form',
    { zh: '在线申请表单', en: 'On-line form' },
    {
      maxLength: 60,
      admin: {
        description: {
          zh: '本站表单的名称；表单发布后，指南上出现“在线办理”。',
          en: 'Name of a form of this site; once it is public, the guide says “apply on-line”.',
        },
      },
    },
  ),
];

const outcome: Field[] = [
  rows('results', { zh: '办理结果', en: 'Results' }, { zh: '结果', en: 'Result' }, [
    row(
      text('name', { zh: '结果名称', en: 'Name' }, { required: true, ...half }),
      choice('type', { zh: '结果类型', en: 'Type' }, resultTypes, { required: true, ...half }),
    ),
    text('validity', { zh: '有效期', en: 'Holds good for' }),
    file('sample', { zh: '结果样本', en: 'Sample' }),
  ]),
  rows(
    'fees',
    { zh: '收费项目（不收费的留空）', en: 'Fees (none where nothing is charged)' },
    { zh: '收费', en: 'Fee' },
    [
      text('name', { zh: '收费项目', en: 'Fee' }, { required: true }),
      text('standard', { zh: '收费标准', en: 'How much' }),
      text('basis', { zh: '收费依据', en: 'By what law' }),
      text('reduction', { zh: '减免情形', en: 'Reductions' }),
    ],
  ),
];

const questions: Field[] = [
  rows('faqs', { zh: '常见问题', en: 'Questions and answers' }, { zh: '问题', en: 'Question' }, [
    text('question', { zh: '问题', en: 'Question' }, { required: true }),
    longText('answer', { zh: '解答', en: 'Answer' }, { required: true }),
  ]),
];

/** All an item says, in the order in which a clerk knows it. */
export const itemTabs: Tab[] = [
  { label: { zh: '基本信息', en: 'Basics' }, fields: basics },
  { label: { zh: '对象和条件', en: 'For whom' }, fields: whom },
  { label: { zh: '时限和环节', en: 'Time and steps' }, fields: course },
  { label: { zh: '申请材料', en: 'Materials' }, fields: materialsTab },
  { label: { zh: '办理方式', en: 'Where and how' }, fields: ways },
  { label: { zh: '结果和收费', en: 'Results and fees' }, fields: outcome },
  { label: { zh: '常见问题', en: 'Questions' }, fields: questions },
];
