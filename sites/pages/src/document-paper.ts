import { addressOf } from '@mingtang/publication/address';
import { blobAddress } from './addresses.ts';
import { minuteOf } from './day.ts';
import { documentView } from './document-view.ts';
import { sizeOf } from './file-size.ts';
import { displayHtml } from './links.ts';
import { escapeMarkup } from './markup.ts';
import { isOnPaper } from './papers.ts';
import type { Reader } from './reader.ts';
import { NotPublic } from './render.ts';
import { type Words, wordsFor } from './words.ts';

/** A disclosed document as readers take it away: complete without the page it stands on. */
export interface DocumentPaper {
  language: string;
  words: Words;
  /** Whose site it stands on. */
  site: string;
  title: string;
  subtitle?: string;
  facts: { name: string; value: string }[];
  /** What to know before relying on it: that it was repealed, for instance. */
  notices: string[];
  /** Links are whole addresses; pictures are named by their addresses on the host, `/_m/…`. */
  html: string;
  attachments: { name: string; address: string; size: string }[];
  /** `2026-11-23 09:30`. */
  published: string;
  address: string;
  updatedAt: string;
}

export async function documentPaper(reader: Reader, id: string): Promise<DocumentPaper> {
  const [site, article] = await Promise.all([reader.site(), reader.article(id)]);
  if (!article || !isOnPaper(article)) throw new NotPublic(`article:${id}`);
  const whole = (href: string) => new URL(href, addressOf(site.mount, article.path)).href;
  const { catalogue, notices } = await documentView(reader, article);
  const html = await displayHtml(reader, article.html);
  return {
    language: site.language,
    words: wordsFor(site.language),
    site: site.name,
    title: article.title,
    subtitle: article.subtitle,
    facts: catalogue,
    notices: notices.map(({ text, links }) => text + links.map(({ title }) => title).join('；')),
    html: html.replace(
      /(<a\b[^>]*?\shref=")(\/[^"]*)"/g,
      (_, before: string, href: string) => `${before}${escapeMarkup(whole(href))}"`,
    ),
    attachments: article.attachments.map(({ name, blob, bytes }) => ({
      name,
      address: whole(`${blobAddress(blob)}?name=${encodeURIComponent(name)}`),
      size: sizeOf(bytes),
    })),
    published: minuteOf(article.publishedAt),
    address: addressOf(site.mount, article.path),
    updatedAt: article.updatedAt,
  };
}

const style = `body{max-width:42em;margin:2em auto;padding:0 1em;font:1.0625em/1.8 "Noto Serif CJK SC",SimSun,serif;color:#111}
h1{font-size:1.5em;line-height:1.4;text-align:center}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #999;padding:.3em .6em;text-align:start;vertical-align:top}img{max-width:100%;height:auto}
.facts th{width:6em;font-weight:400;color:#555}.notice{border:2px solid #a1201b;padding:.5em 1em}
footer{margin-top:3em;border-top:1px solid #999;font-size:.9em;overflow-wrap:anywhere}@page{size:A4;margin:25mm}`;

/**
 * A document as one file of html that needs nothing else.
 *
 * @param body its text, with pictures in place of their addresses
 */
export function documentHtml(paper: DocumentPaper, body: string): string {
  const { words, title, subtitle, facts, notices, attachments, published, address, site } = paper;
  const row = ({ name, value }: { name: string; value: string }) =>
    `<tr><th scope="row">${escapeMarkup(name)}</th><td>${escapeMarkup(value)}</td></tr>`;
  const listed = attachments.map(
    (file) =>
      `<li><a href="${escapeMarkup(file.address)}">${escapeMarkup(file.name)}</a>（${file.size}）</li>`,
  );
  return `<!doctype html>
<html lang="${escapeMarkup(paper.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<link rel="canonical" href="${escapeMarkup(address)}">
<style>${style}</style>
</head>
<body>
<article>
<h1>${escapeMarkup(title)}</h1>
${subtitle ? `<p>${escapeMarkup(subtitle)}</p>\n` : ''}<table class="facts"><tbody>${facts.map(row).join('')}</tbody></table>
${notices.map((notice) => `<p class="notice">${escapeMarkup(notice)}</p>\n`).join('')}${body}
${listed.length > 0 ? `<h2>${escapeMarkup(words.attachments)}</h2><ul>${listed.join('')}</ul>\n` : ''}</article>
<footer><p>${escapeMarkup(`${site} · ${words.published} ${published}`)}</p><p>${escapeMarkup(words.pageAddress)}：<a href="${escapeMarkup(address)}">${escapeMarkup(address)}</a></p></footer>
</body>
</html>
`;
}
