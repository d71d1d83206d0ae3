import type { FormFaultCode } from '@mingtang/forms/language';

/** The text around forms, in one language. */
export interface FormWords {
  language: 'zh-CN' | 'en';
  optional: string;
  neededSometimes: string;
  send: string;
  faultsTitle: (faults: number) => string;
  errorTitle: string;
  faults: Record<
    FormFaultCode,
    (
      label: string,
      /** The number or day that is broken. */
      bound: number | string,
      more: { name: string; kinds: string; say: string },
    ) => string
  >;
  /** What may be sent: how many files, how large each, of which kinds. */
  filesLimits: (most: number, mostBytes: number, kinds: string) => string;
  filesKept: string;
  removeFile: string;
  filesGone: string;
  size: (bytes: number) => string;
  checkAgain: string;
  acknowledged: string;
  number: string;
  code: string;
  receivedAt: string;
  keepBoth: string;
  codeOnce: string;
  track: string;
  trackLink: string;
  qrText: string;
  print: string;
  alreadySentTitle: string;
  alreadySent: (number: string, at: string) => string;
  newForm: string;
  trackingTitle: string;
  trackingIntro: string;
  numberHint: string;
  codeHint: string;
  ask: string;
  notFound: string;
  /** Of a form that follows an arrival: it is not waited for now. */
  notAsked: string;
  /** Of people's own cases, behind a link that was mailed to them. */
  own: {
    title: string;
    lede: (at: string) => string;
    open: string;
    openText: string;
    linkBad: string;
    trackWith: string;
    leave: string;
  };
  tooOften: (minutes: number) => string;
  state: string;
  waiting: string;
  due: string;
  story: string;
  next: string;
  askAgain: string;
  away: string;
  full: string;
  /** Nothing is taken any more; it was answered in this browser. */
  over: string;
  answeredOnce: string;
  /** Where somebody is among the pages of a form. */
  step: (page: number, pages: number) => string;
  onward: string;
  back: string;
  toReview: string;
  review: string;
  change: string;
  nothing: string;
  choose: string;
  narrow: string;
  street: string;
  levels: Record<'province' | 'city' | 'township', string>;
  example: (text: string) => string;
  agree: string;
  signature: (today: string) => string;
  calculatedLater: string;
  addRow: (row: string) => string;
  removeRow: string;
  mostRows: (most: number) => string;
  stopped: string;
  stoppedBack: string;
  keep: string;
  kept: string;
  keptUntil: string;
  keepCode: string;
  keptNewer: string;
  draftCode: string;
  draftQr: string;
  draftNotFound: string;
  resume: string;
  resumed: string;
  goOn: string;
  goOnNow: string;
}

/** 1.2 MB, as people read it; bytes of a small file as KB. */
const size = (bytes: number | string): string =>
  Number(bytes) < 1024 * 1024
    ? `${Math.max(1, Math.round(Number(bytes) / 1024))} KB`
    : `${Math.round((Number(bytes) / 1024 / 1024) * 10) / 10} MB`;

