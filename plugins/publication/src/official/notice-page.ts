import { inWords, type NoticeText } from '../domain/notice-text.ts';

/** A notice as a page, to be read on a screen before it is signed. */
export function noticePage({ organ, title, number, to, paragraphs, on }: NoticeText): string {
  return [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>`,
    'body{max-width:42rem;margin:0 auto;padding:1.5rem 1rem;font:1rem/1.8 serif;color:#111;background:#fff}',
    'h1{font-size:1.25rem;text-align:center;line-height:1.5;margin:0}',
    'p{margin:.5rem 0;text-indent:2em;overflow-wrap:anywhere}.plain{text-indent:0}',
    '.number{text-indent:0;text-align:center}.end{text-indent:0;text-align:right}',
    '</style>',
    `<h1>${escaped(organ)}<br>${escaped(title)}</h1><p class="number">${escaped(number)}</p>`,
    `<p class="plain">${escaped(to)}：</p>`,
    ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
    `<p class="end">${escaped(organ)}<br>${inWords(on)}</p></html>`,
  ].join('');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
