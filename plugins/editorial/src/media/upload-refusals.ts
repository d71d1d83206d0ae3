import type { Words } from '../domain/words.ts';

/** Why a file was not taken. */
export const uploadRefusals = {
  'file-missing': {
    zh: '没有收到文件。请选择一个文件再保存。',
    en: 'No file arrived. Choose one, then save.',
  },
  'file-type': {
    zh: '不支持这种文件。图片请用 JPEG、PNG 或 WebP；附件请用 PDF、OFD、Word、Excel 或 PowerPoint；视频请用 MP4 或 WebM，字幕请用 WebVTT。',
    en: 'Files of this kind are not taken. Use JPEG, PNG or WebP for pictures; PDF, OFD, Word, Excel or PowerPoint for attachments; MP4 or WebM for films, WebVTT for captions.',
  },
  'file-extension': {
    zh: '文件内容与扩展名不符。请用原软件重新导出，再上传。',
    en: 'What is in the file does not match its name. Export it anew from the program that made it.',
  },
  'file-too-large': {
    zh: '文件太大：图片不超过 20 MB，附件不超过 50 MB，视频不超过 100 MB，字幕不超过 1 MB。请压缩或拆分后上传。',
    en: 'The file is too large: pictures up to 20 MB, attachments up to 50 MB, films up to 100 MB, captions up to 1 MB. Compress or split it.',
  },
  'picture-too-large': {
    zh: '图片尺寸太大（最多 6000 万像素）。请缩小后上传。',
    en: 'The picture has too many pixels (60 million at most). Make it smaller.',
  },
  'picture-broken': {
    zh: '图片已损坏，无法打开。请重新导出后上传。',
    en: 'The picture is damaged and cannot be opened. Export it again.',
  },
  'picture-animated': {
    zh: '不支持动态图片。请改用静态图片。',
    en: 'Moving pictures are not taken. Use a still one.',
  },
  'film-broken': {
    zh: '视频不完整，无法播放。请重新导出后上传。',
    en: 'The film is not whole and cannot be played. Export it again.',
  },
  'film-codec': {
    zh: '多数浏览器不能播放这种编码的视频（如手机拍摄的 HEVC）。请转为 H.264 编码的 MP4，再上传。',
    en: 'Most browsers cannot play films of this coding (such as HEVC of telephones). Convert it to MP4 with H.264.',
  },
  'captions-broken': {
    zh: '字幕文件无法读取。请存为 UTF-8 编码的 WebVTT，至少含一条字幕。',
    en: 'The captions cannot be read. Save them as WebVTT in UTF-8, with at least one cue.',
  },
  'file-has-macros': {
    zh: '文件含有宏，可能带有病毒。请另存为不含宏的文档，或导出为 PDF。',
    en: 'The file holds macros, which may carry viruses. Save it without them, or export it as PDF.',
  },
  'file-has-script': {
    zh: 'PDF 含有脚本或启动程序的动作。请重新导出为普通 PDF。',
    en: 'The PDF holds scripts, or starts programs. Export it as a plain PDF.',
  },
} as const satisfies Record<string, Words>;
export type UploadRefusal = keyof typeof uploadRefusals;
