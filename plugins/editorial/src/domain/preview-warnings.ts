import type { ArticleRecord, Block, Image, PageRecord } from '@mingtang/publication';
import type { Words } from './words.ts';

/**
 * What readers will stumble over, though it may be published. `path` is the field's, as in a form,
 * so that the editor can be led there.
 */
export interface Warning {
  path: string;
  code: WarningCode;
  /** What exactly: the words of a link, a heading. */
  detail?: string;
}

export const warningWords = {
  'no-alt': {
    zh: '图片没有替代文字，看不见图片的读者不知道它的内容。',
    en: 'A picture has no text that stands in for it; readers who cannot see it miss what it says.',
  },
  'heading-skipped': {
    zh: '标题跳级了。请从二级标题开始，逐级使用。',
    en: 'A heading level is skipped. Start at level 2 and go down one level at a time.',
  },
  'heading-empty': {
    zh: '有一个空标题。请填写文字，或改为普通段落。',
    en: 'A heading is empty. Write it, or make it a plain paragraph.',
  },
  empty: {
    zh: '这里还没有内容，页面上会留白。',
    en: 'There is nothing here yet; the page will show a gap.',
  },
  'banner-ahead': {
    zh: '横幅还没有到开始时间，发布后到时才会出现。',
    en: 'The banner has not begun yet: published, it appears when its time comes.',
  },
  'banner-over': {
    zh: '横幅已过结束时间，读者看不到它。请改时间，或删去此区块。',
    en: 'The banner is over: readers do not see it. Change its time, or delete the block.',
  },
  'no-captions': {
    zh: '视频没有字幕，听不见声音的读者看不懂。请上传 WebVTT 字幕。',
    en: 'The film has no captions; readers who cannot hear are lost. Add them as WebVTT.',
  },
  'no-poster': {
    zh: '视频没有封面，播放前只见一块黑色。请选一张封面图片。',
    en: 'The film has no poster and is a black square until it plays. Choose a picture.',
  },
  'table-without-head': {
    zh: '表格没有表头。请把首行或首列设为表头，读屏软件才能读懂。',
    en: 'A table has no header. Make its first row or column one, so that screen readers can follow.',
  },
  'link-not-public': {
    zh: '链接的目标还没有公开，读者看不到这个链接。',
    en: 'A link leads to something that is not public; readers will not be given it.',
  },
  'link-vague': {
    zh: '链接文字看不出去向。请写明会打开什么，例如文件或栏目的名称。',
    en: 'The words of a link do not say where it leads. Name what opens, such as the document.',
  },
  'link-bare': {
    zh: '链接文字是一串网址。请换成说明去向的文字。',
    en: 'The words of a link are a bare address. Say in words where it leads.',
  },
} as const satisfies Record<string, Words>;
type WarningCode = keyof typeof warningWords;

type Previewed = ArticleRecord | PageRecord;

/** Keys of the records that links lead to, once each. */
export function linkedKeys(record: Previewed): string[] {
  return [...new Set(JSON.stringify(record).match(/(?<=mt:)(?:article|column|page|site):[\w-]+/g))];
}

/** Everything to warn of, in the order of the page. `isPublic` answers for the keys of `linkedKeys`. */
export function previewWarnings(record: Previewed, isPublic: (key: string) => boolean): Warning[] {
  const found =
    record.kind === 'article'
      ? [
          ...ofText(record.html, { path: 'body', highest: 2, isPublic }),
          ...ofImage(record.cover, 'cover'),
        ]
      : record.blocks.length === 0
        ? [warning('blocks', 'empty')]
        : record.blocks.flatMap((block, index) =>
            ofBlock(block, { path: `blocks.${index}`, isPublic, now: record.updatedAt }),
          );
  const seen = new Set<string>();
  return found.filter((one) => {
    const name = JSON.stringify(one);
    return !seen.has(name) && seen.add(name);
  });
}

interface Place {
  path: string;
  isPublic: (key: string) => boolean;
}

interface BlockPlace extends Place {
  /** The instant of the preview. */
  now: string;
}

