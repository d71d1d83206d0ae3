import { escapeMarkup } from './markup.ts';

export interface SitemapEntry {
  /** Whole address. */
  url: string;
  /** Instant or day, where known. */
  updatedAt?: string;
}

/** The most entries that one file may hold, by the protocol. */
export const sitemapLimit = 50_000;

/** One file of a sitemap: sitemaps.org, 0.9. */
export function sitemapXml(entries: SitemapEntry[]): string {
  return sitemapFile('urlset', 'url', entries);
}

/** The file that names the others. */
export function sitemapIndexXml(entries: SitemapEntry[]): string {
  return sitemapFile('sitemapindex', 'sitemap', entries);
}

function sitemapFile(root: string, item: string, entries: SitemapEntry[]): string {
  if (entries.length > sitemapLimit) {
    throw new RangeError(
      `A sitemap holds ${sitemapLimit} addresses and was given ${entries.length}: split it further.`,
    );
  }
  const items = entries.map(({ url, updatedAt }) => {
    const updated = updatedAt === undefined ? '' : `<lastmod>${escapeMarkup(updatedAt)}</lastmod>`;
    return `<${item}><loc>${escapeMarkup(url)}</loc>${updated}</${item}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('')}</${root}>
`;
}
