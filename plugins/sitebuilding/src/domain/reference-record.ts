import type { ArticleRecord } from '@mingtang/publication/records';

/** What a share adds to its source to make the record that the receiver shows. */
export interface Shown {
  /** Id of the share: the record's own. */
  id: string;
  column: string;
  path: string;
}

/**
 * An article as another site shows it: word for word, naming its site, at an address of the
 * receiver. Links to documents of the source lead there; where those are not public the words stay.
 *
 * @param addresses of what the source's html links to, by `article:<id>` and the like
 */
export function referenceRecord(
  source: ArticleRecord,
  shown: Shown,
  from: { site: string; name: string; addresses: ReadonlyMap<string, string> },
): ArticleRecord {
  return {
    ...source,
    ...shown,
    html: source.html.replace(ownLink, (link, key: string, fragment = '') => {
      const address = from.addresses.get(key);
      return address ? `href="${address.replaceAll('&', '&amp;')}${fragment}"` : link;
    }),
    pinned: false,
    origin: { site: from.site, name: from.name, path: source.path },
  };
}

/** Keys of the documents of its own site that a record's html links to. */
export function linkedKeys({ html }: Pick<ArticleRecord, 'html'>): string[] {
  return [...new Set(Array.from(html.matchAll(ownLink), ([, key]) => String(key)))];
}

const ownLink = /href="mt:((?:article|column|page):[0-9a-f-]{36})(#[^"]*)?"/g;