const chinese: FormWords = {
  language: 'zh-CN',
  optional: '选填',
  neededSometimes: '视情填写',
  send: '提交',
  faultsTitle: (faults) => `有 ${faults} 处需要更正`,
  errorTitle: '需更正',
  faults: {
    missing: (label) => `请填写${label}`,
    'too-long': (label, most) => `${label}不能超过 ${most} 个字`,
    'not-offered': (label) => `请从所列选项中选择${label}`,
    'not-a-date': (label) => `${label}应为真实的日期，如 2026-05-01`,
    'not-a-phone': (label) => `${label}应为手机号，或带区号的固定电话`,
    'not-an-email': (label) => `${label}不是有效的邮箱地址，请核对`,
    'not-a-postcode': (label) => `${label}应为 6 位数字`,
    'too-early': (label, day) => `${label}不能早于 ${day}`,
    'too-late': (label, day) => `${label}不能晚于 ${day}`,
    'not-a-number': (label) => `${label}应为数字，如 1200.50`,
    'too-small': (label, least) => `${label}不能小于 ${least}`,
    'too-large': (label, most) => `${label}不能大于 ${most}`,
    'too-exact': (label, decimals) =>
      Number(decimals) === 0 ? `${label}应为整数` : `${label}最多 ${decimals} 位小数`,
    'not-a-bank-card': (label) => `${label}不是有效的银行卡号，请核对`,
    'not-as-said': (label, _, { say }) => `${label}的写法不符：${say}`,
    'not-a-township': (label) => `${label}：请选到乡镇、街道`,
    'street-missing': (label) => `${label}：请填写村、社区、街路门牌等详细地址`,
    'not-agreed': (label) => `${label}：请阅读并勾选同意，否则无法提交`,
    'too-few-rows': (label, least) => `${label}：至少填写 ${least} 项`,
    'too-many-rows': (label, most) => `${label}：最多 ${most} 项，请去掉多出的`,
    'not-an-id-number': (label) => `${label}不是有效的 18 位居民身份证号码，请核对`,
    'not-a-credit-code': (label) => `${label}不是有效的 18 位统一社会信用代码，请核对`,
    'file-empty': (label, _, { name }) => `${label}：“${name}”是空文件，请重新选择`,
    'file-too-large': (label, most, { name }) =>
      `${label}：“${name}”超过 ${size(most)}，没有收下。请压缩、拆分后再传`,
    'files-too-large': (_, most) =>
      `全部文件合计超过 ${size(most)}，超出的没有收下。请分开提交或者压缩`,
    'too-many-files': (label, most) => `${label}：最多 ${most} 个文件，请去掉多出的`,
    'file-kind': (label, _, { name, kinds }) =>
      `${label}：“${name}”的内容不是 ${kinds} 格式，没有收下。请另存为其中一种再传`,
    'file-name': (label, _, { name }) =>
      `${label}：“${name}”的内容与文件名的后缀不符，没有收下。请改正文件名，或者重新选择`,
    'file-broken': (label, _, { name }) =>
      `${label}：“${name}”不完整或者已损坏，没有收下。请重新导出后再传`,
    'file-unsafe': (label, _, { name }) =>
      `${label}：“${name}”里夹带了脚本、宏或者压缩内容，为安全没有收下。请另存、打印为 PDF 或者拍照后再传`,
    'files-gone': () => '先前选择的文件已过期，请重新选择',
  },
  filesLimits: (most, mostBytes, kinds) =>
    `最多 ${most} 个文件，每个不超过 ${size(mostBytes)}；${kinds}。可一次选多个。`,
  filesKept: '已收到，不用再选：',
  removeFile: '不要这个文件',
  filesGone: '先前选择的文件已过期，请重新选择后再提交。您填写的内容没有丢失。',
  size,
  checkAgain: '请核对以下内容，无误后再次点击“提交”。',
  acknowledged: '已收到',
  number: '登记号',
  code: '查询码',
  receivedAt: '收到时间',
  keepBoth: '请抄下、截图或打印本页：查询进度时，登记号和查询码缺一不可。',
  codeOnce: '查询码只在本页显示，本机关不保存，无法找回。',
  track: '查询进度',
  trackLink: '查询办理进度',
  qrText: '用手机扫码，可直接查询进度。请勿将此码给他人。',
  print: '打印本页',
  alreadySentTitle: '这张表已经提交过',
  alreadySent: (number, at) =>
    `这张表已于 ${at} 提交，登记号是 ${number}。刚才改动的内容没有提交。如要另行提交，请打开一张新表重新填写。`,
  newForm: '打开新表',
  trackingTitle: '查询办理进度',
  trackingIntro: '请输入提交时告知您的登记号和查询码。',
  numberHint: '如 G20261127-7K3MQ4，不分大小写',
  codeHint: '28 个字母和数字，可以不输空格',
  ask: '查询',
  notFound: '没有查到。请核对登记号和查询码；本站只能查到在本站提交的。',
  own: {
    title: '我的办件',
    lede: (at) =>
      `以下是用您的邮箱申请的办件，${at} 的情况。三十分钟后自动退出；要看最新情况，请重新获取链接。`,
    open: '查看我的办件',
    openText: '这个链接只能用一次。请确认是您本人，然后打开。',
    linkBad: '链接无效、已经用过或者已经过期。请重新填写邮箱，获取新的链接。',
    trackWith: '补正、留言和查看全部经过，请用登记号和查询码：',
    leave: '退出',
  },
  notAsked:
    '这个登记号现在不需要填写此表：办件还没有结束，或者已经填写过了。请先在“办理进度”里查看。',
  tooOften: (minutes) => `查询或提交过于频繁，请 ${minutes} 分钟后再试。`,
  state: '当前状态',
  waiting: '已收到，等待登记',
  due: '答复期限',
  story: '办理经过',
  next: '下一步',
  askAgain: '查询另一件',
  away: '暂时无法提交或查询，您填写的内容没有丢失。请稍后再试，或到现场、以信函方式提出。',
  full: '今天网上提交的数量已达上限。请明天再试，或到现场、以信函方式提出。',
  over: '已经结束，不再接收。结果将在本站公布。',
  answeredOnce: '您已经用这个浏览器填写过，谢谢参与。',
  step: (page, pages) => `第 ${page} 步，共 ${pages} 步`,
  onward: '继续',
  back: '上一步',
  toReview: '继续，核对内容',
  review: '提交前请核对',
  change: '修改',
  nothing: '未填写',
  choose: '请选择',
  narrow: '选好后，列出下一级',
  street: '详细地址（村、社区、街路门牌）',
  levels: { province: '省、自治区、直辖市', city: '市、州、盟', township: '乡镇、街道' },
  example: (text) => `例如：${text}`,
  agree: '我已阅读并同意',
  signature: (today) =>
    `键入本人姓名，即视为签名，与手写签名效力相同${today ? `。日期：${today}` : ''}`,
  calculatedLater: '填写以上内容后自动算出',
  addRow: (row) => `再加一项${row}`,
  removeRow: '删除',
  mostRows: (most) => `最多 ${most} 项`,
  stopped: '不能在此办理',
  stoppedBack: '如果刚才填写有误，可以返回修改。您没有提交任何内容。',
  keep: '保存，以后再填',
  kept: '已保存',
  keptUntil: '保存到',
  keepCode:
    '请抄下、截图或打印本页。在任何手机或电脑上打开这张表，输入续填码就能接着填，已传的文件也在。内容已加密，本机关不保存续填码，无法找回。',
  keptNewer:
    '这张表在另一台设备上保存过更新的内容。再点一次“保存”，就以本页的内容为准；想要那份内容，请回到首页用续填码打开。',
  draftCode: '续填码',
  draftQr: '用手机扫码，可在手机上接着填。请勿将此码给他人。',
  draftNotFound: '没有找到。请核对续填码；超过保存期限或已经提交的，不能再打开。',
  resume: '以前填过一部分？用续填码接着填',
  resumed: '已恢复您保存的内容，请接着填写。',
  goOn: '接着填',
  goOnNow: '现在接着填',
};

