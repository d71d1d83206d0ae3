import type { Words } from './words.ts';

/**
 * Why a document cannot become public as it stands. `path` is the field's, as in a form
 * (`body`, `blocks.2.links.0.label`), so that the admin shows the fault where it is.
 */
export interface Fault {
  path: string;
  code: FaultCode;
  /** What exactly, where the code alone does not say: a node's type, an address. */
  detail?: string;
}

/** A result, or everything that stands in its way. */
export type Decision<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

export const faultWords = {
  missing: {
    zh: '发布前须填写此项。',
    en: 'Fill this in before publishing.',
  },
  'rich-text-shape': {
    zh: '正文数据不完整或被改动过，无法保存。请撤销最近的粘贴，或删去出错的段落后重试。',
    en: 'The text holds damaged data and was not saved. Undo the last paste, or delete the broken part.',
  },
  'rich-text-unknown-node': {
    zh: '正文含有不支持的内容类型。请删去该部分，改用工具栏提供的格式。',
    en: 'The text holds a kind of content that is not supported. Delete it and use what the toolbar offers.',
  },
  'rich-text-too-deep': {
    zh: '正文的列表或表格嵌套过深(最多 60 层)。请减少嵌套后再保存。',
    en: 'Lists or tables in the text are nested too deeply (60 levels at most). Flatten them, then save.',
  },
  'rich-text-too-large': {
    zh: '正文过长。请把内容拆成几篇，或改为附件。',
    en: 'The text is too long. Split it into several articles, or attach it as a file.',
  },
  'link-address': {
    zh: '链接地址无效。请使用以 https://、http://、tel:、mailto: 或 / 开头的完整地址。',
    en: 'A link does not lead anywhere. Use a whole address that starts with https://, http://, tel:, mailto: or /.',
  },
  'slug-form': {
    zh: '地址只能使用小写字母、数字和连字符，1 至 40 个字符，且不以连字符开头或结尾。',
    en: 'An address is 1–40 lower-case letters, digits and hyphens, and neither starts nor ends with a hyphen.',
  },
  'slug-reserved': {
    zh: '该地址为系统保留名称。请换一个。',
    en: 'This name is kept for the system. Choose another.',
  },
  'column-parent-missing': {
    zh: '所选上级栏目已不存在。请重新选择。',
    en: 'The chosen parent column no longer exists. Choose another.',
  },
  'column-loop': {
    zh: '栏目不能放在自己或自己的下级栏目之下。请另选上级栏目。',
    en: 'A column cannot stand below itself or one of its own. Choose another parent.',
  },
  'column-too-deep': {
    zh: '栏目最多六级。请把它放到更高的层级。',
    en: 'Columns go six levels deep at most. Put this one higher.',
  },
  'path-of-other-site': {
    zh: '该地址已由同一域名下的另一站点使用。请换一个。',
    en: 'Another site of the same host stands at this address. Choose another.',
  },
  'file-missing': {
    zh: '引用的图片或附件已不存在。请重新选择。',
    en: 'A picture or file used here no longer exists. Choose it again.',
  },
  'not-a-picture': {
    zh: '这里只能使用图片。请选择 JPEG、PNG 或 WebP 格式的图片。',
    en: 'Only a picture can stand here. Choose a JPEG, PNG or WebP.',
  },
  'not-a-film': {
    zh: '这里只能使用视频。请选择 MP4 或 WebM 文件。',
    en: 'Only a film can stand here. Choose an MP4 or WebM.',
  },
  'not-captions': {
    zh: '这里只能使用字幕。请选择 WebVTT（.vtt）文件。',
    en: 'Only captions can stand here. Choose a WebVTT file (.vtt).',
  },
  'not-in-text': {
    zh: '视频和字幕不能放在正文里。请删去，改用“视频”区块。',
    en: 'Films and captions have no place in running text. Delete them, and use a block for films.',
  },
  'block-misplaced': {
    zh: '这种区块不能放在分栏里。请移到分栏之外。',
    en: 'A block of this kind has no place in a column. Move it out of the columns.',
  },
  'until-before-from': {
    zh: '结束时间须晚于开始时间。',
    en: 'It would end before it begins. Choose a later end.',
  },
  'column-missing': {
    zh: '所选栏目已不存在。请重新选择栏目。',
    en: 'The chosen column no longer exists. Choose another.',
  },
  'published-in-future': {
    zh: '发布时间不能晚于现在。如需到时自动上线，请使用“定时发布”。',
    en: 'The time of publication lies in the future. Use "publish at" to have it go live by itself.',
  },
  'not-for-publication': {
    zh: '公开方式为依申请公开或不予公开的，不能发布。请保存为草稿；确需公开的，先改为主动公开。',
    en: 'What is disclosed on request, or withheld, cannot be published. Keep it as a draft, or change how it is disclosed first.',
  },
  'expires-before-now': {
    zh: '到期时间须晚于现在。',
    en: 'The time of expiry has passed already.',
  },
  'schedule-past': {
    zh: '定时发布时间须晚于现在。如需立即上线，请直接发布。',
    en: 'The time to publish has passed already. Publish now instead.',
  },
} as const satisfies Record<string, Words>;
export type FaultCode = keyof typeof faultWords;

export const refuse = (path: string, code: FaultCode, detail?: string): Decision<never> => ({
  ok: false,
  faults: [{ path, code, ...(detail !== undefined && { detail }) }],
});
