import type { Words } from '@mingtang/tenancy';

/** What stands in a letter, in one language; all of it is plain text. */
export interface LetterContent {
  language: keyof Words;
  /** Who writes: the name of a site, or of the system. */
  from: string;
  heading: string;
  paragraphs: string[];
  /** What to do, as a button, and in full below it. */
  action?: { label: string; href: string };
  /** Things that happened, each with an address. */
  items?: { title: string; href: string; note?: string; about?: string }[];
  /** Small print: why one gets this, and how to end it. */
  footer?: (string | { label: string; href: string })[];
}

/**
 * Lays out a letter as plain text and as HTML that is read at the width of a phone, without pictures,
 * in light and dark alike. Nothing in it is loaded from anywhere, so that opening it tells nobody.
 */
export function letter(content: LetterContent): { text: string; html: string } {
  return { text: textOf(content), html: htmlOf(content) };
}

function textOf({ from, heading, paragraphs, action, items = [], footer = [] }: LetterContent) {
  const parts = [
    heading,
    ...paragraphs,
    ...(action ? [`${action.label}\n${action.href}`] : []),
    ...items.map(({ title, href, note, about }) =>
      [note ? `［${note}］${title}` : title, about, href].filter(Boolean).join('\n'),
    ),
    [
      '--',
      from,
      ...footer.map((line) => (typeof line === 'string' ? line : `${line.label} ${line.href}`)),
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const font =
  "font-family:-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Segoe UI',sans-serif";

function htmlOf({
  language,
  from,
  heading,
  paragraphs,
  action,
  items = [],
  footer = [],
}: LetterContent) {
  const body = [
    `<p style="margin:0 0 16px;padding:0 0 12px;border-bottom:2px solid #a32a20;font-size:15px;font-weight:600">${escaped(from)}</p>`,
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.35">${escaped(heading)}</h1>`,
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escaped(text)}</p>`),
    ...(action
      ? [
          `<p style="margin:24px 0 12px"><a href="${escaped(action.href)}" style="display:inline-block;padding:12px 24px;border-radius:6px;background:#a32a20;color:#ffffff;text-decoration:none;font-weight:600">${escaped(action.label)}</a></p>`,
          `<p style="margin:0 0 16px;font-size:13px;word-break:break-all"><a href="${escaped(action.href)}" style="color:inherit">${escaped(action.href)}</a></p>`,
        ]
      : []),
    ...(items.length > 0
      ? [`<ul style="margin:0 0 8px;padding:0;list-style:none">${items.map(itemOf).join('')}</ul>`]
      : []),
    ...(footer.length > 0
      ? [
          `<div style="margin:28px 0 0;padding:12px 0 0;border-top:1px solid #9993;font-size:13px;opacity:.8">${footer.map(footerOf).join('')}</div>`,
        ]
      : []),
  ];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(heading)}</title></head>
<body style="margin:0;padding:24px 16px;${font};font-size:16px;line-height:1.65"><div style="max-width:560px;margin:0 auto">
${body.join('\n')}
</div></body></html>
`;
}

function itemOf({ title, href, note, about }: NonNullable<LetterContent['items']>[number]) {
  const marked = note ? `<strong style="font-size:13px">［${escaped(note)}］</strong> ` : '';
  return `<li style="margin:0 0 16px">${marked}<a href="${escaped(href)}" style="color:inherit;font-weight:600">${escaped(title)}</a>${about ? `<br><span style="font-size:14px">${escaped(about)}</span>` : ''}</li>`;
}

function footerOf(line: NonNullable<LetterContent['footer']>[number]) {
  const inner =
    typeof line === 'string'
      ? escaped(line)
      : `<a href="${escaped(line.href)}" style="color:inherit">${escaped(line.label)}</a>`;
  return `<p style="margin:0 0 6px">${inner}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
