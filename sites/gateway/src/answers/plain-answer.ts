import type { Closing } from '../mounts/mount-table.ts';
import type { Answer, Route } from './answer.ts';
import type { Policies } from './policies.ts';

/** Answers that belong to no site, or that a site cannot give itself. */
export type PlainReason = Extract<
  Route,
  'not-found' | 'gone' | 'unknown-site' | 'suspended' | 'closed' | 'refused' | 'failed'
>;

interface Words {
  zh: [title: string, text: string];
  en: [title: string, text: string];
}

const notHere: Words = {
  zh: [
    '没有找到您要的页面',
    '地址可能有误，或者页面已不存在。请检查地址后重试，或从网站首页进入。',
  ],
  en: [
    'Page not found',
    'The address may be wrong, or the page no longer exists. Check it, or start from the home page.',
  ],
};

// An unknown host gets the words of any missing page: who is hosted here is nobody's business.
const words = {
  'not-found': notHere,
  'unknown-site': notHere,
  gone: {
    zh: ['页面已撤下', '这个页面已由发布单位撤下。如需了解，请与发布单位联系。'],
    en: [
      'Page withdrawn',
      'The publisher has withdrawn this page. Ask the publisher if you need to know more.',
    ],
  },
  suspended: {
    zh: ['网站暂停服务', '本网站暂停服务，请稍后再来。急需办理的事项请与主办单位联系。'],
    en: [
      'Site suspended',
      'This site is temporarily out of service. Come back later, or contact the office that runs it.',
    ],
  },
  closed: {
    zh: ['网站已关闭', '本网站已经关闭，不再提供服务。请从上级政府网站查找所需信息。'],
    en: [
      'Site closed',
      'This site has been closed. Look for what you need on the site of the government above it.',
    ],
  },
  refused: {
    zh: ['无法处理这个请求', '请求的地址或方式不正确。请检查地址，或从网站首页进入。'],
    en: [
      'Request not understood',
      'The address or the kind of request is not valid. Check it, or start from the home page.',
    ],
  },
  failed: {
    zh: ['暂时无法打开页面', '服务器出现故障，我们已经记录。请稍后重试。'],
    en: [
      'The page cannot be shown now',
      'The server has a fault, which has been recorded. Try again in a while.',
    ],
  },
} satisfies Record<PlainReason, Words>;

const html = (
  { zh, en }: Words,
  notice: { zh: string; en: string } = { zh: '', en: '' },
) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${zh[0]}</title>
<h1>${zh[0]}</h1>
<p>${zh[1]}${notice.zh}</p>
<div lang="en">
<h2>${en[0]}</h2>
<p>${en[1]}${notice.en}</p>
</div>
</html>
`;

const bodies = Object.fromEntries(
  Object.entries(words).map(([reason, said]) => [reason, Buffer.from(html(said))]),
) as Record<PlainReason, Buffer>;

/** When a suspended site closes, and where to turn instead of one that has closed or will. */
function noticeOf(reason: PlainReason, { on, successor }: Closing) {
  const [year, month, day] = on.split('-').map(Number);
  const isComing = reason === 'suspended';
  const link = successor?.replaceAll('&', '&amp;');
  const address = link && `<a href="${link}">${link}</a>`;
  return {
    zh: `${isComing ? `本网站将于${year}年${month}月${day}日起关停。` : ''}${address ? `新网址：${address}` : ''}`,
    en: `${isComing ? ` It closes on ${on}.` : ''}${address ? ` New address: ${address}` : ''}`,
  };
}

/** A page that needs nothing but itself: no style, no picture, no name of any site. */
export function plainAnswer(
  policies: Policies,
  reason: PlainReason,
  status: number,
  extra: { headers?: string[]; site?: string; closing?: Closing | undefined } = {},
): Answer {
  const { closing } = extra;
  const body = closing
    ? Buffer.from(html(words[reason], noticeOf(reason, closing)))
    : bodies[reason];
  return {
    status,
    route: reason,
    site: extra.site,
    headers: [
      'Content-Type',
      'text/html; charset=utf-8',
      'Content-Length',
      String(body.length),
      ...policies.plain,
      ...(extra.headers ?? []),
    ],
    body,
  };
}