function ofBlock(block: Block, { path, isPublic, now }: BlockPlace): Warning[] {
  const ofRows = <T>(name: string, rows: T[], of: (row: T, path: string) => Warning[]) =>
    rows.length === 0
      ? [warning(`${path}.${name}`, 'empty')]
      : rows.flatMap((row, index) => of(row, `${path}.${name}.${index}`));
  const link = ({ label, href }: { label: string; href: string }, at: string) =>
    ofLink(label, href, { path: at, isPublic });
  const highest = block.title ? 3 : 2;
  switch (block.type) {
    // Their contents come from columns, which may be empty today and full tomorrow.
    case 'lead':
    case 'picture-news':
    case 'policy-list':
    case 'directory':
    case 'interaction':
    case 'elder-switch':
      return [];
    case 'urgent-banner':
      return [
        ...(block.from && block.from > now ? [warning(`${path}.from`, 'banner-ahead')] : []),
        ...(block.until <= now ? [warning(`${path}.until`, 'banner-over')] : []),
        ...(block.href ? link({ label: block.text, href: block.href }, path) : []),
      ];
    case 'lists':
      return ofRows('lists', block.lists, () => []);
    case 'quick-links':
      return ofRows('links', block.links, link);
    case 'service-grid':
      return ofRows('groups', block.groups, ({ links }, at) =>
        links.length === 0
          ? [warning(`${at}.links`, 'empty')]
          : links.flatMap((row, index) => link(row, `${at}.links.${index}`)),
      );
    case 'leaders':
      return ofRows('people', block.people, ({ name, photo, href }, at) => [
        ...ofImage(photo, `${at}.photo`),
        ...(href ? ofLink(name, href, { path: at, isPublic }) : []),
      ]);
    case 'topics':
      return ofRows('banners', block.banners, ({ label, href }, at) =>
        ofLink(label, href, { path: at, isPublic }),
      );
    case 'rich-text':
      return ofText(block.html, { path: `${path}.body`, highest, isPublic });
    case 'gallery':
      return ofRows('images', block.images, (image, at) => ofImage(image, `${at}.image`));
    case 'numbers':
      return ofRows('items', block.items, () => []);
    case 'accordion':
      return ofRows('items', block.items, ({ html }, at) =>
        ofText(html, { path: `${at}.body`, highest: highest + 1, isPublic }),
      );
    case 'contacts':
      return ofRows('offices', block.offices, () => []);
    case 'timeline':
      return ofRows('items', block.items, ({ image }, at) => ofImage(image, `${at}.image`));
    case 'video':
      return [
        ...(block.poster ? [] : [warning(`${path}.poster`, 'no-poster')]),
        ...(block.captions ? [] : [warning(`${path}.captions`, 'no-captions')]),
        ...ofText(block.html, { path: `${path}.body`, highest, isPublic }),
      ];
    case 'multi-column':
      return ofRows('columns', block.columns, ({ blocks }, at) =>
        blocks.length === 0
          ? [warning(`${at}.blocks`, 'empty')]
          : blocks.flatMap((inner, index) =>
              ofBlock(inner, { path: `${at}.blocks.${index}`, isPublic, now }),
            ),
      );
  }
}

function ofImage(image: Image | undefined, path: string): Warning[] {
  return image && !image.alt.trim() ? [warning(path, 'no-alt')] : [];
}

function ofLink(label: string, href: string, { path, isPublic }: Place): Warning[] {
  const words = label.trim();
  const found: Warning[] = [];
  const key = /^mt:((?:article|column|page|site):.+)$/.exec(href)?.[1];
  if (key && !isPublic(key)) found.push(warning(path, 'link-not-public', words));
  if (vague.test(words)) found.push(warning(path, 'link-vague', words));
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words)) found.push(warning(path, 'link-bare', words));
  return found;
}

const vague =
  /^(?:请?点击?(?:这里|此处|查看|进入)?|这里|此处|查看|详情|查看详情|更多|链接|(?:click )?here|click|more|read more|link|this)[。.!！>»→]*$/i;

/**
 * Goes by the html of records, which is ours and sanitised: well formed, no comments, attributes in
 * double quotes, `<` and `>` nowhere else.
 */
function ofText(html: string, { path, highest, isPublic }: Place & { highest: number }): Warning[] {
  const found: Warning[] = [];
  if (!wordsOf(html) && !/<(?:img|hr|table)\b/.test(html)) return [warning(path, 'empty')];
  let last = highest - 1;
  for (const [, tag = '', inner = ''] of html.matchAll(/<h([2-6])\b[^>]*>(.*?)<\/h\1>/gs)) {
    const [level, words] = [Number(tag), wordsOf(inner)];
    if (!words) found.push(warning(path, 'heading-empty'));
    else if (level > last + 1) found.push(warning(path, 'heading-skipped', words));
    last = level;
  }
  for (const [image] of html.matchAll(/<img\b[^>]*>/g)) {
    if (!/\balt="[^"]*[^"\s][^"]*"/.test(image)) found.push(warning(path, 'no-alt'));
  }
  for (const [table] of html.matchAll(/<table\b.*?<\/table>/gs)) {
    if (!/<th\b/.test(table)) found.push(warning(path, 'table-without-head'));
  }
  for (const [, href = '', inner = ''] of html.matchAll(
    /<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs,
  )) {
    found.push(...ofLink(wordsOf(inner), href, { path, isPublic }));
  }
  return found;
}

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();

const warning = (path: string, code: WarningCode, detail?: string): Warning => ({
  path,
  code,
  ...(detail && { detail }),
});
