import type { ArticleRecord, SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { columnFeedPath } from './addresses.ts';
import { escapeMarkup } from './markup.ts';

export interface FeedInput {
  site: SiteRecord;
  title: string;
  /** Path of the page that the feed belongs to; the feed itself stands below it. */
  path: string;
  /** Newest first. */
  articles: Pick<ArticleRecord, 'title' | 'path' | 'publishedAt' | 'summary' | 'source'>[];
}

/** RSS 2.0. The same articles give the same bytes: the time of the newest stands for that of the feed. */
export function feedXml({ site, title, path, articles }: FeedInput): string {
  const whole = (of: string) => escapeMarkup(addressOf(site.mount, of));
  const items = articles.map(
    (article) => `<item>
<title>${escapeMarkup(article.title)}</title>
<link>${whole(article.path)}</link>
<guid isPermaLink="true">${whole(article.path)}</guid>
<pubDate>${rssDate(article.publishedAt)}</pubDate>
<dc:creator>${escapeMarkup(article.source)}</dc:creator>
<description>${escapeMarkup(article.summary)}</description>
</item>
`,
  );
  const newest = articles.map((article) => article.publishedAt).reduce(later, '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeMarkup(title)}</title>
<link>${whole(path)}</link>
<atom:link href="${whole(columnFeedPath({ path }))}" rel="self" type="application/rss+xml"/>
<description>${escapeMarkup(site.description)}</description>
<language>${escapeMarkup(site.language)}</language>
${newest === '' ? '' : `<lastBuildDate>${rssDate(newest)}</lastBuildDate>\n`}${items.join('')}</channel>
</rss>
`;
}

const rssDate = (instant: string) => new Date(instant).toUTCString();
const later = (a: string, b: string) => (a === '' || Date.parse(b) > Date.parse(a) ? b : a);
