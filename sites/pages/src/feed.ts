import type { ArticleRecord, SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { columnFeedPath } from './addresses.ts';
import { escapeMarkup } from './markup.ts';

/** What a feed tells of an article; `url` is its whole address. */
export type FeedEntry = Pick<
  ArticleRecord,
  'id' | 'title' | 'publishedAt' | 'updatedAt' | 'summary' | 'source'
> & { url: string };

export interface FeedInput {
  site: SiteRecord;
  /** A UUID that stays with what the feed is of, wherever that moves. */
  id: string;
  title: string;
  /** Path of the page that the feed belongs to; the feed itself stands below it. */
  path: string;
  /** Newest first. */
  entries: FeedEntry[];
}

/**
 * Atom 1.0 (RFC 4287). The same articles give the same bytes: the feed was updated when the last of them
 * was, an empty one when its site was published. Ids do not depend on addresses, so that no reader shows
 * anything twice after a move.
 */
export function feedXml({ site, id, title, path, entries }: FeedInput): string {
  const whole = (of: string) => escapeMarkup(addressOf(site.mount, of));
  const updated = entries.map(({ updatedAt }) => updatedAt).reduce(later, '') || site.publishedAt;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(site.language)}">
<id>urn:uuid:${escapeMarkup(id)}</id>
<title>${escapeMarkup(title)}</title>
<updated>${instant(updated)}</updated>
<author><name>${escapeMarkup(site.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${whole(columnFeedPath({ path }))}"/>
<link rel="alternate" type="text/html" href="${whole(path)}"/>
${entries.map(entryXml).join('')}</feed>
`;
}

function entryXml({ id, title, url, publishedAt, updatedAt, summary, source }: FeedEntry): string {
  const author = source.trim() && `<author><name>${escapeMarkup(source)}</name></author>\n`;
  return `<entry>
<id>urn:uuid:${escapeMarkup(id)}</id>
<title>${escapeMarkup(title)}</title>
<link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>
<published>${instant(publishedAt)}</published>
<updated>${instant(updatedAt)}</updated>
${author}<summary>${escapeMarkup(summary)}</summary>
</entry>
`;
}

const instant = (at: string) => new Date(at).toISOString();
const later = (a: string, b: string) => (a === '' || Date.parse(b) > Date.parse(a) ? b : a);
