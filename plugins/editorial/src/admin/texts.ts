import type { Words } from '../domain/words.ts';

/** What the panels say. `{n}` and the like are filled in by `fill`. */
export const texts = {
  neverPublic: { zh: '尚未发布', en: 'Not published yet' },
  waitsForOpening: {
    zh: '已发布。站点尚在筹建，开通时一并上线。',
    en: 'Published. The site is in preparation; this goes live when it opens.',
  },
  previewLinks: { zh: '预览链接', en: 'Preview links' },
  previewLinksHelp: {
    zh: '把链接发给没有账号的同事或领导，他们看到的是最新草稿；到期或停用后即失效。知道链接的人都能看，请只发给该看的人。',
    en: 'Whoever has a link sees the newest draft without an account, until it expires or is ended. Give it only to those who should see it.',
  },
  previewLinkAddress: { zh: '预览链接地址', en: 'Address of the preview' },
  previewLinkUntil: { zh: '{by} 生成，有效至 {until}', en: 'Made by {by}, lasts until {until}' },
  previewLinkCopy: { zh: '复制', en: 'Copy' },
  previewLinkCopied: { zh: '已复制', en: 'Copied' },
  previewLinkEnd: { zh: '停用', en: 'End' },
  previewLinkDays: { zh: '有效期', en: 'Lasts' },
  previewLinkDay: { zh: '{n} 天', en: '{n} day(s)' },
  previewLinkMake: { zh: '生成链接', en: 'Make a link' },
  waiting: { zh: '已批准，等待上线…', en: 'Approved; going live…' },
  rendering: { zh: '正在更新页面 {done}/{planned}', en: 'Updating pages {done}/{planned}' },
  live: { zh: '已上线，用时 {seconds} 秒', en: 'Live in {seconds} s' },
  withdrawn: { zh: '已撤回，用时 {seconds} 秒', en: 'Withdrawn in {seconds} s' },
  publishesAt: { zh: '定于 {at} 自动发布', en: 'Goes live by itself at {at}' },
  publishNow: { zh: '不等定时，立即发布', en: 'Publish now, without waiting' },
  failed: {
    zh: '有页面未能更新，网站保留了原来的内容。请把回执编号告知管理员。',
    en: 'Some pages could not be updated and keep their last good state. Tell an administrator the receipt number.',
  },
  nothingChanged: { zh: '没有页面需要更新', en: 'No page needed to change' },
  stillDraft: { zh: '有未发布的修改', en: 'There are changes not yet published' },
  receiptNumber: { zh: '回执 {seq} · {at}', en: 'Receipt {seq} · {at}' },
  morePages: { zh: '另有 {n} 个页面', en: '{n} more pages' },
  unreachable: {
    zh: '暂时查不到上线进度，正在重试。内容已经保存。',
    en: 'Progress cannot be read at the moment; trying again. The document is saved.',
  },
  written: { zh: '已更新', en: 'Updated' },
  unchanged: { zh: '无变化', en: 'Unchanged' },
  gone: { zh: '已下线', en: 'Taken down' },
  moved: { zh: '已转到新网址', en: 'Moved' },
  quarantined: { zh: '未能更新', en: 'Failed' },
  notPublishedBySchedule: {
    zh: '定时发布没有执行：{why}',
    en: 'It did not go live as scheduled: {why}',
  },
  'changed-after-decision': {
    zh: '内容在设定之后有改动。请核对后重新发布。',
    en: 'it was changed after the time was set. Look at it again, then publish.',
  },
  'not-approved': {
    zh: '此内容须经审核流程，尚未通过，未发布。请提交审核。',
    en: 'A flow decides on this and has not approved it, so it was not published. Submit it for review.',
  },
  'user-gone': {
    zh: '设定定时的账号已停用。请由签发人重新发布。',
    en: 'the account that set the time is gone. A publisher must publish it.',
  },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawTitle: { zh: '撤回已发布的内容', en: 'Withdraw what is public' },
  withdrawHelp: {
    zh: '撤回后，页面、列表、搜索都不再显示；打开原网址的读者会看到下面的原因。内容保留为草稿。',
    en: 'It disappears from pages, lists and search; readers of the old address see the reason below. You keep a draft.',
  },
  reason: { zh: '撤回原因', en: 'Reason' },
  reasonHint: {
    zh: '例如：信息有误，正在更正。',
    en: 'For example: it held an error that is being corrected.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  withdrawNow: { zh: '确认撤回', en: 'Withdraw now' },
  withdrawing: { zh: '正在撤回…', en: 'Withdrawing…' },
  withdrawnNow: { zh: '已撤回', en: 'Withdrawn' },
  notWithdrawn: {
    zh: '没有撤回：网络或服务器没有响应。请重试。',
    en: 'Not withdrawn: network or server did not answer. Try again.',
  },
  preview: { zh: '预览', en: 'Preview' },
  previewOfPage: { zh: '读者将看到的页面', en: 'The page as readers will see it' },
  previewWidth: { zh: '预览宽度', en: 'Width of the preview' },
  phone: { zh: '手机', en: 'Phone' },
  tablet: { zh: '平板', en: 'Tablet' },
  desktop: { zh: '桌面', en: 'Desktop' },
  backToWriting: { zh: '返回编辑', en: 'Back to writing' },
  previewing: { zh: '正在更新预览…', en: 'Updating the preview…' },
  previewCurrent: {
    zh: '已是最新，尚未保存的修改也在内',
    en: 'Up to date, with what is not saved yet',
  },
  previewUnreachable: {
    zh: '预览没有更新：网络或服务器没有响应。恢复后会自动更新，正在编辑的内容不受影响。',
    en: 'Not updated: network or server did not answer. It updates when they are back; what you write is safe.',
  },
  previewRefused: { zh: '预览没有更新：{why}', en: 'Not updated: {why}' },
  tryAgain: { zh: '重试', en: 'Try again' },
  nothingToPreview: {
    zh: '还不能预览，请先处理下列问题。',
    en: 'Nothing to preview yet. See to the points listed first.',
  },
  noNotes: { zh: '没有发现问题', en: 'Nothing found wrong' },
  notesFound: { zh: '发布前请看：{n} 处', en: 'To look at before publishing: {n}' },
  beforePublishing: { zh: '发布前须处理', en: 'Needed before publishing' },
  forReaders: { zh: '建议修改', en: 'Better changed' },
  gate: { zh: '发布前检查', en: 'Check before publishing' },
  gateChecking: { zh: '正在检查…', en: 'Checking…' },
  gateClear: { zh: '没有发现问题', en: 'Nothing found' },
  gateMust: { zh: '须改正（{n}）', en: 'Must be mended ({n})' },
  gateShould: { zh: '请留意（{n}）', en: 'To be looked at ({n})' },
  gateInstead: { zh: '应为：{words}', en: 'Instead: {words}' },
  gateScope: {
    zh: '检查文字、表格、图片说明、附件和站内链接；外部链接不在内网核对。',
    en: 'Words, tables, pictures, attachments and links within the city; links to elsewhere are not tried from here.',
  },
  gateUnreachable: {
    zh: '没有检查：网络或服务器没有响应。恢复后会自动检查，正在编辑的内容不受影响。',
    en: 'Not checked: network or server did not answer. It is checked when they are back; what you write is safe.',
  },
  gateRefused: { zh: '没有检查：{why}', en: 'Not checked: {why}' },
  gateAsk: { zh: '确认无误？申请放行', en: 'Right as it is? Ask to let it pass' },
  gateAskHelp: {
    zh: '由另一位没有参与撰写的签发人核对后放行，只对现在的内容有效，此后改动即作废。申请和决定都永久记录。',
    en: 'Another publisher, with no part in the text, looks at it and may let it pass: just as it is now, any edit voids it. Both are kept on record.',
  },
  gateReason: { zh: '申请理由', en: 'Why it should pass' },
  gateAskNow: { zh: '申请放行', en: 'Ask' },
  gateGrant: { zh: '放行', en: 'Let it pass' },
  gateDecline: { zh: '不同意', en: 'Decline' },
  gateDecisionReason: { zh: '意见', en: 'Your reason' },
  'gate-open': { zh: '已申请放行，等待办理', en: 'Asked to let it pass; waiting' },
  'gate-granted': { zh: '已放行', en: 'Let pass' },
  'gate-declined': { zh: '未同意放行', en: 'Declined' },
  'gate-outdated': { zh: '放行申请已作废', en: 'No longer holds' },
  gateAsked: { zh: '{by}申请于 {at}：{reason}', en: '{by} asked at {at}: {reason}' },
  gateDecided: { zh: '{by}决定于 {at}：{reason}', en: '{by} decided at {at}: {reason}' },
  gateOutdated: {
    zh: '申请之后内容有改动。仍需放行的，请重新申请。',
    en: 'It was changed since. If it is still to pass, ask again.',
  },
  gateWaits: {
    zh: '须由另一位没有参与撰写的签发人办理。',
    en: 'Another publisher, with no part in the text, has to decide.',
  },
  gateNotDone: {
    zh: '没有完成：网络或服务器没有响应。请重试。',
    en: 'Not done: network or server did not answer. Try again.',
  },
  importDocument: { zh: '从文档导入', en: 'Take from a document' },
  importDocumentHelp: {
    zh: '选择 Word（.docx）或表格（.xlsx），30 MB 以内。标题为空时自动填入；正文已有内容的，接在后面；图片放入本站媒体库。',
    en: 'Choose a Word document (.docx) or a spreadsheet (.xlsx) of up to 30 MB. An empty title is filled in; what is in the text stays, and the document follows it; pictures go among the site’s media.',
  },
  importDocumentChoose: { zh: '选择文件', en: 'Choose a file' },
  importDocumentBusy: { zh: '正在读取“{name}”…', en: 'Reading “{name}”…' },
  importDocumentDone: {
    zh: '已导入“{name}”。请对照原文核对后再发布。',
    en: '“{name}” was taken in. Compare it with the original before you publish.',
  },
  importDocumentLooks: {
    zh: '字体、字号、颜色、对齐不保留，由网站统一排版。',
    en: 'Typefaces, sizes, colours and alignment are the site’s own.',
  },
  importDocumentPictures: {
    zh: '图片 {taken} 张已放入媒体库；其中 {withoutAlt} 张没有替代文字，请在发布前补填。',
    en: '{taken} pictures are among the media; {withoutAlt} of them still need a text that stands in for them.',
  },
  'lost-picture': {
    zh: '{count} 张图片的格式不能用于网页，没有导入。请在原文中另存为 PNG 或 JPEG 后插入。',
    en: '{count} pictures are of a kind that pages cannot show, and were left out. Save them as PNG or JPEG and insert them.',
  },
  'lost-link': {
    zh: '{count} 个链接的地址不能公开，只保留了文字：{names}',
    en: '{count} links lead to addresses that cannot be public; only their words were kept: {names}',
  },
  'lost-style': {
    zh: '{count} 种自定义样式按普通段落处理：{names}。其中的标题请用工具栏设为标题。',
    en: '{count} styles of the author’s own became plain paragraphs: {names}. Make headings of those that are.',
  },
  'lost-part': {
    zh: '{count} 处内容（如文本框、公式、图表）不能导入，请对照原文补上。',
    en: '{count} parts, such as text boxes, formulas or charts, could not be taken. Add them by hand.',
  },
  importDocumentFailed: {
    zh: '没有导入：网络或服务器没有响应，编辑页的内容没有变。请重试。',
    en: 'Nothing was taken: network or server did not answer. The form is as it was; try again.',
  },
  importList: { zh: '粘贴导入', en: 'Paste a list' },
  importInto: { zh: '站点', en: 'Site' },
  importKind: { zh: '名单', en: 'List' },
  importText: { zh: '每行一条，可从表格或 CSV 粘贴', en: 'One a line, from a spreadsheet or CSV' },
  'importForm-wrong-word': {
    zh: '各列：错词、正词、例外（用 | 隔开）、须改正或提醒。后两列可不填。',
    en: 'Columns: wrong, right, exceptions (parted by |), must or should. The last two may be left out.',
  },
  'importForm-forbidden-word': {
    zh: '各列：禁用词、改为、例外（用 | 隔开）、须改正或提醒。后三列可不填。',
    en: 'Columns: word, instead, exceptions (parted by |), must or should. The last three may be left out.',
  },
  'importForm-leader': {
    zh: '各列：姓名、现任职务（用顿号隔开，已离任的留空）、排序。',
    en: 'Columns: name, present offices (parted by 、; none of who has left), rank.',
  },
  'importForm-contact': {
    zh: '各列：电话、单位。',
    en: 'Columns: telephone, whose.',
  },
  importCommon: { zh: '填入常见错别字', en: 'Fill in common wrong words' },
  importNow: { zh: '导入', en: 'Take them in' },
  importing: { zh: '正在导入…', en: 'Taking them in…' },
  imported: {
    zh: '新增 {added} 条，更新 {changed} 条，未变 {unchanged} 条',
    en: '{added} added, {changed} changed, {unchanged} as they were',
  },
  showList: { zh: '刷新名单', en: 'Show the list' },
  notImported: {
    zh: '没有导入：网络或服务器没有响应。请重试，粘贴的内容还在。',
    en: 'Nothing was taken: network or server did not answer. Try again; what you pasted is still here.',
  },
  clashCopies: { zh: '冲突副本', en: 'Clash copies' },
  clashWaiting: {
    zh: '有文字因与他人同时修改而未能保存',
    en: 'Text that could not be saved because two people wrote at once',
  },
  clashSettled: { zh: '已处理的冲突副本', en: 'Clash copies that were dealt with' },
  clashCopy: { zh: '{by} · {at}', en: '{by} · {at}' },
  clashCompare: { zh: '比较', en: 'Compare' },
  clashTitle: { zh: '您和他人同时修改了此内容', en: 'You and somebody else changed this at once' },
  clashHelp: {
    zh: '{by}已于 {at} 保存。没能保存的文字没有丢，已存为“冲突副本”，现在关掉浏览器也能找到。请选用一份；没有选用的一份仍可在本页右侧或“版本”中找到。',
    en: '{by} saved at {at}. What could not be saved is kept as a clash copy, even if you close the browser now. Choose one; the other can still be found at the side of this page or among the versions.',
  },
  clashKept: { zh: '{by}写于 {at}，未能保存', en: 'Written by {by}, not saved at {at}' },
  clashTheirs: { zh: '现有内容：{by}保存于 {at}', en: 'What stands there: saved by {by} at {at}' },
  clashSameWords: {
    zh: '文字相同，图片、链接、格式或设置不同。',
    en: 'Same words; pictures, links, looks or settings differ.',
  },
  clashNoDifference: { zh: '两份内容相同。', en: 'Both are the same.' },
  clashTakeMine: { zh: '采用冲突副本', en: 'Take the clash copy' },
  clashTakeTheirs: { zh: '采用现有内容', en: 'Take what stands there' },
  clashLater: { zh: '以后再定，返回列表', en: 'Decide later, back to the list' },
  clashEmpty: { zh: '（空）', en: '(empty)' },
  clashFailed: {
    zh: '没有完成：网络或服务器没有响应。请重试，文字没有丢。',
    en: 'Not done: network or server did not answer. Try again; nothing is lost.',
  },
  menuHidden: {
    zh: '这些菜单项读者看不到：所指的内容未发布或已撤下。发布它们，或改链到别处。',
    en: 'Readers do not see these entries: what they lead to is not published. Publish it, or lead them elsewhere.',
  },
  close: { zh: '关闭', en: 'Close' },
  loading: { zh: '正在读取…', en: 'Loading…' },
} as const satisfies Record<string, Words>;
export type TextName = keyof typeof texts;

/** A text in the language of whoever looks. */
export type Say = (name: TextName, gaps?: Record<string, string | number>) => string;

/** A text in the language of the admin, with its gaps filled. */
export function fill(
  language: string,
  name: TextName,
  gaps: Record<string, string | number> = {},
): string {
  const words = texts[name];
  const text: string = language === 'en' ? words.en : words.zh;
  return text.replace(/\{(\w+)\}/g, (_, gap: string) => String(gaps[gap] ?? ''));
}
