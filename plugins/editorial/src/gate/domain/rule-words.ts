import type { Words } from '../../domain/words.ts';
import type { Rule } from './piece.ts';

/** What each rule is called, and what to do about what it found. */
export const ruleWords: Record<Rule, { name: Words; advice: Words }> = {
  'id-number': {
    name: { zh: '身份证号', en: 'Citizen’s number' },
    advice: {
      zh: '疑似公民身份号码。请删去，或遮盖中间的数字。',
      en: 'This seems to be a citizen’s number. Delete it, or cover the digits in the middle.',
    },
  },
  'bank-card': {
    name: { zh: '银行卡号', en: 'Bank card' },
    advice: {
      zh: '疑似银行卡号。请删去，或遮盖中间的数字。',
      en: 'This seems to be the number of a bank card. Delete it, or cover the digits in the middle.',
    },
  },
  phone: {
    name: { zh: '个人电话', en: 'Telephone of a person' },
    advice: {
      zh: '疑似个人电话。请删去；确为对外公布的办公电话的，请站点管理员列入“公开电话”。',
      en: 'This seems to be somebody’s own number. Delete it; where it is an office’s, have it added to the public telephones.',
    },
  },
  email: {
    name: { zh: '个人邮箱', en: 'Mailbox of a person' },
    advice: {
      zh: '这是商业邮箱。对外联系请用公务邮箱。',
      en: 'This is a private mailbox. Give an address of the office.',
    },
  },
  'credit-code': {
    name: { zh: '信用代码', en: 'Credit code' },
    advice: {
      zh: '统一社会信用代码的校验位不符，可能有错。请核对。',
      en: 'The last character of this credit code does not fit; it may be mistyped. Check it.',
    },
  },
  'wrong-word': {
    name: { zh: '错别字', en: 'Wrong word' },
    advice: { zh: '疑似错别字或错误表述。请改正。', en: 'This seems to be wrong. Correct it.' },
  },
  'forbidden-word': {
    name: { zh: '禁用词', en: 'Word not to be used' },
    advice: {
      zh: '这一表述不得使用。请删去或改写。',
      en: 'This wording must not be used. Delete or change it.',
    },
  },
  'leader-title': {
    name: { zh: '领导职务', en: 'Office of a leader' },
    advice: {
      zh: '职务与名单不符。请核对姓名和现任职务。',
      en: 'The office is not the one on the list. Check name and present office.',
    },
  },
  'leader-order': {
    name: { zh: '领导排序', en: 'Order of leaders' },
    advice: {
      zh: '领导排序与名单不符。请核对。',
      en: 'Leaders are named in another order than on the list. Check it.',
    },
  },
  'no-alt': {
    name: { zh: '缺替代文字', en: 'No alternative text' },
    advice: {
      zh: '图片没有替代文字。请打开图片，用一句话说明画面。',
      en: 'A picture has no alternative text. Open it and say in one sentence what it shows.',
    },
  },
  'poor-alt': {
    name: { zh: '替代文字无内容', en: 'Alternative text says nothing' },
    advice: {
      zh: '替代文字是文件名或“图片”一类的词。请说明画面内容。',
      en: 'The alternative text is a file name or a word like “picture”. Say what is to be seen.',
    },
  },
  'dead-link': {
    name: { zh: '死链接', en: 'Dead link' },
    advice: {
      zh: '链接指向的内容已不存在或已撤下。请删去链接，或改链到别处。',
      en: 'The link leads to something that is gone. Remove it, or lead it elsewhere.',
    },
  },
  'link-not-public': {
    name: { zh: '链接未公开', en: 'Link to a draft' },
    advice: {
      zh: '链接指向的内容还没有公开，读者看不到这个链接。',
      en: 'The link leads to something not public yet; readers will not be given it.',
    },
  },
  'file-unread': {
    name: { zh: '附件未检查', en: 'Attachment not read' },
    advice: {
      zh: '附件无法读取，请人工核对其中的内容。',
      en: 'The attachment could not be read. Check by hand what it says.',
    },
  },
};
