import type { Words } from '@mingtang/tenancy/words';
import type { DesignedField } from '../domain/design/definition.ts';

export const questionTypes = {
  text: { zh: '单行文字', en: 'Text' },
  'long-text': { zh: '多行文字', en: 'Long text' },
  number: { zh: '数字', en: 'Number' },
  date: { zh: '日期', en: 'Date' },
  choice: { zh: '单选', en: 'One of several' },
  choices: { zh: '多选', en: 'Any of several' },
  address: { zh: '地址', en: 'Address' },
  files: { zh: '文件、照片', en: 'Files, pictures' },
  group: { zh: '可重复的一组', en: 'Rows of several' },
  statement: { zh: '需同意的声明', en: 'Statement to agree to' },
  signature: { zh: '签名', en: 'Signature' },
  calculated: { zh: '自动计算', en: 'Calculated' },
} satisfies Record<DesignedField['type'], Words>;

export const formatWords = {
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '邮箱', en: 'E-mail' },
  postcode: { zh: '邮编', en: 'Postcode' },
  'id-number': { zh: '居民身份证号码', en: 'Identity number' },
  'credit-code': { zh: '统一社会信用代码', en: 'Credit code' },
  'bank-card': { zh: '银行卡号', en: 'Bank card' },
} satisfies Record<string, Words>;
