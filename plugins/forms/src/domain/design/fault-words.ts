import type { Words } from '@mingtang/tenancy';

/** What is wrong with a definition, where, in words of whoever designs it. */
export interface DefinitionFault {
  code: DefinitionFaultCode;
  /** Number of the page, from 0; none where it is of the whole form. */
  page?: number;
  /** The question, or the question that has it in its rows. */
  field?: string;
  detail?: string;
}

export const definitionFaultWords = {
  'title-missing': { zh: '缺少表单名称', en: 'The form has no name' },
  'next-missing': { zh: '缺少“提交后告知”', en: 'It does not say what comes next' },
  'page-empty': { zh: '这一步没有任何问题', en: 'This page asks nothing' },
  'page-untitled': { zh: '这一步缺少标题', en: 'This page has no title' },
  'too-many': { zh: '问题过多（最多 300 个）', en: 'Too many questions (at most 300)' },
  'label-missing': { zh: '缺少问题文字', en: 'The question has no text' },
  'name-bad': {
    zh: '名称须以字母开头，只含字母、数字、“-”和“.”',
    en: 'A name begins with a letter and has letters, digits, “-” and “.”',
  },
  'name-taken': { zh: '与另一个问题重名', en: 'Another question has this name' },
  'options-empty': { zh: '没有可选项', en: 'There is nothing to choose' },
  'option-twice': { zh: '选项重复', en: 'An option stands twice' },
  'option-blank': { zh: '有空白的选项', en: 'An option is blank' },
  'pattern-bad': {
    zh: '格式表达式无法安全执行：不支持回溯引用和前后查找，最长 200 个字符',
    en: 'The pattern cannot be run safely: no references back, no looking ahead or behind, at most 200 characters',
  },
  'bounds-crossed': { zh: '下限大于上限', en: 'The least is more than the most' },
  'bound-bad': { zh: '限制无效', en: 'A bound makes no sense' },
  'day-bad': { zh: '日期不存在', en: 'A day does not exist' },
  'group-empty': { zh: '每一项里没有问题', en: 'A row asks nothing' },
  'kinds-empty': { zh: '没有选择文件类型', en: 'No kind of file is chosen' },
  'text-missing': { zh: '缺少要确认的文字', en: 'There is nothing to agree to' },
  'stop-text-missing': { zh: '缺少不符合条件的说明', en: 'A stop does not say why' },
  'condition-unknown': { zh: '条件所依据的问题不存在', en: 'A condition looks at no question' },
  'condition-later': {
    zh: '条件依据了后面步骤的问题',
    en: 'A condition looks at a question of a later page',
  },
  'condition-other-type': {
    zh: '条件与所依据问题的类型不符',
    en: 'A condition does not fit the question it looks at',
  },
  'condition-not-offered': {
    zh: '条件所依据的选项不存在',
    en: 'A condition looks for what is not offered',
  },
  'condition-deep': { zh: '条件嵌套过深', en: 'A condition is nested too deep' },
  'condition-empty': { zh: '条件没有填完整', en: 'A condition is not complete' },
  'sum-unknown': { zh: '计算所用的问题不存在', en: 'A sum uses no question' },
  'sum-other-type': { zh: '计算所用的问题类型不符', en: 'A sum uses a question of another type' },
  cycle: {
    zh: '条件或计算互相依赖，成了循环',
    en: 'Conditions or sums depend on each other in a circle',
  },
} as const satisfies Record<string, Words>;
export type DefinitionFaultCode = keyof typeof definitionFaultWords;