const english: FormWords = {
  language: 'en',
  optional: 'optional',
  neededSometimes: 'in some cases',
  send: 'Send',
  faultsTitle: (faults) => `${faults} ${faults === 1 ? 'answer needs' : 'answers need'} correcting`,
  errorTitle: 'Error',
  faults: {
    missing: (label) => `${label}: an answer is needed`,
    'too-long': (label, most) => `${label}: at most ${most} characters`,
    'not-offered': (label) => `${label}: choose one of those listed`,
    'not-a-date': (label) => `${label}: a date that exists, such as 2026-05-01`,
    'not-a-phone': (label) => `${label}: a mobile number, or a landline with its area code`,
    'not-an-email': (label) => `${label}: this is no e-mail address`,
    'not-a-postcode': (label) => `${label}: six digits`,
    'too-early': (label, day) => `${label}: not before ${day}`,
    'too-late': (label, day) => `${label}: not after ${day}`,
    'not-a-number': (label) => `${label}: a number, such as 1200.50`,
    'too-small': (label, least) => `${label}: not less than ${least}`,
    'too-large': (label, most) => `${label}: not more than ${most}`,
    'too-exact': (label, decimals) =>
      Number(decimals) === 0
        ? `${label}: a whole number`
        : `${label}: at most ${decimals} decimals`,
    'not-a-bank-card': (label) => `${label}: this is no valid card number`,
    'not-as-said': (label, _, { say }) => `${label}: not written as it must be: ${say}`,
    'not-a-township': (label) => `${label}: choose down to the township`,
    'street-missing': (label) => `${label}: say where, such as village, street and number`,
    'not-agreed': (label) => `${label}: read it and agree, or it cannot be sent`,
    'too-few-rows': (label, least) => `${label}: at least ${least}`,
    'too-many-rows': (label, most) => `${label}: at most ${most}, take some away`,
    'not-an-id-number': (label) => `${label}: this is no valid 18-digit identity number`,
    'not-a-credit-code': (label) => `${label}: this is no valid 18-character credit code`,
    'file-empty': (label, _, { name }) => `${label}: “${name}” is empty, choose another`,
    'file-too-large': (label, most, { name }) =>
      `${label}: “${name}” is larger than ${size(most)} and was not taken. Make it smaller, or split it`,
    'files-too-large': (_, most) =>
      `All files together are larger than ${size(most)}; the rest was not taken. Send them apart, or smaller`,
    'too-many-files': (label, most) => `${label}: at most ${most} files`,
    'file-kind': (label, _, { name, kinds }) =>
      `${label}: “${name}” is none of ${kinds} by its content and was not taken. Save it as one of these`,
    'file-name': (label, _, { name }) =>
      `${label}: “${name}” is not what its name ends in and was not taken. Correct the name, or choose another`,
    'file-broken': (label, _, { name }) =>
      `${label}: “${name}” is not whole and was not taken. Save it anew`,
    'file-unsafe': (label, _, { name }) =>
      `${label}: “${name}” has scripts, macros or an archive in it and was not taken. Print it to a PDF or take a picture of it`,
    'files-gone': () => 'The files chosen before are gone; choose them again',
  },
  filesLimits: (most, mostBytes, kinds) =>
    `At most ${most} files of ${size(mostBytes)} each; ${kinds}. Several can be chosen at once.`,
  filesKept: 'Received, need not be chosen again:',
  removeFile: 'Leave out this file',
  filesGone: 'The files chosen before are gone; choose them again. What you wrote is still here.',
  size,
  checkAgain: 'Check what you wrote, then send it again.',
  acknowledged: 'Received',
  number: 'Number',
  code: 'Code',
  receivedAt: 'Received at',
  keepBoth:
    'Write both down, take a picture or print this page: you need number and code together.',
  codeOnce: 'The code is shown here only. We do not keep it and cannot find it for you.',
  track: 'Track it',
  trackLink: 'Track a submission',
  qrText: 'Scan to track it on a phone. Show this code to nobody else.',
  print: 'Print this page',
  alreadySentTitle: 'This form has been sent already',
  alreadySent: (number, at) =>
    `It was sent at ${at} as ${number}. What you changed since was not sent. To send something else, open a new form.`,
  newForm: 'Open a new form',
  trackingTitle: 'Track a submission',
  trackingIntro: 'Enter the number and the code you were given.',
  numberHint: 'Such as G20261127-7K3MQ4, in capitals or not',
  codeHint: '28 letters and digits, with or without gaps',
  ask: 'Look up',
  notFound: 'Nothing was found. Check number and code; this site knows only what was sent from it.',
  own: {
    title: 'My cases',
    lede: (at) =>
      `The cases applied for with your address, as of ${at}. You are signed off after thirty minutes; ask for a new link to see what is new.`,
    open: 'See my cases',
    openText: 'This link works once. If it is you, open it.',
    linkBad:
      'This link is not good, was used, or is too old. Give your address again for a new one.',
    trackWith: 'To correct, to write, and for all that happened, use number and code:',
    leave: 'Leave',
  },
  notAsked:
    'This form is not waited for: the case has not ended, or it was sent before. Look at where it stands first.',
  tooOften: (minutes) => `Too many attempts. Try again in ${minutes} min.`,
  state: 'State',
  waiting: 'Received, waiting to be registered',
  due: 'Answer due',
  story: 'What happened',
  next: 'Next',
  askAgain: 'Look up another',
  away: 'Nothing can be sent or looked up now; what you wrote is still here. Try again later, come by or write a letter.',
  full: 'No more can be sent from this site today. Try again tomorrow, come by or write a letter.',
  over: 'It is over: nothing is taken any more. What became of it will be published here.',
  answeredOnce: 'This was answered in this browser already. Thank you.',
  step: (page, pages) => `Step ${page} of ${pages}`,
  onward: 'Continue',
  back: 'Back',
  toReview: 'Continue, and check',
  review: 'Check your answers before sending',
  change: 'Change',
  nothing: 'Not answered',
  choose: 'Choose',
  narrow: 'List what lies in it',
  street: 'Village, street and number',
  levels: {
    province: 'Province or region',
    city: 'Prefecture or city',
    township: 'Township or subdistrict',
  },
  example: (text) => `For example: ${text}`,
  agree: 'I have read this and agree',
  signature: (today) =>
    `Your name, typed, counts as your signature${today ? `. Date: ${today}` : ''}`,
  calculatedLater: 'Worked out of what you answer above',
  addRow: (row) => `Add: ${row}`,
  removeRow: 'Remove',
  mostRows: (most) => `At most ${most}`,
  stopped: 'This cannot be done here',
  stoppedBack: 'Where an answer was wrong, go back and change it. Nothing was sent.',
  keep: 'Keep, and go on later',
  kept: 'Kept',
  keptUntil: 'Until',
  keepCode:
    'Write the code down, take a picture or print this page. Open this form on any phone or computer and enter it to go on, files included. It is encrypted: we do not keep the code and cannot find it for you.',
  keptNewer:
    'A newer version was kept from another device. Keep once more, and what is on this page counts; or go to the first page and open that version with its code.',
  draftCode: 'Code to go on with',
  draftQr: 'Scan to go on with a phone. Show this code to nobody else.',
  draftNotFound:
    'Nothing was found. Check the code; what was kept too long ago or has been sent cannot be opened.',
  resume: 'Begun before? Go on with your code',
  resumed: 'This is what you kept. Go on from here.',
  goOn: 'Go on',
  goOnNow: 'Go on now',
};

/** Text around forms in a site's language. */
export function formWordsFor(language: string): FormWords {
  return /^en\b/i.test(language) ? english : chinese;
}
