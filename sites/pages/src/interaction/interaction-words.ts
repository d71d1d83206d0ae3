import type { CodeNames, InteractionPhase } from '@mingtang/publication/records';

/** What pages of letters, consultations and surveys say, in a site's language. */
export interface InteractionWords {
  interaction: string;
  lede: string;
  letters: string;
  consultations: string;
  surveys: string;
  lists: Record<'letters' | 'consultations' | 'surveys', string>;
  mailboxes: string;
  write: string;
  track: string;
  answeredWithin: (parts: string[]) => string;
  within: (kind: string, workdays: number) => string;
  figures: (year: number, on: string) => string;
  received: string;
  answered: string;
  inTime: string;
  average: string;
  workdays: (n: number) => string;
  letterCount: (n: number) => string;
  latestLetters: string;
  byKind: string;
  byMonth: string;
  month: (month: string) => string;
  more: string;
  noLetters: string;
  letter: string;
  reply: string;
  writtenOn: (day: string) => string;
  repliedBy: (who: string, day: string) => string;
  hidden: string;
  phase: Record<InteractionPhase, string>;
  period: (from: string, until: string) => string;
  background: string;
  draft: string;
  files: string;
  ways: string;
  online: string;
  email: string;
  post: string;
  phone: string;
  comment: string;
  notYet: (from: string) => string;
  over: string;
  shorter: (reason: string) => string;
  result: string;
  resultFacts: (facts: {
    received: number;
    adopted: number;
    partly: number;
    rejected: number;
  }) => string;
  resultOn: (day: string) => string;
  resultAhead: string;
  finalDocument: string;
  answer: string;
  surveyResult: string;
  answers: (n: number) => string;
  option: string;
  count: string;
  share: string;
  resultLater: string;
  print: string;
  organ: (name: string) => string;
  name: (names: CodeNames) => string;
}

const zh: InteractionWords = {
  interaction: '互动交流',
  lede: '写信、提意见、填问卷；信件答复、采纳情况和调查结果在这里公布。',
  letters: '来信选登',
  consultations: '意见征集',
  surveys: '在线调查',
  lists: { letters: '来信选登', consultations: '意见征集', surveys: '在线调查' },
  mailboxes: '写信',
  write: '我要写信',
  track: '查询办理进度',
  answeredWithin: (parts) => `答复时限：${parts.join('、')}`,
  within: (kind, workdays) => `${kind} ${workdays} 个工作日`,
  figures: (year, on) => `${year} 年来信办理情况（截至 ${on}）`,
  received: '收到来信',
  answered: '已经答复',
  inTime: '按时答复',
  average: '平均答复用时',
  workdays: (n) => `${n} 个工作日`,
  letterCount: (n) => `${n} 件`,
  latestLetters: '最新答复',
  byKind: '按类别',
  byMonth: '按答复月份',
  month: (month) => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`,
  more: '更多',
  noLetters: '还没有公开的来信。',
  letter: '来信',
  reply: '答复',
  writtenOn: (day) => `${day} 来信`,
  repliedBy: (who, day) => `${who}于 ${day} 答复`,
  hidden: '经写信人同意公开，个人信息已隐去。',
  phase: { announced: '即将开始', open: '进行中', ended: '已结束' },
  period: (from, until) => `${from} 至 ${until}`,
  background: '背景和说明',
  draft: '征求意见稿',
  files: '附件',
  ways: '怎样提意见',
  online: '网上提交',
  email: '电子邮箱',
  post: '来信地址',
  phone: '咨询电话',
  comment: '我要提意见',
  notYet: (from) => `${from} 起可以提交。`,
  over: '已经结束，不再接收。',
  shorter: (reason) => `征求意见期限不足三十日的理由：${reason}`,
  result: '结果反馈',
  resultFacts: ({ received, adopted, partly, rejected }) =>
    `共收到意见 ${received} 条：采纳 ${adopted} 条，部分采纳 ${partly} 条，未采纳 ${rejected} 条。`,
  resultOn: (day) => `${day} 公布`,
  resultAhead: '意见正在整理，采纳情况将在这里公布。',
  finalDocument: '正式文件',
  answer: '我要填写',
  surveyResult: '调查结果',
  answers: (n) => `共收到答卷 ${n} 份`,
  option: '选项',
  count: '人次',
  share: '占比',
  resultLater: '调查结束后公布结果。',
  print: '打印',
  organ: (name) => `征集单位：${name}`,
  name: (names) => names.zh,
};

const en: InteractionWords = {
  interaction: 'Have your say',
  lede: 'Write to us, comment on drafts, answer surveys; replies, what became of comments, and results are published here.',
  letters: 'Letters and replies',
  consultations: 'Consultations',
  surveys: 'Surveys',
  lists: { letters: 'Letters and replies', consultations: 'Consultations', surveys: 'Surveys' },
  mailboxes: 'Write to us',
  write: 'Write',
  track: 'Look up a letter',
  answeredWithin: (parts) => `Answered within: ${parts.join(', ')}`,
  within: (kind, workdays) => `${kind.toLowerCase()} ${workdays} working days`,
  figures: (year, on) => `Letters of ${year} (as of ${on})`,
  received: 'Received',
  answered: 'Answered',
  inTime: 'In time',
  average: 'On average in',
  workdays: (n) => `${n} working days`,
  letterCount: (n) => `${n}`,
  latestLetters: 'Newest replies',
  byKind: 'By kind',
  byMonth: 'By month of the reply',
  month: (month) => month,
  more: 'More',
  noLetters: 'No letter was published yet.',
  letter: 'Letter',
  reply: 'Reply',
  writtenOn: (day) => `Written on ${day}`,
  repliedBy: (who, day) => `Answered by ${who} on ${day}`,
  hidden: 'Published with the leave of its writer, without what tells who that is.',
  phase: { announced: 'Not open yet', open: 'Open', ended: 'Closed' },
  period: (from, until) => `${from} to ${until}`,
  background: 'Why',
  draft: 'The draft',
  files: 'Files',
  ways: 'How to comment',
  online: 'Online',
  email: 'Mail',
  post: 'Post',
  phone: 'Telephone',
  comment: 'Comment',
  notYet: (from) => `Open from ${from}.`,
  over: 'Closed: nothing is taken any more.',
  shorter: (reason) => `Why it is shorter than thirty days: ${reason}`,
  result: 'What became of it',
  resultFacts: ({ received, adopted, partly, rejected }) =>
    `${received} comments: ${adopted} adopted, ${partly} adopted in part, ${rejected} not adopted.`,
  resultOn: (day) => `Published on ${day}`,
  resultAhead: 'The comments are being read; what became of them will be told here.',
  finalDocument: 'The document as issued',
  answer: 'Answer',
  surveyResult: 'Results',
  answers: (n) => `${n} answered`,
  option: 'Option',
  count: 'Answers',
  share: 'Share',
  resultLater: 'Results are published when it is over.',
  print: 'Print',
  organ: (name) => `By ${name}`,
  name: (names) => names.en,
};

export const interactionWordsFor = (language: string): InteractionWords =>
  /^en\b/i.test(language) ? en : zh;
